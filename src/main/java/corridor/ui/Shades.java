package corridor.ui;

import corridor.ui.WorldMap.Shade;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Sorts counts into at most five shades. Five different counts or fewer have a shade each; more are parted so that each
 * shade holds about as many countries, at limits that are easy to read (up to 6, then 8, 10, 20, 30 …).
 */
record Shades(List<Shade> all) {

    static final int MOST = 5;

    static Shades of(Collection<Long> counts) {
        List<Long> sorted = counts.stream().filter(count -> count > 0).sorted().toList();
        List<Long> different = sorted.stream().distinct().toList();
        return different.size() <= MOST ? spread(different, different) : contiguous(List.copyOf(upperLimits(sorted)));
    }

    /** The number of the shade of a count, from 1 for the faintest to 5; the count is one of those given. */
    int of(long count) {
        return all.stream()
                .filter(shade -> count <= shade.to())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Above every shade: " + count))
                .number();
    }

    private static TreeSet<Long> upperLimits(List<Long> sorted) {
        long highest = sorted.getLast();
        TreeSet<Long> limits = new TreeSet<>();
        for (int part = 1; part < MOST; part++) {
            limits.add(Math.min(highest, readable(sorted.get(Math.ceilDiv(sorted.size() * part, MOST) - 1))));
        }
        limits.add(highest);
        return limits;
    }

    /** The least of 1, 2, 3, 4, 5, 6, 8, 10, 20, 30 … that is not below a count. */
    private static long readable(long count) {
        long unit = 1;
        while (true) {
            for (int step : new int[] {1, 2, 3, 4, 5, 6, 8}) {
                if (unit * step >= count) {
                    return unit * step;
                }
            }
            unit *= 10;
        }
    }

    private static Shades contiguous(List<Long> to) {
        List<Long> from = LongStream.concat(
                        LongStream.of(1), to.stream().limit(to.size() - 1L).mapToLong(limit -> limit + 1))
                .boxed()
                .toList();
        return spread(from, to);
    }

    /** Fewer shades than five still reach from faint to strong. */
    private static Shades spread(List<Long> from, List<Long> to) {
        List<Shade> shades = new ArrayList<>();
        for (int place = 0; place < to.size(); place++) {
            int number = to.size() == 1 ? MOST - 1 : 1 + Math.round((float) place * (MOST - 1) / (to.size() - 1));
            shades.add(new Shade(number, from.get(place), to.get(place)));
        }
        return new Shades(List.copyOf(shades));
    }
}
