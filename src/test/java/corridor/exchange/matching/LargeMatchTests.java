package corridor.exchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.exchange.matching.MatchRun.Match;
import corridor.exchange.matching.MatchRun.Matches;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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

    private static final Weights WEIGHTS = WeightsFile.read();
    private static final Score SCORE = new Score(WEIGHTS, Listings.TODAY);

    private static List<Candidate> offers(Listings listings, int size) {
        return listings.drawn(1, size);
    }

    private static List<Candidate> needs(Listings listings, int size) {
        return listings.drawn(1_000_000, size);
    }

    /** The best twenty, pair by pair. */
    private static List<Match> brute(List<Candidate> others, Function<Candidate, Explanation> explained) {
        return others.stream()
                .map(other -> new Pair(other.id(), explained.apply(other)))
                .filter(pair -> pair.explained().fits())
                .map(pair -> new Match(pair.other(), pair.explained().points()))
                .sorted(Comparator.comparingInt(Match::points).reversed().thenComparingLong(Match::other))
                .limit(MatchRun.BEST)
                .toList();
    }

    @Test
    void matchesTenThousandWithTenThousandWithinAMinuteAndAGibibyte() throws IOException {
        Listings listings = new Listings(31, 4_000, true);
        List<Candidate> offers = offers(listings, SIZE);
        List<Candidate> needs = needs(listings, SIZE);
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = used();
        long start = System.nanoTime();
        long worked = worked();
        Matches matches = new MatchRun(WEIGHTS, Listings.TODAY).of(offers, needs);
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
        for (int at = 0; at < SIZE; at += SIZE / DRAWN) {
            Candidate need = needs.get(at);
            assertThat(matches.ofNeeds().get(need.id())).isEqualTo(brute(offers, offer -> SCORE.of(offer, need)));
            Candidate offer = offers.get(at);
            assertThat(matches.ofOffers().get(offer.id())).isEqualTo(brute(needs, one -> SCORE.of(offer, one)));
        }
        note("seconds." + SIZE, seconds);
        note("heap", (peak - before) / (double) (1 << 20));
    }

    @Test
    void ranksOneNewNeedAmongTenThousandOffersWithinATenthOfASecond() throws IOException {
        Listings listings = new Listings(37, 4_000, true);
        List<Candidate> offers = offers(listings, SIZE);
        List<Double> took = new ArrayList<>();
        for (Candidate need : needs(listings, DRAWN)) {
            long start = System.nanoTime();
            Matches matches = new MatchRun(WEIGHTS, Listings.TODAY).of(offers, List.of(need));
            took.add((System.nanoTime() - start) / 1e6);
            if (took.size() % 20 == 0) {
                assertThat(matches.ofNeeds().get(need.id())).isEqualTo(brute(offers, offer -> SCORE.of(offer, need)));
            }
        }
        List<Double> sorted = took.stream().sorted().toList();
        double half = sorted.get(DRAWN / 2);
        double nearly = sorted.get(DRAWN * 99 / 100 - 1);
        System.out.printf("matching: one need among %,d offers in %.1f ms (p50), %.1f ms (p99)%n", SIZE, half, nearly);
        note("one.p50", half);
        note("one.p99", nearly);
        assertThat(half).isLessThan(100);
    }

    @Test
    void takesLessThanPairByPair() throws IOException {
        for (int size : new int[] {1_000, 3_000}) {
            Listings listings = new Listings(41, size, true);
            List<Candidate> offers = offers(listings, size);
            List<Candidate> needs = needs(listings, size);
            long start = System.nanoTime();
            Matches matches = new MatchRun(WEIGHTS, Listings.TODAY).of(offers, needs);
            double fast = (System.nanoTime() - start) / 1e9;
            note("seconds." + size, fast);
            if (size == 1_000) {
                long slow = System.nanoTime();
                needs.forEach(need -> assertThat(matches.ofNeeds().get(need.id()))
                        .isEqualTo(brute(offers, offer -> SCORE.of(offer, need))));
                double brute = (System.nanoTime() - slow) / 1e9;
                note("brute", brute);
                assertThat(fast).isLessThan(brute);
            }
        }
    }

    /** What was measured, for whoever puts it beside other figures. */
    private static void note(String what, double number) throws IOException {
        Files.writeString(
                Path.of("target/matching.properties"),
                String.format(Locale.ROOT, "%s=%.3f%n", what, number),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private record Pair(long other, Explanation explained) {}
}
