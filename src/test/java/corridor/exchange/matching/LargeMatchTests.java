package corridor.exchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.exchange.matching.MatchRun.Match;
import corridor.exchange.matching.MatchRun.Matches;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long ten thousand offers and ten thousand needs take, and how much memory. */
@Tag("slow")
class LargeMatchTests {

    private static final int SIZE = 10_000;
    private static final int DRAWN = 200;

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Time of the processor, which does not depend on what else the machine does. */
    private static long worked() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    @Test
    void matchesTenThousandWithTenThousandWithinAMinuteAndAGibibyte() {
        Weights weights = WeightsFile.read();
        Listings listings = new Listings(31, 4_000, true);
        List<Candidate> offers = listings.drawn(1, SIZE);
        List<Candidate> needs = listings.drawn(1_000_000, SIZE);
        MatchRun run = new MatchRun(weights, Listings.TODAY);
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = used();
        long start = System.nanoTime();
        long worked = worked();
        Matches matches = run.of(offers, needs);
        double seconds = (System.nanoTime() - start) / 1e9;
        double work = (worked() - worked) / 1e9;
        long peak = peak();
        long kept = matches.ofNeeds().values().stream().mapToLong(List::size).sum();
        System.out.printf(
                "matching: %,d x %,d pairs in %.2f s on two threads (%.2f s of processor), heap %d MiB before, at most %d MiB, %,d suggestions for "
                        + "needs%n",
                SIZE, SIZE, seconds, work, before >> 20, peak >> 20, kept);
        assertThat(seconds).isLessThan(60);
        assertThat(peak - before).isLessThan(1L << 30);
        Score score = new Score(weights, Listings.TODAY);
        for (int at = 0; at < DRAWN; at++) {
            Candidate need = needs.get(at * (SIZE / DRAWN));
            assertThat(matches.ofNeeds().get(need.id()))
                    .isEqualTo(offers.stream()
                            .map(offer -> new Pair(offer.id(), score.of(offer, need)))
                            .filter(pair -> pair.explained().fits())
                            .map(pair ->
                                    new Match(pair.other(), pair.explained().points()))
                            .sorted(Comparator.comparingInt(Match::points)
                                    .reversed()
                                    .thenComparingLong(Match::other))
                            .limit(MatchRun.BEST)
                            .toList());
        }
    }

    private record Pair(long other, Explanation explained) {}
}
