package corridor.practices.submissions;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing a practice: where one's own stand, and the form in five screens. */
@Controller
@RequestMapping("/submissions")
class SubmissionPage {

    private final Submissions submissions;
    private final Practices practices;
    private final SubmissionViews views;
    private final Readings readings;
    private final Naming naming;

    SubmissionPage(
            Submissions submissions, Practices practices, SubmissionViews views, Readings readings, Naming naming) {
        this.submissions = submissions;
        this.practices = practices;
        this.views = views;
        this.readings = readings;
        this.naming = naming;
    }

    @GetMapping
    ModelAndView list(Frame frame) {
        mayWrite(frame);
        return new ModelAndView(
                "submissions/list",
                Map.of(
                        "frame", frame,
                        "own", views.lines(frame, submissions.ofReader(frame.reader())),
                        "waiting", views.lines(frame, submissions.waiting(frame.reader()))));
    }

    static void mayWrite(Frame frame) {
        if (!frame.reader().signedIn()) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "sign-in-needed"));
        }
    }

    @GetMapping("/new")
    ModelAndView start(Frame frame) {
        mayWrite(frame);
        return start(frame, Typed.NOTHING, Named.NOBODY, Map.of());
    }

    private ModelAndView start(Frame frame, Typed typed, Named named, Map<String, Problem> problems) {
        return new ModelAndView(
                "submissions/begin",
                Map.of(
                        "frame",
                        frame,
                        "owners",
                        submissions.owners(frame.reader()),
                        "typed",
                        typed,
                        "named",
                        named,
                        "problems",
                        problems));
    }

    /** Begins a practice. What is wrong is shown beside what was typed. */
    @PostMapping
    Object begin(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        mayWrite(frame);
        Typed typed = Typed.of(fields);
        Map<String, Problem> problems =
                new java.util.LinkedHashMap<>(submissions.screen(Step.START).problems(typed));
        Named named = naming.read(frame, fields, "organisation");
        if (named.one("organisation").isEmpty()) {
            problems.put("organisation", Problem.of("organisation-missing", ""));
        }
        if (!problems.isEmpty()) {
            return frame.again(Kind.INVALID, start(frame, typed, named, problems));
        }
        long id = submissions
                .begin(
                        frame.reader(),
                        named.one("organisation").orElseThrow().id(),
                        Language.of(typed.one("language")).orElse(frame.language()),
                        typed.one("title"))
                .orThrow();
        return "redirect:/submissions/" + id + "/" + Step.STORY.code();
    }

    @GetMapping("/{id:\\d{1,18}}/{step}")
    ModelAndView screen(Frame frame, @PathVariable long id, @PathVariable String step) {
        Practice practice = submissions.find(frame.reader(), id).orThrow();
        Step wanted = step(step);
        Typed stored = submissions.screen(wanted).read(practice, frame.language());
        return screen(frame, views.view(frame, practice, wanted, stored, Map.of()));
    }

    private ModelAndView screen(Frame frame, SubmissionView view) {
        return new ModelAndView(
                "submissions/form", Map.of("frame", frame, "view", view, "options", views.options(frame, view.step())));
    }

    private static Step step(String code) {
        return Step.of(code).orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
    }

    /** Saves a screen and goes on to the next, or sends the practice from the last one. Nothing typed is lost. */
    @PostMapping("/{id:\\d{1,18}}/{step}")
    Object save(
            Frame frame,
            @PathVariable long id,
            @PathVariable String step,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = "X-Autosave", required = false) String autosave) {
        Practice practice = submissions.find(frame.reader(), id).orThrow();
        Typed typed = Typed.of(fields);
        Step saved = step(step);
        Map<String, Problem> problems = submissions.problems(practice, saved, typed);
        Outcome<Long> outcome = problems.isEmpty()
                ? submissions.save(frame.reader(), practice, version, saved, typed)
                : Outcome.refused(Refusal.of(Kind.INVALID, "fields-wrong"));
        if (autosave != null) {
            return savedByItself(frame, outcome, id);
        }
        return switch (outcome) {
            case Outcome.Done<Long> done -> {
                readings.look(practice, saved);
                yield onwards(frame, practice, saved, fields.getFirst("go"));
            }
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.INVALID ->
                frame.again(refusal, screen(frame, views.view(frame, practice, saved, typed, problems)));
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.STALE ->
                frame.again(refusal, screen(frame, views.outrun(frame, practice, saved, typed)));
            case Outcome.Refused<Long>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }

    private Object onwards(Frame frame, Practice seen, Step saved, @org.jspecify.annotations.Nullable String go) {
        long id = seen.id();
        if ("send".equals(go)) {
            Practice practice = submissions.find(frame.reader(), id).orThrow();
            String action = practice.state().equals("returned") ? "resubmit" : "submit";
            practices
                    .act(frame.reader(), new Target(id, practice.version()), action, "")
                    .orThrow();
            return "redirect:/submissions?sent=" + id;
        }
        return saved.next()
                .filter(next -> !"stay".equals(go))
                .map(next -> "redirect:/submissions/" + id + "/" + next.code())
                .orElse(seen.owner() == null ? "redirect:/practices/" + seen.slug() : "redirect:/submissions");
    }

    /** The answer to a screen that saved itself: the version that the next save must name, and what to tell. */
    private ResponseEntity<Map<String, Object>> savedByItself(Frame frame, Outcome<Long> outcome, long id) {
        return switch (outcome) {
            case Outcome.Done<Long> done ->
                ResponseEntity.ok(Map.of(
                        "version",
                        submissions.find(frame.reader(), id).orThrow().version(),
                        "sentence",
                        frame.t("submissions.saved")));
            case Outcome.Refused<Long>(Refusal refusal) ->
                ResponseEntity.status(refusal.kind().status()).body(Map.of("sentence", frame.sentence(refusal)));
        };
    }
}
