package corridor.calls;

import corridor.shared.LocalizedText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be said of a call while it is a draft. */
public record CallText(
        CallKind kind,
        Set<Long> conveners,
        LocalizedText title,
        LocalizedText text,
        Eligibility eligibility,
        @Nullable Long questionSet,
        Blindness blind,
        boolean hidden,
        @Nullable LocalDateTime opens,
        @Nullable LocalDateTime closes,
        @Nullable ZoneId zone,
        int graceMinutes,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {}
