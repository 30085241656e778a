package corridor.practices.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.practices.reviews.Balance.Choice;
import corridor.practices.reviews.Balance.Vacancy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BalanceTests {

    private static Reviewer external(long person, long organisation, int load, int most) {
        return new Reviewer(person, "R" + person, organisation, Set.of(), Set.of(), load, most);
    }

    private static Map<Long, Integer> loads(List<Choice> choices) {
        Map<Long, Integer> loads = new HashMap<>();
        choices.forEach(one -> loads.merge(one.person(), 1, Integer::sum));
        return loads;
    }

    @Test
    void sharesEvenlyWhereAllFit() {
        List<Reviewer> reviewers = LongStream.range(0, 8)
                .mapToObj(id -> external(id, 100 + id, 0, 50))
                .toList();
        List<Vacancy> vacancies = LongStream.range(0, 20)
                .mapToObj(review -> new Vacancy(review, Seat.EXTERNAL, 2))
                .toList();
        List<Choice> choices = Balance.of(vacancies, reviewers, (vacancy, one) -> OptionalInt.of(0));
        assertThat(choices).hasSize(40);
        assertThat(loads(choices).values()).hasSize(8).allMatch(load -> load == 5);
    }

    @Test
    void countsWhatReviewersHaveAlready() {
        List<Reviewer> reviewers = List.of(external(1, 101, 3, 10), external(2, 102, 0, 10));
        List<Vacancy> vacancies = LongStream.range(0, 3)
                .mapToObj(review -> new Vacancy(review, Seat.EXTERNAL, 1))
                .toList();
        assertThat(loads(Balance.of(vacancies, reviewers, (vacancy, one) -> OptionalInt.of(0))))
                .isEqualTo(Map.of(2L, 3));
    }

    @Test
    void takesTwoExternalsFromTwoOrganisations() {
        List<Reviewer> reviewers = List.of(external(1, 101, 0, 9), external(2, 101, 0, 9), external(3, 103, 8, 9));
        assertThat(Balance.of(
                        List.of(new Vacancy(1, Seat.EXTERNAL, 2)), reviewers, (vacancy, one) -> OptionalInt.of(0)))
                .hasSize(2)
                .anyMatch(one -> one.person() == 3);
    }

    @Test
    void leavesASeatEmptyRatherThanSeatOneWhoCannotSitThere() {
        List<Reviewer> reviewers =
                List.of(external(1, 101, 0, 9), new Reviewer(2, "In", null, Set.of(), Set.of(), 0, 9));
        assertThat(Balance.of(
                        List.of(new Vacancy(1, Seat.EXTERNAL, 2), new Vacancy(2, Seat.EXTERNAL, 1)),
                        reviewers,
                        (vacancy, one) -> vacancy.review() == 2 ? OptionalInt.empty() : OptionalInt.of(0)))
                .containsExactly(new Choice(1, Seat.EXTERNAL, 1));
    }

    /** Every way to fill the seats is tried; none is cheaper than what was found. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void findsTheCheapestOfAllWays(long seed) {
        Random random = new Random(seed);
        List<Reviewer> reviewers = IntStream.range(0, 4)
                .mapToObj(id -> external(id, 100 + random.nextInt(3), random.nextInt(3), 4))
                .toList();
        List<Vacancy> vacancies = LongStream.range(0, 4)
                .mapToObj(review -> new Vacancy(review, Seat.EXTERNAL, 1 + random.nextInt(2)))
                .toList();
        Map<String, OptionalInt> prices = new HashMap<>();
        for (Vacancy vacancy : vacancies) {
            for (Reviewer one : reviewers) {
                prices.put(
                        vacancy.review() + " " + one.person(),
                        random.nextInt(5) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(20)));
            }
        }
        BiFunction<Vacancy, Reviewer, OptionalInt> cost =
                (vacancy, one) -> prices.getOrDefault(vacancy.review() + " " + one.person(), OptionalInt.empty());
        List<Choice> found = Balance.of(vacancies, reviewers, cost);
        assertThat(price(found, vacancies, reviewers, cost))
                .as("seed " + seed)
                .isEqualTo(cheapest(vacancies, 0, new ArrayList<>(), reviewers, cost));
    }

    private static int cheapest(
            List<Vacancy> vacancies,
            int at,
            List<Choice> chosen,
            List<Reviewer> reviewers,
            BiFunction<Vacancy, Reviewer, OptionalInt> cost) {
        if (at == vacancies.size()) {
            return price(chosen, vacancies, reviewers, cost);
        }
        int best = Integer.MAX_VALUE;
        Vacancy vacancy = vacancies.get(at);
        for (int subset = 0; subset < 1 << reviewers.size(); subset++) {
            List<Reviewer> seated = new ArrayList<>();
            for (int bit = 0; bit < reviewers.size(); bit++) {
                if ((subset >> bit & 1) == 1) {
                    seated.add(reviewers.get(bit));
                }
            }
            Set<Long> organisations = new HashSet<>();
            if (seated.size() <= vacancy.count()
                    && seated.stream().allMatch(one -> organisations.add(one.organisation()))
                    && seated.stream().allMatch(one -> cost.apply(vacancy, one).isPresent())) {
                List<Choice> more = new ArrayList<>(chosen);
                seated.forEach(one -> more.add(new Choice(vacancy.review(), vacancy.seat(), one.person())));
                best = Math.min(best, cheapest(vacancies, at + 1, more, reviewers, cost));
            }
        }
        return best;
    }

    private static int price(
            List<Choice> chosen,
            List<Vacancy> vacancies,
            List<Reviewer> reviewers,
            BiFunction<Vacancy, Reviewer, OptionalInt> cost) {
        int seats = vacancies.stream().mapToInt(Vacancy::count).sum();
        int price = (seats - chosen.size()) * Balance.EMPTY_SEAT;
        for (Reviewer one : reviewers) {
            List<Choice> theirs = chosen.stream()
                    .filter(choice -> choice.person() == one.person())
                    .toList();
            if (one.load() + theirs.size() > Math.max(one.most(), one.load())) {
                return Integer.MAX_VALUE;
            }
            for (int at = 0; at < theirs.size(); at++) {
                Choice choice = theirs.get(at);
                price += Balance.burden(one.load() + at)
                        + cost.apply(new Vacancy(choice.review(), choice.seat(), 1), one)
                                .orElseThrow();
            }
        }
        return price;
    }

    @Test
    void sharesSixHundredPracticesAmongOneHundredAndFiftyReviewers() {
        Random random = new Random(7);
        List<Reviewer> reviewers = LongStream.range(0, 150)
                .mapToObj(id -> id < 40
                        ? new Reviewer(id, "In", null, Set.of(), Set.of(), 0, 30)
                        : external(id, 100 + id % 60, 0, 30))
                .toList();
        List<Vacancy> vacancies = LongStream.range(0, 600)
                .boxed()
                .flatMap(review -> java.util.stream.Stream.of(
                        new Vacancy(review, Seat.INTERNAL, 1), new Vacancy(review, Seat.EXTERNAL, 2)))
                .toList();
        int[] prices = random.ints(600 * 150, 0, 20).toArray();
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long worked = threads.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        List<Choice> choices = Balance.of(
                vacancies,
                reviewers,
                (vacancy, one) -> prices[(int) (vacancy.review() * 150 + one.person())] == 7
                        ? OptionalInt.empty()
                        : OptionalInt.of(prices[(int) (vacancy.review() * 150 + one.person())] < 6 ? 0 : 18));
        System.out.printf(
                "balance: 600 practices x 150 reviewers, %d seats filled in %.1f s (%.1f s of one processor), loads %s%n",
                choices.size(),
                (System.nanoTime() - began) / 1e9,
                (threads.getCurrentThreadCpuTime() - worked) / 1e9,
                loads(choices).values().stream().mapToInt(one -> one).summaryStatistics());
        assertThat(choices).hasSize(1_800).doesNotHaveDuplicates();
    }
}
