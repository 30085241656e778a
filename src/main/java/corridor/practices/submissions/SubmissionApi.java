package corridor.practices.submissions;

import corridor.actors.Organisations;
import corridor.practices.Completeness;
import corridor.practices.Practice;
import corridor.practices.PracticeStepPage;
import corridor.practices.Practices;
import corridor.shared.Language;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writing practices for programs: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1/submissions")
@Tag(name = "Submissions")
class SubmissionApi {

    private final Submissions submissions;
    private final Practices practices;
    private final Organisations organisations;

    SubmissionApi(Submissions submissions, Practices practices, Organisations organisations) {
        this.submissions = submissions;
        this.practices = practices;
        this.organisations = organisations;
    }

    @GetMapping
    @Operation(summary = "The practices of one's own organisations, in whatever state")
    List<SubmissionAnswer> list(@Parameter(hidden = true) Frame frame) {
        return submissions.ofReader(frame.reader()).stream()
                .map(one -> answer(frame, one))
                .toList();
    }

    /** Begins a practice of an organisation for which the caller may write. */
    @PostMapping
    @Operation(
            summary = "Begin a practice",
            description =
                    "organisation: slug. language: tag of the language of its texts. title: at most 200 characters.")
    ResponseEntity<SubmissionAnswer> begin(@Parameter(hidden = true) Frame frame, @RequestBody Beginning beginning) {
        long organisation = organisations
                .bySlug(beginning.organisation())
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "organisation-missing")))
                .id();
        Typed typed = new Typed(Map.of("title", List.of(beginning.title())));
        refuseProblems(submissions.screen(Step.START).problems(typed));
        long id = submissions
                .begin(
                        frame.reader(),
                        organisation,
                        Language.of(beginning.language()).orElse(Language.ENGLISH),
                        beginning.title())
                .orThrow();
        return ResponseEntity.created(URI.create("/api/v1/submissions/" + id)).body(show(frame, id));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One of them, with what is missing and what can be done",
            description =
                    "Whoever may write all practices also finds those here that nobody owns: imported and curated ones.")
    SubmissionAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        return answer(frame, submissions.find(frame.reader(), id).orThrow());
    }

    /** Replaces the fields of one screen: start, story, place, outcome or sorting. */
    @PutMapping("/{id}/{screen}")
    @Operation(
            summary = "Save a screen of the form",
            description =
                    "Body: the version that was read, and each field of the screen with its values. A stale version is "
                            + "refused with 412 and version-stale.")
    SubmissionAnswer save(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @PathVariable String screen,
            @RequestBody Saving saving) {
        Practice practice = submissions.find(frame.reader(), id).orThrow();
        Step step = Step.of(screen).orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        Typed typed = new Typed(saving.fields());
        refuseProblems(submissions.problems(practice, step, typed));
        submissions
                .save(frame.reader(), practice, saving.version(), step, typed)
                .orThrow();
        return show(frame, id);
    }

    private static void refuseProblems(Map<String, Problem> problems) {
        if (!problems.isEmpty()) {
            throw new RefusedException(Refusal.of(
                    Kind.INVALID, "field-wrong", problems.keySet().iterator().next()));
        }
    }

    /** Takes a step, such as submit, clear, return, publish or attest. */
    @PostMapping("/{id}/steps/{action}")
    @Operation(
            summary = "Take a step",
            description =
                    "Body: version and, where the step asks for one, reason. Refusals say which right, state or fact is "
                            + "missing.")
    SubmissionAnswer take(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestBody Taking step) {
        if (!PracticeStepPage.STEPS.contains(action)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        practices
                .act(frame.reader(), new Target(id, step.version()), action, step.reason() == null ? "" : step.reason())
                .orThrow();
        return show(frame, id);
    }

    private SubmissionAnswer answer(Frame frame, Practice practice) {
        return new SubmissionAnswer(
                practice.id(),
                practice.slug().value(),
                practice.state(),
                practice.version(),
                practice.language().tag(),
                practice.content().title().byTag(),
                Completeness.missing(practice),
                Offer.byAction(practices.offers(frame.reader(), practice)));
    }

    /** What begins a practice. */
    record Beginning(String organisation, String language, String title) {}

    /** The fields of a screen. */
    record Saving(int version, Map<String, List<String>> fields) {}

    /** A step to take. */
    record Taking(@Nullable Integer version, @Nullable String reason) {}

    /** Where a practice stands, for whoever writes or checks it. */
    record SubmissionAnswer(
            long id,
            String slug,
            String state,
            int version,
            String language,
            Map<String, String> title,
            List<String> missing,
            Map<String, String> steps) {}
}
