package corridor.consultations.appeals;

import corridor.actors.Organisations;
import corridor.consultations.appeals.Appeal.Content;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Slug;
import corridor.taxonomy.Countries;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a call to action, for a new one and for one that is there. */
@Controller
class AppealEditPage {

    private final Appeals appeals;
    private final Organisations organisations;
    private final Countries countries;

    AppealEditPage(Appeals appeals, Organisations organisations, Countries countries) {
        this.appeals = appeals;
        this.organisations = organisations;
        this.countries = countries;
    }

    @GetMapping("/calls-to-action/new")
    ModelAndView blank(Frame frame) {
        checked(frame);
        return form(frame, Optional.empty(), AppealForm.blank(frame.language()), Map.of(), "");
    }

    private static void checked(Frame frame) {
        if (!Appeals.mayWrite(frame.reader())) {
            throw frame.reader().refused();
        }
    }

    private static ModelAndView form(
            Frame frame, Optional<Appeal> before, AppealForm typed, Map<String, String> problems, String sentence) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("sentence", sentence);
        model.put("version", before.map(Appeal::version).orElse(0));
        model.put("back", before.map(Appeal::url).orElse("/consultations"));
        model.put("action", before.map(one -> one.url() + "/text").orElse("/calls-to-action/new"));
        return new ModelAndView("consultations/appeal-edit", model);
    }

    @PostMapping("/calls-to-action/new")
    Object draft(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        checked(frame);
        AppealForm typed = AppealForm.of(fields);
        Map<String, String> problems = typed.problems(organisations, countries);
        Content content = typed.content(Optional.empty(), organisations, countries);
        Outcome<Long> outcome = problems.isEmpty()
                ? appeals.draft(frame.reader(), content)
                : Outcome.refused(Refusal.of(Kind.INVALID, "fields-wrong"));
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? again(frame, Optional.empty(), typed, problems, refusal)
                : "redirect:/calls-to-action/"
                        + Slug.from(content.title()
                                .in(corridor.shared.Language.ENGLISH)
                                .text());
    }

    private static ModelAndView again(
            Frame frame, Optional<Appeal> before, AppealForm typed, Map<String, String> problems, Refusal refusal) {
        if (refusal.kind() != Kind.INVALID && refusal.kind() != Kind.STALE) {
            throw new RefusedException(refusal);
        }
        String sentence = !problems.isEmpty()
                ? ""
                : refusal.kind() == Kind.STALE
                        ? frame.t(
                                "consultations.outrun",
                                before.map(one ->
                                                frame.in(one.content().title()).text())
                                        .orElse(""))
                        : frame.sentence(refusal);
        return frame.again(refusal, form(frame, before, typed, problems, sentence));
    }

    @GetMapping("/calls-to-action/{slug}/text")
    ModelAndView text(Frame frame, @PathVariable String slug) {
        checked(frame);
        Appeal one = appeals.find(frame.reader(), slug).orThrow();
        AppealForm there = AppealForm.of(one.content(), frame.language(), organisations, countries);
        return form(frame, Optional.of(one), there, Map.of(), "");
    }

    /** Says it otherwise. A stale form keeps what was typed and says so. */
    @PostMapping("/calls-to-action/{slug}/text")
    Object change(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        checked(frame);
        Appeal one = appeals.find(frame.reader(), slug).orThrow();
        AppealForm typed = AppealForm.of(fields);
        Map<String, String> problems = typed.problems(organisations, countries);
        Outcome<Long> outcome = problems.isEmpty()
                ? appeals.change(
                        frame.reader(),
                        new Target(one.id(), version),
                        typed.content(Optional.of(one.content()), organisations, countries))
                : Outcome.refused(Refusal.of(Kind.INVALID, "fields-wrong"));
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? again(frame, Optional.of(one), typed, problems, refusal)
                : "redirect:" + one.url();
    }
}
