package corridor.calls.submissions;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.calls.ArrivalFilter;
import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.shared.Language;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Submissions for programs: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1/calls")
@Tag(name = "Calls")
class CallSubmissionApi {

    private final Calls calls;
    private final CallSubmissions submissions;
    private final Organisations organisations;
    private final Clock clock;

    CallSubmissionApi(Calls calls, CallSubmissions submissions, Organisations organisations, Clock clock) {
        this.calls = calls;
        this.submissions = submissions;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/submissions")
    @Operation(summary = "What you and your organisations began or sent", description = "Nobody else sees it.")
    List<SubmissionAnswer> mine(@Parameter(hidden = true) Frame frame) {
        return submissions.ofReader(frame.reader()).stream()
                .map(SubmissionAnswer::of)
                .toList();
    }

    @PostMapping("/{slug}/submissions")
    @Operation(
            summary = "Begin an answer to a call",
            description =
                    "organisation: slug; language: tag; code where the call asks for one. Refuses 409 call-not-open and "
                            + "call-over, 403 not-eligible-kind, not-eligible-country, not-eligible-unverified and code-needed.")
    ResponseEntity<SubmissionAnswer> begin(
            @Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Beginning beginning) {
        String code = Objects.requireNonNullElse(beginning.code(), "");
        Call call = calls.find(frame.reader(), slug, code).orThrow();
        long owner = organisations
                .bySlug(Objects.requireNonNullElse(beginning.organisation(), ""))
                .map(Organisation::id)
                .orElseThrow(() -> new RefusedException(Refusal.of(Refusal.Kind.INVALID, "organisation-missing")));
        long id = submissions
                .begin(
                        frame.reader(),
                        call,
                        owner,
                        Language.of(Objects.requireNonNullElse(beginning.language(), ""))
                                .orElse(frame.language()),
                        code)
                .orThrow();
        return ResponseEntity.created(URI.create("/api/v1/calls/submissions/" + id))
                .body(show(frame, id));
    }

    @GetMapping("/submissions/{id}")
    @Operation(summary = "One of your submissions")
    SubmissionAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        return SubmissionAnswer.of(submissions.find(frame.reader(), id).orThrow());
    }

    @PutMapping("/submissions/{id}")
    @Operation(summary = "Keep what is written", description = "Refuses 412 version-stale. It need not be complete.")
    SubmissionAnswer save(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestBody Writing writing) {
        String title = Objects.requireNonNullElse(writing.title(), "").strip();
        if (writing.version() == null || title.length() > Submission.LONGEST_TITLE) {
            throw new RefusedException(
                    Refusal.of(Refusal.Kind.INVALID, "field-wrong", writing.version() == null ? "version" : "title"));
        }
        submissions
                .save(
                        frame.reader(),
                        new Target(id, writing.version()),
                        title,
                        submissions
                                .kept(frame.reader(), id, Objects.requireNonNullElse(writing.answers(), Map.of()))
                                .orThrow())
                .orThrow();
        return show(frame, id);
    }

    @PostMapping("/submissions/{id}/arrival")
    @Operation(
            summary = "Send it",
            description =
                    "What counts is when this request arrived. Refuses 409 too-late and one-per-organisation, 422 "
                            + "submission-incomplete.")
    SubmissionAnswer send(
            @Parameter(hidden = true) Frame frame,
            @Parameter(hidden = true) HttpServletRequest request,
            @PathVariable long id) {
        submissions
                .submit(frame.reader(), Target.of(id), ArrivalFilter.arrival(request, clock))
                .orThrow();
        return show(frame, id);
    }

    @PostMapping("/submissions/{id}/confirmation")
    @Operation(
            summary = "Confirm for your organisation what was entered on its behalf",
            description = "Refuses 403 right-missing, 409 submission-not-on-behalf and state-forbids.")
    SubmissionAnswer confirm(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        submissions.confirm(frame.reader(), Target.of(id)).orThrow();
        return show(frame, id);
    }

    /** What is begun. */
    record Beginning(
            @Nullable String organisation,
            @Nullable String language,
            @Nullable String code) {}

    /** What is written. */
    record Writing(
            @Nullable Integer version,
            @Nullable String title,
            @Nullable Map<String, List<String>> answers) {}
}
