package corridor.recommendations;

import corridor.recommendations.FollowUp.Told;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Telling by program what an organisation does about a recommendation, of its own accord. */
@RestController
@RequestMapping("/api/v1/recommendations/{slug}/follow-ups")
@Tag(name = "Recommendations")
class FollowUpApi {

    private final Recommendations recommendations;
    private final FollowUps followUps;

    FollowUpApi(Recommendations recommendations, FollowUps followUps) {
        this.recommendations = recommendations;
        this.followUps = followUps;
    }

    @GetMapping
    @Operation(
            summary = "What your organisations told",
            description = "Others are counted with the recommendation alone.")
    List<FollowUpAnswer> own(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        Recommendation one = recommendations.find(frame.reader(), slug).orThrow();
        return followUps.own(frame.reader(), one).stream()
                .map(FollowUpApi::answer)
                .toList();
    }

    private static FollowUpAnswer answer(FollowUp one) {
        Told told = one.told();
        return new FollowUpAnswer(
                one.id(),
                one.organisation(),
                one.state(),
                one.version(),
                told.what(),
                told.language().tag(),
                told.byWhen(),
                told.progress(),
                told.named());
    }

    @PutMapping("/{organisation}")
    @Operation(
            summary = "Tell what an organisation does",
            description =
                    "progress: planned, begun, half-way, done or given-up; named: whether it may be named. Without a version "
                            + "it is told for the first time. Refuses 403 right-missing, 412 version-stale, 422 field-wrong.")
    List<FollowUpAnswer> tell(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable long organisation,
            @RequestBody Telling telling) {
        Recommendation one = recommendations.find(frame.reader(), slug).orThrow();
        FollowUpForm typed = telling.form(organisation, frame.language().tag());
        typed.problems().keySet().stream().findFirst().ifPresent(field -> {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", field));
        });
        followUps
                .tell(frame.reader(), one, organisation, Objects.requireNonNullElse(telling.version(), 0), typed.told())
                .orThrow();
        return own(frame, slug);
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "Take back what was told", description = "Refuses 403 right-missing, 412 version-stale.")
    List<FollowUpAnswer> withdraw(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestBody Meant meant) {
        Recommendation one = recommendations.find(frame.reader(), slug).orThrow();
        if (followUps.own(frame.reader(), one).stream().noneMatch(each -> each.id() == id)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "record-missing"));
        }
        followUps.withdraw(frame.reader(), new Target(id, meant.version())).orThrow();
        return own(frame, slug);
    }

    /** What an organisation told. */
    record FollowUpAnswer(
            long id,
            long organisation,
            String state,
            int version,
            String what,
            String language,
            @Nullable LocalDate byWhen,
            String progress,
            boolean named) {}

    /** What is told; in the language of the request unless another is given. */
    record Telling(
            @Nullable Integer version,
            String what,
            @Nullable String language,
            @Nullable LocalDate byWhen,
            String progress,
            @Nullable Boolean named) {

        FollowUpForm form(long organisation, String usual) {
            return new FollowUpForm(
                    String.valueOf(organisation),
                    what.strip(),
                    Objects.requireNonNullElse(language, usual),
                    byWhen == null ? "" : byWhen.toString(),
                    progress,
                    Boolean.TRUE.equals(named));
        }
    }

    /** The version that is meant. */
    record Meant(Integer version) {}
}
