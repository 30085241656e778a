package corridor.calls.submissions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a submission stands. */
@Schema(name = "Submission")
record SubmissionAnswer(
        long id,
        String state,
        int version,
        String language,
        String title,
        Map<String, List<String>> answers,
        int edition,
        @Nullable String receipt,
        @JsonProperty("arrived_at") @Nullable Instant arrivedAt,
        @Nullable String result,
        @Nullable String letter,
        @JsonProperty("on_behalf") boolean onBehalf,
        @JsonProperty("confirmed_at") @Nullable Instant confirmedAt) {

    static SubmissionAnswer of(Submission one) {
        return new SubmissionAnswer(
                one.id(),
                one.state(),
                one.version(),
                one.language().tag(),
                one.title(),
                one.answers().values(),
                one.edition(),
                one.receipt(),
                one.arrivedAt(),
                one.result(),
                one.resultText(),
                one.onBehalf(),
                one.confirmedAt());
    }
}
