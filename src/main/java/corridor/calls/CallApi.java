package corridor.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls for programs. */
@RestController
@RequestMapping("/api/v1/calls")
@Tag(name = "Calls")
class CallApi {

    private final Calls calls;

    CallApi(Calls calls) {
        this.calls = calls;
    }

    @GetMapping
    @Operation(
            summary = "Calls, open ones first",
            description = "closes is the local time in zone; closes_at and last_arrival are instants. 200 at most.")
    List<CallAnswer> list(@Parameter(hidden = true) Frame frame) {
        return calls.list(frame.reader()).stream().map(CallAnswer::of).toList();
    }

    @GetMapping("/{slug}")
    @Operation(summary = "One call")
    CallAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        return CallAnswer.of(calls.find(frame.reader(), slug).orThrow());
    }

    @PostMapping("/{slug}/steps/{action}")
    @Operation(
            summary = "Announce, review, finish, publish-results, archive or cancel",
            description = "Refuses 403 right-missing, 409 call-incomplete, submissions-unsifted, decisions-missing and "
                    + "results-withheld, 412 version-stale, 422 reason-missing.")
    CallAnswer step(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestBody Step step) {
        Call one = calls.find(frame.reader(), slug).orThrow();
        String reason = step.reason() == null ? "" : step.reason();
        calls.move(frame.reader(), new Target(one.id(), step.version()), action, reason)
                .orThrow();
        return show(frame, slug);
    }

    /** A step to take. */
    @Schema(name = "CallStep")
    record Step(Integer version, @Nullable String reason) {}

    /** A call as programs read it. */
    @Schema(name = "Call")
    record CallAnswer(
            String slug,
            String state,
            int version,
            String kind,
            Map<String, String> title,
            Map<String, String> text,
            Eligibility eligibility,
            @Nullable LocalDateTime closes,
            @Nullable String zone,
            @JsonProperty("opens_at") @Nullable Instant opensAt,
            @JsonProperty("closes_at") @Nullable Instant closesAt,
            @JsonProperty("last_arrival") @Nullable Instant lastArrival,
            @JsonProperty("question_set") @Nullable Long questionSet) {

        static CallAnswer of(Call call) {
            Closing closing = call.closing();
            return new CallAnswer(
                    call.slug(),
                    call.state(),
                    call.version(),
                    call.kind().code(),
                    call.title().byTag(),
                    call.text().byTag(),
                    call.eligibility(),
                    call.closes(),
                    closing == null ? null : closing.zone().getId(),
                    closing == null ? null : closing.opensAt(),
                    closing == null ? null : closing.closesAt(),
                    closing == null ? null : closing.lastArrival(),
                    call.questionSet());
        }
    }
}
