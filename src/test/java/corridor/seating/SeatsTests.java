package corridor.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeatsTests {

    private static final int DOSSIERS = 600;
    private static final int REVIEWERS = 150;
    private static final int WANTED = 3;

    private static List<Sitter> sitters(Random random) {
        return LongStream.range(0, REVIEWERS)
                .mapToObj(id ->
                        new Sitter(id, id % 5 == 0 ? null : 1_000 + id % 70, random.nextInt(4), 40, Set.of("reviewer")))
                .toList();
    }

    /** Whom an interest keeps away, and whose language it is not. */
    private static BiFunction<Vacancy, Sitter, OptionalInt> cost(int[] prices) {
        return (vacancy, one) -> {
            int price = prices[(int) (vacancy.record() * REVIEWERS + one.person())];
            return price < 3 ? OptionalInt.empty() : OptionalInt.of(price < 40 ? 12 : 0);
        };
    }

    @Test
    void sharesSixHundredAmongOneHundredAndFiftyAsEvenlyAsCanBe() {
        Random random = new Random(11);
        List<Sitter> sitters = sitters(random);
        int[] prices = random.ints((long) DOSSIERS * REVIEWERS, 0, 60).toArray();
        List<Vacancy> vacancies = LongStream.range(0, DOSSIERS)
                .mapToObj(record -> new Vacancy(record, "reviewer", WANTED))
                .toList();
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        List<Choice> choices = Seats.share(vacancies, sitters, cost(prices), true);
        double seconds = (threads.getCurrentThreadCpuTime() - began) / 1e9;
        System.out.printf(
                "seating: %d seats of %d dossiers x %d people in %.2f s of one processor%n",
                choices.size(), DOSSIERS, REVIEWERS, seconds);
        assertThat(seconds).isLessThan(30);
        assertThat(choices).hasSize(DOSSIERS * WANTED).doesNotHaveDuplicates();
        assertThat(choices)
                .allSatisfy(one -> assertThat(prices[(int) (one.record() * REVIEWERS + one.person())])
                        .as("no interest is violated")
                        .isGreaterThanOrEqualTo(3));
        choices.stream().collect(Collectors.groupingBy(Choice::record)).values().forEach(seated -> {
            List<Long> organisations = seated.stream()
                    .map(one -> sitters.get((int) one.person()).organisation())
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(organisations).doesNotHaveDuplicates();
        });
        assertThat(squares(choices, sitters))
                .as("the optimum of evenness")
                .isEqualTo(oracle(vacancies, sitters, cost(prices)));
    }

    private static long squares(List<Choice> choices, List<Sitter> sitters) {
        Map<Long, Long> seated = choices.stream().collect(Collectors.groupingBy(Choice::person, Collectors.counting()));
        return sitters.stream()
                .mapToLong(one -> one.load() + seated.getOrDefault(one.person(), 0L))
                .map(load -> load * load)
                .sum();
    }

    /** The least sum of squares that any full share has, by another algorithm: a share is improved until nothing improves it. */
    private static long oracle(
            List<Vacancy> vacancies, List<Sitter> sitters, BiFunction<Vacancy, Sitter, OptionalInt> cost) {
        return new EvennessOracle(vacancies, sitters, cost).least();
    }

    @Test
    void leavesNoWishOutweighEvenness() {
        List<Sitter> two =
                List.of(new Sitter(1, null, 0, 10, Set.of("reviewer")), new Sitter(2, null, 0, 10, Set.of("reviewer")));
        List<Vacancy> four = LongStream.range(0, 4)
                .mapToObj(record -> new Vacancy(record, "reviewer", 1))
                .toList();
        List<Choice> choices =
                Seats.share(four, two, (vacancy, one) -> OptionalInt.of(one.person() == 1 ? 0 : 10_000), true);
        assertThat(choices.stream().filter(one -> one.person() == 1)).hasSize(2);
    }
}
