package corridor.vetting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An interest, for programs. */
record InterestAnswer(
        long id,
        int version,
        String subject,
        String kind,
        boolean hard,
        LocalDate starts,
        @Nullable LocalDate ends,
        String note) {

    static InterestAnswer of(Interest one) {
        return new InterestAnswer(
                one.id(),
                one.version(),
                one.subject().toString(),
                one.kind().code(),
                one.hard(),
                one.starts(),
                one.ends(),
                one.note());
    }
}
