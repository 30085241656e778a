package corridor.practices.adoptions;

import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.taxonomy.Countries;
import corridor.ui.Frame;
import corridor.ui.RefusalEdge;
import java.time.Clock;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who adopted a practice, and the form in which an organisation reports that it did. */
@Controller
@RequestMapping("/practices/{slug}/adoptions")
class AdoptionPage {

    private final Practices practices;
    private final Adoptions adoptions;
    private final AdoptionViews views;
    private final Naming naming;
    private final Countries countries;
    private final Clock clock;

    AdoptionPage(
            Practices practices,
            Adoptions adoptions,
            AdoptionViews views,
            Naming naming,
            Countries countries,
            Clock clock) {
        this.practices = practices;
        this.adoptions = adoptions;
        this.views = views;
        this.naming = naming;
        this.countries = countries;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Frame frame, @PathVariable String slug, @RequestParam(defaultValue = "1") int page) {
        Practice practice = practices.find(frame.reader(), slug).orThrow();
        int number = Math.max(1, page);
        return new ModelAndView(
                "adoptions/all",
                Map.of(
                        "frame",
                        frame,
                        "slug",
                        slug,
                        "title",
                        practice.in(practice.content().title(), frame.language()),
                        "adoptions",
                        views.page(frame, practice, number, Adoptions.PAGE_SIZE),
                        "page",
                        number,
                        "size",
                        Adoptions.PAGE_SIZE));
    }

    @GetMapping("/new")
    ModelAndView form(Frame frame, @PathVariable String slug) {
        Practice practice = reportable(frame, slug);
        return form(frame, practice, AdoptionForm.blank(frame.language()), Map.of(), "");
    }

    private Practice reportable(Frame frame, String slug) {
        Practice practice = practices.find(frame.reader(), slug).orThrow();
        if (!frame.reader().signedIn()) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "sign-in-needed"));
        }
        if (!frame.reader().may(AdoptionLifecycle.REPORTING)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "adoption-for-members"));
        }
        Adoptions.obstacle(practice).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return practice;
    }

    private ModelAndView form(
            Frame frame, Practice practice, AdoptionForm typed, Map<String, String> problems, String sentence) {
        return new ModelAndView(
                "adoptions/form",
                Map.of(
                        "frame",
                        frame,
                        "title",
                        practice.in(practice.content().title(), frame.language()),
                        "back",
                        "/practices/" + practice.slug(),
                        "action",
                        "/practices/" + practice.slug() + "/adoptions",
                        "form",
                        views.form(frame, typed, problems, Map.of()),
                        "version",
                        0,
                        "sentence",
                        sentence));
    }

    /** Records it. What is wrong is shown beside what was typed. */
    @PostMapping
    Object report(Frame frame, @PathVariable String slug, @RequestParam MultiValueMap<String, String> fields) {
        Practice practice = reportable(frame, slug);
        AdoptionForm typed = AdoptionForm.of(naming.withSlugs(fields, "organisation"));
        Optional<Organisation> organisation = naming.meant(typed.organisation());
        Map<String, String> problems = typed.problems(countries, Year.now(clock).getValue());
        if (organisation.isEmpty()) {
            problems.put("organisation", "organisation");
        }
        if (!problems.isEmpty()) {
            return answered(form(frame, practice, typed, problems, ""), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Language language = frame.language();
        return switch (adoptions.report(
                frame.reader(), practice, organisation.orElseThrow().id(), typed.account(language))) {
            case Outcome.Done<Long>(Long id) -> "redirect:/adoptions/" + id;
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.INVALID ->
                answered(
                        form(
                                frame,
                                practice,
                                typed,
                                Map.of(),
                                RefusalEdge.sentence(frame.messages(), language, refusal)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Refused<Long>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }

    private static ModelAndView answered(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
