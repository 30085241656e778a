package corridor.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The years from which and until which something ran; either may be unknown. */
public record Years(@Nullable Integer from, @Nullable Integer to) {

    public static final Years UNKNOWN = new Years(null, null);

    public Years {
        if (from != null && to != null && from > to) {
            throw new IllegalArgumentException("Years end before they begin: " + from + "-" + to);
        }
    }

    @JsonIgnore
    public boolean isUnknown() {
        return from == null && to == null;
    }

    /** The single years that are known to belong to it, at most sixty. */
    @JsonIgnore
    public int[] each() {
        if (from == null) {
            return to == null ? new int[0] : new int[] {to};
        }
        return IntStream.rangeClosed(from, to == null ? from : to).limit(60).toArray();
    }

    /** How many there are; none where either end is unknown. */
    public int count() {
        return from == null || to == null ? 0 : to - from + 1;
    }

    @Override
    public String toString() {
        return from == null
                ? (to == null ? "" : "–" + to)
                : to == null ? from + "–" : from.equals(to) ? "" + from : from + "–" + to;
    }
}
