package corridor.programme.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;

/**
 * A block of time in which sessions can run, in the zone of the cycle.
 *
 * @param rank its place among the blocks of its day, from 0; pauses are not counted
 */
public record Hour(long id, LocalDate day, LocalTime starts, LocalTime ends, boolean pause, int rank)
        implements Comparable<Hour> {

    private static final Comparator<Hour> ORDER =
            Comparator.comparing(Hour::day).thenComparing(Hour::starts);

    public int minutes() {
        return (int) Duration.between(starts, ends).toMinutes();
    }

    @Override
    public int compareTo(Hour other) {
        return ORDER.compare(this, other);
    }

    /** An hour is known by its number. */
    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
