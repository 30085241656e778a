package corridor.floor;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What goes on in a session now.
 *
 * @param number grows with every change
 * @param open whether questions are taken
 * @param pitch what is presented
 * @param startedAt when that began; none before it does
 * @param pausedAt since when the clock rests
 * @param rested how long it rested before
 */
public record Stage(
        long session,
        long number,
        boolean open,
        @Nullable Long pitch,
        @Nullable Instant startedAt,
        @Nullable Instant pausedAt,
        Duration rested) {

    static Stage closed(long session) {
        return new Stage(session, 0, false, null, null, null, Duration.ZERO);
    }

    /** When its time is over, if it goes on like this; nothing while the clock rests or nobody speaks. */
    public @Nullable Instant endsAt(Duration timeBox) {
        return startedAt == null || pausedAt != null
                ? null
                : startedAt.plus(timeBox).plus(rested);
    }

    /** What is left of it, less than nothing once it is over time. */
    public @Nullable Duration left(Duration timeBox, Instant now) {
        if (startedAt == null) {
            return null;
        }
        Instant until = pausedAt == null ? now : pausedAt;
        return timeBox.plus(rested).minus(Duration.between(startedAt, until));
    }
}
