package corridor.corridors;

import corridor.actors.Memberships;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Slice;
import corridor.shared.TypedText;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Organisations, and what each takes part in. */
@Controller
public class OrganisationPage {

    private static final int PAGE = 50;

    private final Organisations organisations;
    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Panels panels;
    private final Places places;

    OrganisationPage(
            Organisations organisations, Countries countries, Taxonomies taxonomies, Panels panels, Places places) {
        this.places = places;
        this.organisations = organisations;
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.panels = panels;
    }

    /** Those of whose names one begins each of these words, or all, in the alphabet of the reader's language. */
    @GetMapping("/organisations")
    String list(
            Frame frame,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        String words = TypedText.line(q);
        List<Organisation> found = organisations.named(words).stream()
                .sorted(Comparator.comparing(
                        one -> one.name().in(frame.language()).text(), frame.alphabetical()))
                .toList();
        model.addAttribute("frame", frame);
        model.addAttribute("q", words);
        model.addAttribute("organisations", Slice.of(found, page, PAGE).map(one -> view(frame, one)));
        return "corridors/organisations";
    }

    @GetMapping("/organisations/{slug}")
    String show(Frame frame, @PathVariable String slug, Model model) {
        Organisation organisation = organisations
                .bySlug(slug)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        model.addAttribute("frame", frame);
        model.addAttribute("view", view(frame, organisation));
        model.addAttribute("office", Memberships.mayRead(frame.reader(), organisation.id()));
        model.addAttribute(
                "citation", places.citation(frame, organisation.name().in(frame.language())));
        model.addAttribute("practices", panels.practices(frame, "organisation", slug));
        model.addAttribute("panels", panels.others(frame, "organisation", slug));
        return "corridors/organisation";
    }

    private OrganisationView view(Frame frame, Organisation organisation) {
        CountryCode country = organisation.country();
        Organisation parent = organisation.parent() == null
                ? null
                : organisations.find(organisation.parent()).orElse(null);
        return new OrganisationView(
                organisation.slug().value(),
                organisation.name().in(frame.language()),
                organisation.shortName(),
                taxonomies.title("organisation-kinds", organisation.kind(), frame.language()),
                country == null ? null : new Place(country.value(), countries.name(country, frame.language())),
                parent == null ? null : view(frame, parent),
                organisation.aliases());
    }

    /** The page of an organisation. */
    public record OrganisationView(
            String slug,
            Rendering name,
            @Nullable String shortName,
            Rendering kind,
            @Nullable Place country,
            @Nullable OrganisationView parent,
            List<String> aliases) {}

    /** A country with its name. */
    public record Place(String code, Rendering name) {}
}
