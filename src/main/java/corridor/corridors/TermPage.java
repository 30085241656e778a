package corridor.corridors;

import corridor.shared.Language;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.taxonomy.Scheme;
import corridor.taxonomy.Taxonomies;
import corridor.taxonomy.Term;
import corridor.ui.Frame;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Themes, objectives of the Global Compact, goals and targets: what each says, and what is done under it. */
@Controller
public class TermPage {

    private static final Set<String> WITH_PAGES = Set.of(Taxonomies.THEMES, Taxonomies.OBJECTIVES, Taxonomies.TARGETS);

    private final Taxonomies taxonomies;
    private final Panels panels;
    private final Places places;

    TermPage(Taxonomies taxonomies, Panels panels, Places places) {
        this.places = places;
        this.taxonomies = taxonomies;
        this.panels = panels;
    }

    @GetMapping("/{scheme:themes|objectives|targets}")
    String list(Frame frame, @PathVariable String scheme, Model model) {
        Scheme terms = taxonomies.scheme(scheme);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "view",
                new TermListView(
                        scheme,
                        terms.source(),
                        terms.terms().stream()
                                .map(term -> line(scheme, term, frame.language()))
                                .toList()));
        return "corridors/terms";
    }

    @GetMapping("/{scheme:themes|objectives|targets}/{code}")
    String show(Frame frame, @PathVariable String scheme, @PathVariable String code, Model model) {
        Term term = taxonomies
                .term(scheme, code)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        model.addAttribute("frame", frame);
        model.addAttribute(
                "view",
                new TermView(
                        scheme,
                        code,
                        term.title().in(frame.language()),
                        taxonomies.scheme(scheme).source(),
                        related(scheme, term, frame.language())));
        model.addAttribute("citation", places.citation(frame, term.title().in(frame.language())));
        model.addAttribute("practices", panels.practices(frame, Places.facet(scheme), code));
        model.addAttribute("panels", panels.others(frame, Places.facet(scheme), code));
        return "corridors/term";
    }

    private static TermLineView line(String scheme, Term term, Language language) {
        return new TermLineView(
                WITH_PAGES.contains(scheme) ? "/" + scheme + "/" + term.code() : "",
                term.code(),
                term.title().in(language));
    }

    private List<TermLineView> related(String scheme, Term term, Language language) {
        return taxonomies.corresponding(scheme, term.code()).stream()
                .flatMap(kin ->
                        taxonomies
                                .term(kin.scheme(), kin.code())
                                .map(found -> line(kin.scheme(), found, language))
                                .stream())
                .toList();
    }

    /** A list of terms. */
    public record TermListView(String scheme, String source, List<TermLineView> terms) {}

    /** A term, and where its page is; without one where it has none. */
    public record TermLineView(String url, String code, Rendering title) {}

    /** The page of a term. */
    public record TermView(String scheme, String code, Rendering title, String source, List<TermLineView> related) {}
}
