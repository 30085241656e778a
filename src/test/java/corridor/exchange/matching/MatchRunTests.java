package corridor.exchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.exchange.matching.MatchRun.Match;
import corridor.exchange.matching.MatchRun.Matches;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatchRunTests {

    private static final Weights WEIGHTS = WeightsFile.read();
    private static final Score SCORE = new Score(WEIGHTS, Listings.TODAY);

    private static Matches run(List<Candidate> offers, List<Candidate> needs) {
        return new MatchRun(WEIGHTS, Listings.TODAY).of(offers, needs);
    }

    /** What anyone can check by hand: every pair by the rule, sorted, the first twenty. */
    private static List<Match> bruteForce(Candidate one, List<Candidate> others, boolean offers) {
        return others.stream()
                .map(other -> Map.entry(other.id(), offers ? SCORE.of(other, one) : SCORE.of(one, other)))
                .filter(pair -> pair.getValue().fits())
                .map(pair -> new Match(pair.getKey(), pair.getValue().points()))
                .sorted(Comparator.comparingInt(Match::points).reversed().thenComparingLong(Match::other))
                .limit(MatchRun.BEST)
                .toList();
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalsBruteForce(int seed) {
        Random random = new Random(seed);
        Listings listings = new Listings(seed, 1 + random.nextInt(120), seed % 4 == 0);
        List<Candidate> offers = listings.drawn(1, 1 + random.nextInt(300));
        List<Candidate> needs = listings.drawn(1_000, 1 + random.nextInt(300));
        if (seed % 5 == 0) {
            // all the same: nothing but the id decides
            Candidate model = offers.getFirst();
            offers = offers.stream().map(one -> like(one, model)).toList();
        }
        Matches matches = run(offers, needs);
        for (Candidate need : needs) {
            assertThat(matches.ofNeeds().get(need.id())).isEqualTo(bruteForce(need, offers, true));
        }
        for (Candidate offer : offers) {
            assertThat(matches.ofOffers().get(offer.id())).isEqualTo(bruteForce(offer, needs, false));
        }
    }

    private static Candidate like(Candidate one, Candidate model) {
        return new Candidate(
                one.id(), model.party(), model.wish(), model.from(), model.until(), model.shownTo(), model.held());
    }

    @Test
    void findsSomethingToCompare() {
        Listings listings = new Listings(7, 200, true);
        Matches matches = run(listings.drawn(1, 300), listings.drawn(1_000, 300));
        assertThat(matches.ofNeeds().values())
                .filteredOn(found -> found.size() == MatchRun.BEST)
                .hasSizeGreaterThan(100);
    }

    @Test
    void doesNotDependOnTheOrderInWhichListingsCome() {
        Listings listings = new Listings(11, 80, false);
        List<Candidate> offers = listings.drawn(1, 250);
        List<Candidate> needs = listings.drawn(1_000, 250);
        Matches matches = run(offers, needs);
        for (int seed = 0; seed < 5; seed++) {
            List<Candidate> otherOffers = new ArrayList<>(offers);
            List<Candidate> otherNeeds = new ArrayList<>(needs);
            Collections.shuffle(otherOffers, new Random(seed));
            Collections.shuffle(otherNeeds, new Random(seed + 1L));
            Matches again = run(otherOffers, otherNeeds);
            assertThat(again.ofOffers()).isEqualTo(matches.ofOffers());
            assertThat(again.ofNeeds()).isEqualTo(matches.ofNeeds());
        }
    }

    @Test
    void isTheSameForBothSides() {
        Listings listings = new Listings(13, 60, false);
        Matches matches = run(listings.drawn(1, 200), listings.drawn(1_000, 200));
        int pairs = 0;
        for (Map.Entry<Long, List<Match>> offer : matches.ofOffers().entrySet()) {
            for (Match match : offer.getValue()) {
                for (Match other : matches.ofNeeds().getOrDefault(match.other(), List.of())) {
                    if (other.other() == offer.getKey()) {
                        assertThat(other.points()).isEqualTo(match.points());
                        pairs++;
                    }
                }
            }
        }
        assertThat(pairs).isGreaterThan(50);
    }

    @Test
    void givesNobodyAnythingOfWhatTheyMayNotRead() {
        Listings listings = new Listings(17, 40, false);
        List<Candidate> offers = listings.drawn(1, 200);
        List<Candidate> needs = listings.drawn(1_000, 200);
        Matches all = run(offers, needs);
        for (Candidate need : needs) {
            List<Candidate> readable = offers.stream()
                    .filter(offer -> !SCORE.of(offer, need).unmet().contains(Condition.SIGHT))
                    .toList();
            assertThat(run(readable, List.of(need)).ofNeeds().get(need.id()))
                    .isEqualTo(all.ofNeeds().get(need.id()));
        }
    }

    @Test
    void sumsToOneHundredAndRefusesWeightsThatGiveMoreForLess() {
        assertThat(WEIGHTS.rule()).isEqualTo(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new Weights(1, 25, 26, 12, 10, 6, 25, 12, 20, 10, 10, 7, 5, 5, 5))
                .isInstanceOf(IllegalArgumentException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new Weights(1, 25, 18, 12, 10, 6, 25, 12, 21, 10, 10, 7, 5, 5, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Set.of(Condition.values())).hasSize(7);
    }
}
