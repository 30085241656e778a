package corridor.calls;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * From when until when a call takes submissions. The instants stand, whatever becomes of the rules of the zone.
 *
 * @param zone in which the times were meant and are told
 * @param grace how long those who have begun may finish
 */
public record Closing(Instant opensAt, Instant closesAt, ZoneId zone, Duration grace) {

    public static final String EARLIER = "earlier";
    public static final String LATER = "later";

    /**
     * The instant of a local time. Refused where clocks leap over it; where it comes twice, one of the two has to be named.
     *
     * @param which {@link #EARLIER} or {@link #LATER}, or blank
     */
    public static Outcome<Instant> instant(LocalDateTime local, ZoneId zone, String which) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return Outcome.done(local.toInstant(offsets.getFirst()));
        }
        if (offsets.isEmpty()) {
            ZoneOffsetTransition leap = zone.getRules().getTransition(local);
            return Outcome.refused(Refusal.of(
                    Refusal.Kind.INVALID,
                    "time-missing",
                    leap.getDateTimeBefore().toLocalTime().toString(),
                    leap.getDateTimeAfter().toLocalTime().toString()));
        }
        return switch (which) {
            case EARLIER -> Outcome.done(local.toInstant(offsets.getFirst()));
            case LATER -> Outcome.done(local.toInstant(offsets.getLast()));
            default ->
                Outcome.refused(Refusal.of(
                        Refusal.Kind.INVALID, "time-ambiguous", "UTC" + offsets.getFirst(), "UTC" + offsets.getLast()));
        };
    }

    public Instant lastArrival() {
        return closesAt.plus(grace);
    }

    /** A submission counts if it was begun before closing and arrived no later than the grace time after it. */
    public boolean admits(Instant begun, Instant arrived) {
        return begun.isBefore(closesAt) && !arrived.isAfter(lastArrival());
    }

    /** Whether somebody may begin. */
    public boolean running(Instant at) {
        return !at.isBefore(opensAt) && at.isBefore(closesAt);
    }
}
