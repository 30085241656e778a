package corridor.vetting;

import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.Reference;
import corridor.shared.Refusal.Kind;
import corridor.ui.Frame;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's own interests: what they declared, what follows from their roles, and signing that there is none. */
@Controller
@RequestMapping("/interests")
public class InterestPage {

    private final Interests interests;
    private final Organisations organisations;
    private final Naming naming;

    InterestPage(Interests interests, Organisations organisations, Naming naming) {
        this.interests = interests;
        this.organisations = organisations;
        this.naming = naming;
    }

    @GetMapping
    ModelAndView show(Frame frame) {
        return page(frame, InterestForm.BLANK, Map.of());
    }

    private ModelAndView page(Frame frame, InterestForm typed, Map<String, String> problems) {
        Interests.Own own = interests.own(frame.reader()).orThrow();
        Map<Long, Organisation> all = organisations.byId(Stream.concat(
                        own.organisations().stream(),
                        own.interests().stream()
                                .map(Interest::subject)
                                .filter(one -> one.kind().equals(Organisations.KIND))
                                .map(Reference::id))
                .toList());
        return new ModelAndView(
                "vetting/interests",
                Map.of(
                        "frame", frame,
                        "rows",
                                own.interests().stream()
                                        .map(one -> row(frame, all, one))
                                        .sorted(Comparator.comparing(InterestRow::stands)
                                                .reversed())
                                        .toList(),
                        "employers",
                                own.organisations().stream()
                                        .map(id -> name(frame, all, id))
                                        .sorted(frame.alphabetical())
                                        .toList(),
                        "signed", own.noneSigned().map(frame::date).orElse(""),
                        "named", naming.of(frame, "organisation", typed.organisation()),
                        "typed", typed,
                        "problems", problems));
    }

    private InterestRow row(Frame frame, Map<Long, Organisation> all, Interest one) {
        boolean named = one.subject().kind().equals(Organisations.KIND);
        return new InterestRow(
                one,
                named
                        ? name(frame, all, one.subject().id())
                        : frame.t("vetting.subject." + one.subject().kind()),
                interests.stands(one));
    }

    private static String name(Frame frame, Map<Long, Organisation> all, long id) {
        return Optional.ofNullable(all.get(id))
                .map(one -> one.name().in(frame.language()).text())
                .orElse("");
    }

    /** Declares an interest in an organisation. What is wrong is shown beside what was typed. */
    @PostMapping
    Object declare(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        InterestForm typed = InterestForm.of(naming.withSlugs(fields, "organisation"));
        Optional<Organisation> organisation = naming.meant(typed.organisation());
        Map<String, String> problems = typed.problems(organisation.isPresent());
        if (!problems.isEmpty()) {
            return frame.again(Kind.INVALID, page(frame, typed, problems));
        }
        interests
                .declare(
                        frame.reader(),
                        typed.declared(new Reference(
                                Organisations.KIND, organisation.orElseThrow().id())))
                .orThrow();
        return "redirect:/interests";
    }

    @PostMapping("/{id}/end")
    String end(Frame frame, @PathVariable long id, @RequestParam int version) {
        interests.end(frame.reader(), id, version).orThrow();
        return "redirect:/interests";
    }

    @PostMapping("/none")
    String none(Frame frame) {
        interests.signNone(frame.reader(), null).orThrow();
        return "redirect:/interests";
    }

    /** An interest in the list. */
    public record InterestRow(Interest interest, String subject, boolean stands) {}
}
