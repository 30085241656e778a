package corridor.exchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.exchange.matching.Candidate.Places;
import corridor.exchange.matching.Candidate.Wish;
import corridor.shared.Corridor;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ScorePropertyTests {

    private static final int PAIRS = 10_000;
    private static final Weights WEIGHTS = WeightsFile.read();
    private static final Score SCORE = new Score(WEIGHTS, Listings.TODAY);

    private final Random random = new Random(23);
    private final Listings listings = new Listings(29, 90, false);

    private static Candidate with(Candidate one, Wish wish) {
        return new Candidate(one.id(), one.party(), wish, one.from(), one.until(), one.shownTo(), one.held());
    }

    private static Set<String> and(Set<String> codes, String more) {
        Set<String> all = new HashSet<>(codes);
        all.add(more);
        return all;
    }

    private static Set<String> without(Set<String> codes, Set<String> gone) {
        Set<String> left = new HashSet<>(codes);
        left.removeAll(gone);
        return left;
    }

    /** One of the four lists of codes, and a wish with another one in its place. */
    private record Part(Function<Wish, Set<String>> read, BiFunction<Wish, Set<String>, Wish> write) {}

    private static final Part[] PARTS = {
        new Part(
                Wish::themes,
                (wish, codes) -> new Wish(
                        codes,
                        wish.capabilities(),
                        wish.places(),
                        wish.resources(),
                        wish.kindsSought(),
                        wish.languages())),
        new Part(
                Wish::capabilities,
                (wish, codes) -> new Wish(
                        wish.themes(), codes, wish.places(), wish.resources(), wish.kindsSought(), wish.languages())),
        new Part(
                Wish::resources,
                (wish, codes) -> new Wish(
                        wish.themes(),
                        wish.capabilities(),
                        wish.places(),
                        codes,
                        wish.kindsSought(),
                        wish.languages())),
        new Part(
                Wish::languages,
                (wish, codes) -> new Wish(
                        wish.themes(), wish.capabilities(), wish.places(), wish.resources(), wish.kindsSought(), codes))
    };

    @Test
    void neverFallsWhenAnOfferAddsWhatTheNeedNames() {
        for (int at = 0; at < PAIRS; at++) {
            Candidate offer = listings.one(1);
            Candidate need = listings.one(2);
            int before = SCORE.of(offer, need).points();
            for (Part part : PARTS) {
                for (String asked : part.read().apply(need.wish())) {
                    Wish more = part.write().apply(offer.wish(), and(part.read().apply(offer.wish()), asked));
                    assertThat(SCORE.of(with(offer, more), need).points()).isGreaterThanOrEqualTo(before);
                }
            }
            for (Corridor asked : need.wish().places().corridors()) {
                assertThat(SCORE.of(with(offer, alsoOn(offer.wish(), asked)), need)
                                .points())
                        .isGreaterThanOrEqualTo(before);
            }
        }
    }

    private static Wish alsoOn(Wish wish, Corridor corridor) {
        Set<Corridor> corridors = new HashSet<>(wish.places().corridors());
        corridors.add(corridor);
        Places places = new Places(
                wish.places().anywhere(),
                corridors,
                wish.places().countries(),
                wish.places().subregions());
        return new Wish(
                wish.themes(), wish.capabilities(), places, wish.resources(), wish.kindsSought(), wish.languages());
    }

    @Test
    void staysTheSameWhenAnOfferAddsWhatTheNeedDoesNotName() {
        for (int at = 0; at < PAIRS; at++) {
            Candidate offer = listings.one(1);
            Candidate need = listings.one(2);
            int before = SCORE.of(offer, need).points();
            for (Part part : PARTS) {
                Wish more = part.write()
                        .apply(offer.wish(), and(part.read().apply(offer.wish()), "other" + random.nextInt(3)));
                assertThat(SCORE.of(with(offer, more), need).points()).isEqualTo(before);
            }
        }
    }

    @Test
    void neverFallsWhenANeedDropsWhatTheOfferLacks() {
        for (int at = 0; at < PAIRS; at++) {
            Candidate offer = listings.one(1);
            Candidate need = listings.one(2);
            int before = SCORE.of(offer, need).points();
            for (Part part : PARTS) {
                Set<String> asked = part.read().apply(need.wish());
                Set<String> lacking = without(asked, part.read().apply(offer.wish()));
                if (!lacking.isEmpty() && lacking.size() < asked.size()) {
                    Wish less = part.write().apply(need.wish(), without(asked, lacking));
                    assertThat(SCORE.of(offer, with(need, less)).points()).isGreaterThanOrEqualTo(before);
                }
            }
        }
    }

    @Test
    void explainsEveryPointAndEveryConditionAlikeEachTime() {
        for (int at = 0; at < PAIRS; at++) {
            Candidate offer = listings.one(1);
            Candidate need = listings.one(2);
            Explanation explained = SCORE.of(offer, need);
            assertThat(explained).isEqualTo(SCORE.of(offer, need));
            assertThat(explained.points()).isBetween(0, Weights.MOST);
            assertThat(explained.factors())
                    .hasSize(Factor.Sort.values().length)
                    .allMatch(one -> one.points() <= one.most());
        }
    }

    @Test
    void isEqualToItsCompactForm() {
        CompactScore compact = new CompactScore(WEIGHTS, Listings.TODAY);
        Compact.Lists lists = new Compact.Lists();
        int fitting = 0;
        for (int at = 0; at < 100_000; at++) {
            Candidate offer = listings.one(1);
            Candidate need = listings.one(2);
            Explanation explained = SCORE.of(offer, need);
            Compact small = lists.compact(offer);
            Compact other = lists.compact(need);
            int points = compact.points(small, other, compact.withoutPlace(small, other));
            assertThat(points).isEqualTo(explained.fits() ? explained.points() : CompactScore.NONE);
            fitting += explained.fits() ? 1 : 0;
        }
        assertThat(fitting).isGreaterThan(2_000);
    }
}
