package corridor.consultations;

import corridor.questions.AnswerForm;
import corridor.shared.Language;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Speaking in consultations, answering, and their steps, for programs. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}")
@Tag(name = "Consultations")
class ContributionApi {

    private final Consultations consultations;
    private final Contributions contributions;

    ContributionApi(Consultations consultations, Contributions contributions) {
        this.consultations = consultations;
        this.contributions = contributions;
    }

    @PostMapping("/contributions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Say something for an organisation",
            description = "attributed: whether its name may stand beside it. Refuses 403 right-missing, 409 "
                    + "consultation-not-open, 422 contribution-text-missing.")
    Given contribute(@Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Saying saying) {
        Consultation one = consultations.find(frame.reader(), slug).orThrow();
        return new Given(contributions
                .contribute(
                        frame.reader(),
                        one,
                        saying.organisation(),
                        AnswerForm.clean(saying.text()),
                        Language.of(Objects.requireNonNullElse(saying.language(), ""))
                                .orElse(frame.language()),
                        Boolean.TRUE.equals(saying.attributed()))
                .orThrow());
    }

    @PutMapping("/contributions/{id}/answer")
    @Operation(
            summary = "Say what became of a contribution",
            description = "reflected: reflected, partly or not; the last two say why. Refuses 403 right-missing, 412 "
                    + "version-stale, 422 reason-missing.")
    Given answer(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestBody Answering answering) {
        Consultation one = consultations.find(frame.reader(), slug).orThrow();
        return new Given(contributions
                .answer(
                        frame.reader(),
                        one,
                        id,
                        answering.version(),
                        answering.reflected(),
                        AnswerForm.clean(Objects.requireNonNullElse(answering.why(), "")))
                .orThrow());
    }

    @PostMapping("/steps/{action}")
    @Operation(
            summary = "Announce, open, close, summarise, answer or cancel",
            description =
                    "Refuses 403 right-missing, 409 dates-missing, takeaways-missing and contributions-unanswered, 412 "
                            + "version-stale, 422 reason-missing.")
    Stood step(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestBody Step step) {
        Consultation one = consultations.find(frame.reader(), slug).orThrow();
        String reason = AnswerForm.clean(Objects.requireNonNullElse(step.reason(), ""));
        consultations
                .act(frame.reader(), new Target(one.id(), step.version()), action, reason)
                .orThrow();
        Consultation now = consultations.find(frame.reader(), slug).orThrow();
        return new Stood(
                now.slug(), now.state(), now.version(), Offer.byAction(consultations.offers(frame.reader(), now)));
    }

    /** What is said. */
    record Saying(
            Long organisation,
            String text,
            @Nullable String language,
            @Nullable Boolean attributed) {}

    /** The number of a contribution. */
    record Given(long id) {}

    /** What became of it. */
    record Answering(
            Integer version, String reflected, @Nullable String why) {}

    /** A step to take. */
    record Step(Integer version, @Nullable String reason) {}

    /** Where it stands after it. */
    record Stood(String slug, String state, int version, Map<String, String> steps) {}
}
