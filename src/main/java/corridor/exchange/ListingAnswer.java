package corridor.exchange;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An offer or a need, for programs. */
public record ListingAnswer(
        long id,
        String side,
        String slug,
        String state,
        int version,
        String organisation,
        @Nullable String market,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        boolean confirmed,
        ListingContent content,
        Map<String, String> steps) {}
