package corridor.calls;

import java.time.Instant;

/** A code that was made, without the code. */
public record CodeLine(String note, int left, Instant until, boolean late) {}
