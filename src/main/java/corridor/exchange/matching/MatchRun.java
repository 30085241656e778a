package corridor.exchange.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The best twenty needs of each offer and the best twenty offers of each need, over all pairs. */
public final class MatchRun {

    /** How many suggestions a listing has at most. */
    public static final int BEST = 20;

    private static final int THREADS = 2;

    private final CompactScore score;
    private final int placeMost;

    public MatchRun(Weights weights, LocalDate today) {
        this.score = new CompactScore(weights, today);
        this.placeMost = weights.corridor();
    }

    /** One suggestion: the listing of the other side, and its points. */
    public record Match(long other, int points) {}

    /** The suggestions of each side, by listing, the best first. */
    public record Matches(Map<Long, List<Match>> ofOffers, Map<Long, List<Match>> ofNeeds) {}

    public Matches of(List<Candidate> offered, List<Candidate> needed) {
        Compact.Lists lists = new Compact.Lists();
        List<Compact> offers = offered.stream().map(lists::compact).toList();
        List<Compact> needs = needed.stream().map(lists::compact).toList();
        Postings postings = new Postings(offers);
        Heaps ofNeeds = new Heaps(needs.size(), BEST);
        List<Heaps> ofOffers = new ArrayList<>();
        // each thread has needs of its own, and its own heaps of offers, so that none waits for another
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Heaps own = new Heaps(offers.size(), BEST);
                ofOffers.add(own);
                int first = thread;
                parts.add(threads.submit(() -> {
                    for (int at = first; at < needs.size(); at += THREADS) {
                        match(offers, needs.get(at), at, postings, own, ofNeeds);
                    }
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Offers and needs could not be matched", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Matching was stopped", stopped);
        }
        Heaps all = ofOffers.getFirst();
        ofOffers.subList(1, THREADS).forEach(all::addAll);
        return new Matches(matches(offers, all), matches(needs, ofNeeds));
    }

    /** All offers that fit one need, with their points, the best first; not the best twenty alone. */
    public List<Match> ofNeed(Candidate need, Collection<Candidate> offers) {
        Compact.Lists lists = new Compact.Lists();
        Compact one = lists.compact(need);
        return fitting(offers.stream().map(lists::compact), offer -> points(offer, one));
    }

    /** All needs that one offer fits. */
    public List<Match> ofOffer(Candidate offer, Collection<Candidate> needs) {
        Compact.Lists lists = new Compact.Lists();
        Compact one = lists.compact(offer);
        return fitting(needs.stream().map(lists::compact), need -> points(one, need));
    }

    private int points(Compact offer, Compact need) {
        return score.points(offer, need, score.withoutPlace(offer, need));
    }

    private static List<Match> fitting(Stream<Compact> others, ToIntFunction<Compact> points) {
        return others.map(other -> new Match(other.id, points.applyAsInt(other)))
                .filter(match -> match.points() != CompactScore.NONE)
                .sorted(Comparator.comparingInt(Match::points).reversed().thenComparingLong(Match::other))
                .toList();
    }

    private void match(List<Compact> offers, Compact need, int at, Postings postings, Heaps ofOffers, Heaps ofNeeds) {
        BitSet candidates = postings.of(need);
        for (int place = candidates.nextSetBit(0); place >= 0; place = candidates.nextSetBit(place + 1)) {
            Compact offer = offers.get(place);
            int points = score.withoutPlace(offer, need);
            int bound = points + placeMost;
            if (!ofNeeds.takes(at, Heaps.key(bound, offer.id)) && !ofOffers.takes(place, Heaps.key(bound, need.id))) {
                continue;
            }
            int exact = score.points(offer, need, points);
            if (exact != CompactScore.NONE) {
                ofNeeds.add(at, Heaps.key(exact, offer.id));
                ofOffers.add(place, Heaps.key(exact, need.id));
            }
        }
    }

    private static Map<Long, List<Match>> matches(List<Compact> listings, Heaps heaps) {
        Map<Long, List<Match>> matches = LinkedHashMap.newLinkedHashMap(listings.size());
        for (int at = 0; at < listings.size(); at++) {
            List<Match> found = new ArrayList<>(BEST);
            for (long key : heaps.of(at)) {
                found.add(new Match(Heaps.other(key), Heaps.points(key)));
            }
            matches.put(listings.get(at).id, found);
        }
        return matches;
    }
}
