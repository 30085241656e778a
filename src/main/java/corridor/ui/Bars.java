package corridor.ui;

import java.util.List;

/** A horizontal bar chart that is its own table, for {@code ui/bars.jte}. The bars stand in the order given. */
public record Bars(List<Bar> bars) {

    /** The length of the longest bar. */
    public static final int FULL = 1000;

    private static final int LEAST_VISIBLE = 6;

    public static Bars of(List<Count> counts) {
        long highest = counts.stream().mapToLong(Count::number).max().orElse(0);
        return new Bars(counts.stream()
                .map(count -> new Bar(count, length(count.number(), highest)))
                .toList());
    }

    private static int length(long number, long highest) {
        return number == 0 ? 0 : Math.max(LEAST_VISIBLE, Math.round((float) FULL * number / highest));
    }

    /**
     * One bar.
     *
     * @param length between 0 and {@link #FULL}; never so short that a number above zero looks like none
     */
    public record Bar(Count count, int length) {}
}
