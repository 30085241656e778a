package corridor.vetting;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What ties an organisation: declared and ended by its focal point, seen by its people and the secretariat. */
@Controller
public class OrganisationInterestPage {

    private static final String URL = "/organisations/{slug}/interests";

    private final OrganisationInterests interests;
    private final InterestSubjects subjects;
    private final Organisations organisations;

    OrganisationInterestPage(OrganisationInterests interests, InterestSubjects subjects, Organisations organisations) {
        this.interests = interests;
        this.subjects = subjects;
        this.organisations = organisations;
    }

    static String url(Organisation organisation) {
        return "/organisations/" + organisation.slug() + "/interests";
    }

    private Organisation named(String slug) {
        return organisations
                .bySlug(slug)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
    }

    @GetMapping(URL)
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return page(frame, named(slug), InterestForm.BLANK, Map.of());
    }

    private ModelAndView page(Frame frame, Organisation one, InterestForm typed, Map<String, String> problems) {
        OrganisationInterests.Own own = interests.of(frame.reader(), one).orThrow();
        return new ModelAndView(
                "vetting/organisation",
                Map.of(
                        "frame",
                        frame,
                        "organisation",
                        one,
                        "rows",
                        rows(frame, own.interests()),
                        "signed",
                        own.noneSigned().map(frame::date).orElse(""),
                        "may",
                        interests.mayDeclare(frame.reader(), one),
                        "named",
                        subjects.named(frame, "organisation", typed.organisation()),
                        "typed",
                        typed,
                        "problems",
                        problems));
    }

    private List<OrganisationInterestRow> rows(Frame frame, List<Interest> all) {
        Map<Reference, String> names = subjects.names(frame, all);
        return all.stream()
                .map(one -> new OrganisationInterestRow(
                        one,
                        names.getOrDefault(one.holder(), ""),
                        names.getOrDefault(one.subject(), ""),
                        interests.stands(one)))
                .toList();
    }

    /** Declares an interest. What is wrong is shown beside what was typed. */
    @PostMapping(URL)
    Object declare(Frame frame, @PathVariable String slug, @RequestParam MultiValueMap<String, String> fields) {
        Organisation one = named(slug);
        interests.of(frame.reader(), one).orThrow();
        InterestForm typed = InterestForm.of(subjects.withSlugs(fields, "organisation"));
        Optional<Reference> subject = interests.mayDeclare(frame.reader(), one)
                ? subjects.find(frame.reader(), typed.organisation())
                : Optional.of(new Reference(Organisations.KIND, 0));
        Map<String, String> problems = typed.problems(subject.isPresent());
        problems.replace("organisation", "organisation-unknown", "subject-unknown");
        if (!problems.isEmpty()) {
            return frame.again(Kind.INVALID, page(frame, one, typed, problems));
        }
        interests
                .declare(frame.reader(), one, typed.declared(subject.orElseThrow()))
                .orThrow();
        return "redirect:" + url(one);
    }

    @PostMapping(URL + "/{id}/end")
    String end(Frame frame, @PathVariable String slug, @PathVariable long id, @RequestParam int version) {
        Organisation one = named(slug);
        interests.end(frame.reader(), one, id, version).orThrow();
        return "redirect:" + url(one);
    }

    @PostMapping(URL + "/none")
    String none(Frame frame, @PathVariable String slug) {
        Organisation one = named(slug);
        interests.signNone(frame.reader(), one).orThrow();
        return "redirect:" + url(one);
    }

    /** Those of all organisations that count today, for the secretariat. */
    @GetMapping("/interests/organisations")
    ModelAndView all(Frame frame) {
        return new ModelAndView(
                "vetting/all",
                Map.of(
                        "frame",
                        frame,
                        "rows",
                        rows(frame, interests.standing(frame.reader()).orThrow())));
    }

    /** An interest of an organisation in a list. */
    public record OrganisationInterestRow(Interest interest, String holder, String subject, boolean stands) {}
}
