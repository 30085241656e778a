package corridor.assurance;

import corridor.shared.LocalizedText;
import java.time.Instant;

/** What one who is named says to it. It stands beside the fact for as long as that stands. */
public record Reply(long disclosure, long organisation, LocalizedText text, Instant sentAt) {}
