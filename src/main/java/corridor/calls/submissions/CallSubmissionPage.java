package corridor.calls.submissions;

import corridor.calls.ArrivalFilter;
import corridor.calls.Typed;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.threads.Threads;
import corridor.ui.Frame;
import corridor.workflow.Target;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Writing and sending an answer to a call, and what became of it. */
@Controller
@RequestMapping("/calls/submissions")
class CallSubmissionPage {

    private final CallSubmissions submissions;
    private final SubmissionViews views;
    private final Threads threads;
    private final AttachedForm attached;
    private final Clock clock;

    CallSubmissionPage(
            CallSubmissions submissions, SubmissionViews views, Threads threads, AttachedForm attached, Clock clock) {
        this.submissions = submissions;
        this.attached = attached;
        this.views = views;
        this.threads = threads;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Frame frame) {
        if (!frame.reader().signedIn()) {
            throw new RefusedException(Refusal.of(Refusal.Kind.FORBIDDEN, "sign-in-needed"));
        }
        return new ModelAndView(
                "calls/mine",
                Map.of("frame", frame, "lines", views.lines(frame, submissions.ofReader(frame.reader()))));
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(Frame frame, @PathVariable long id, @RequestParam(defaultValue = "") String saved) {
        return page(frame, submissions.find(frame.reader(), id).orThrow(), null, "", !saved.isEmpty());
    }

    private ModelAndView page(
            Frame frame, Submission one, SubmissionViews.@Nullable Written written, String sentence, boolean saved) {
        SubmissionView view = views.view(frame, one, written, sentence, saved);
        return view.editable()
                ? new ModelAndView("calls/submission", Map.of("frame", frame, "view", view))
                : new ModelAndView(
                        "calls/sent",
                        Map.of("frame", frame, "view", view, "thread", threads.of(frame.reader(), one.reference())));
    }

    /** Keeps what was typed, and sends it where that is asked. Nothing typed is lost. */
    @PostMapping("/{id:\\d{1,18}}")
    Object save(
            Frame frame,
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @RequestHeader(name = "X-Autosave", required = false) @Nullable String autosave) {
        Submission one = submissions.find(frame.reader(), id).orThrow();
        SubmissionViews.Written written = new SubmissionViews.Written(title(fields), views.answers(one, fields));
        Outcome<Long> kept =
                submissions.save(frame.reader(), new Target(id, version), written.title(), written.answers());
        if (autosave != null) {
            return savedByItself(frame, kept, id);
        }
        if (kept instanceof Outcome.Refused<Long>(Refusal refusal)) {
            return answered(frame, one, written, refusal);
        }
        Optional<Refusal> untaken = attached.take(frame.reader(), one, files, fields);
        if (untaken.isPresent()) {
            return answered(frame, submissions.find(frame.reader(), id).orThrow(), null, untaken.get());
        }
        if (!"send".equals(fields.getFirst("do"))) {
            return "redirect:/calls/submissions/" + id + "?saved=yes";
        }
        Outcome<Long> sent = submissions.submit(frame.reader(), Target.of(id), ArrivalFilter.arrival(request, clock));
        return sent instanceof Outcome.Refused<Long>(Refusal refusal)
                ? answered(frame, submissions.find(frame.reader(), id).orThrow(), null, refusal)
                : "redirect:/calls/submissions/" + id;
    }

    private static String title(MultiValueMap<String, String> fields) {
        String typed = Typed.of(fields).line("title");
        return typed.substring(0, Math.min(typed.length(), Submission.LONGEST_TITLE));
    }

    private ModelAndView answered(
            Frame frame, Submission one, SubmissionViews.@Nullable Written written, Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.MISSING) {
            throw new RefusedException(refusal);
        }
        String sentence = refusal.kind() == Refusal.Kind.STALE ? frame.t("calls.outrun") : frame.sentence(refusal);
        return frame.again(refusal, page(frame, one, written, sentence, false));
    }

    /** The answer to a form that saved itself: the version that the next save must name, and what to tell. */
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

    /** Opens it for changes, confirms what was entered on behalf, or takes it back. */
    @PostMapping("/{id:\\d{1,18}}/steps/{action}")
    Object act(Frame frame, @PathVariable long id, @PathVariable String action, @RequestParam int version) {
        Submission one = submissions.find(frame.reader(), id).orThrow();
        Target target = new Target(id, version);
        Outcome<Long> outcome = switch (action) {
            case "reopen" -> submissions.reopen(frame.reader(), target);
            case "confirm" -> submissions.confirm(frame.reader(), target);
            case "withdraw" -> submissions.withdraw(frame.reader(), target);
            default -> Outcome.refused(Refusal.of(Refusal.Kind.MISSING, "page-missing"));
        };
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? answered(frame, one, null, refusal)
                : "redirect:/calls/submissions/" + id;
    }
}
