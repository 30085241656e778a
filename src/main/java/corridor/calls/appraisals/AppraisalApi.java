package corridor.calls.appraisals;

import corridor.questions.AnswerForm;
import corridor.questions.Answers;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Appraising by program: one's own parts alone, and what the phase lets a reviewer read. */
@RestController
@RequestMapping("/api/v1/appraisals")
@Tag(name = "Calls")
class AppraisalApi {

    private final Appraisals appraisals;
    private final AppraisalViews views;

    AppraisalApi(Appraisals appraisals, AppraisalViews views) {
        this.appraisals = appraisals;
        this.views = views;
    }

    @GetMapping
    @Operation(summary = "What you were asked to appraise", description = "What waits first, in your own order.")
    List<PartAnswer> list(@Parameter(hidden = true) Frame frame) {
        return appraisals.mine(frame.reader()).stream()
                .map(one -> answer(one, null))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One of them",
            description =
                    "file: what was sent, once you said that nothing ties you to it; owner only where you may learn it.")
    PartAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        Assignment part = appraisals.find(frame.reader(), id).orThrow();
        return answer(part, views.sheet(frame, part, null, null).file());
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Keep what is written",
            description =
                    "answers: texts by code of the criterion; it need not be complete. recommendation: accept, revise or "
                            + "decline. Refuses 412 version-stale, 409 where it is not open.")
    PartAnswer save(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestBody Writing writing) {
        Assignment part = appraisals.find(frame.reader(), id).orThrow();
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        writing.answers().forEach((code, values) -> fields.put(AnswerForm.PREFIX + code, values));
        appraisals
                .save(
                        frame.reader(),
                        new Target(id, writing.version()),
                        AnswerForm.of(appraisals.criteria(part), fields),
                        Objects.requireNonNullElse(writing.recommendation(), ""))
                .orThrow();
        return show(frame, id);
    }

    @PostMapping("/{id}/steps/{action}")
    @Operation(
            summary = "Accept, deliver, decline or abstain",
            description =
                    "To accept says that nothing ties you to it. To decline and to abstain need a reason. Refuses 412 "
                            + "version-stale, 422 reason-missing, 409 where it is incomplete or not open.")
    PartAnswer step(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestBody Step step) {
        Target target = new Target(id, step.version());
        String reason = AnswerForm.clean(Objects.requireNonNullElse(step.reason(), ""));
        (switch (action) {
                    case "accept" -> appraisals.accept(frame.reader(), target);
                    case "deliver" -> appraisals.deliver(frame.reader(), target);
                    case "decline", "abstain" -> appraisals.leave(frame.reader(), target, action, reason);
                    default -> throw new RefusedException(Refusal.of(Refusal.Kind.MISSING, "page-missing"));
                })
                .orThrow();
        return answer(appraisals.find(frame.reader(), id).orThrow(), null);
    }

    private static PartAnswer answer(Assignment one, @Nullable BlindFile file) {
        return new PartAnswer(
                one.id(),
                one.state(),
                one.version(),
                one.answers().values(),
                one.recommendation(),
                one.complete(),
                file == null ? null : FileAnswer.of(file));
    }

    /** A part. */
    record PartAnswer(
            long id,
            String state,
            int version,
            Map<String, List<String>> answers,
            @Nullable String recommendation,
            boolean complete,
            @Nullable FileAnswer file) {}

    /** What a reviewer reads of a submission. */
    record FileAnswer(
            int number,
            String title,
            String language,
            Map<String, List<String>> answers,
            @Nullable String owner,
            List<DocumentAnswer> documents) {

        static FileAnswer of(BlindFile file) {
            Answers answers = file.answers();
            return new FileAnswer(
                    file.number(),
                    file.title(),
                    file.language().tag(),
                    answers.values(),
                    file.owner(),
                    file.documents().stream()
                            .map(one -> new DocumentAnswer(
                                    one.number(), one.question(), one.label(), one.note(), one.open()))
                            .toList());
        }
    }

    /** A document; its bytes are at /appraisals/{id}/documents/{number} where it is open. */
    record DocumentAnswer(int number, String question, String label, String note, boolean open) {}

    /** What is written. */
    record Writing(
            Integer version,
            Map<String, List<String>> answers,
            @Nullable String recommendation) {}

    /** A step to take. */
    record Step(Integer version, @Nullable String reason) {}
}
