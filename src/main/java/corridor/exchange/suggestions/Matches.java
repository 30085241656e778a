package corridor.exchange.suggestions;

import corridor.access.Reader;
import corridor.exchange.Listing;
import corridor.exchange.Listings;
import corridor.exchange.OpenListings;
import corridor.exchange.Side;
import corridor.exchange.matching.Candidate;
import corridor.exchange.matching.Explanation;
import corridor.exchange.matching.MatchRun;
import corridor.exchange.matching.Score;
import corridor.exchange.matching.Weights;
import corridor.exchange.suggestions.MatchStore.Row;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of matches: what fits what, and why. What one side may not see changes nothing of what it gets. */
@Service
public class Matches {

    /** More are kept than are shown, for some of them may be hidden from a reader. */
    private static final int LOOKED_AT = 5 * MatchRun.BEST;

    private final Listings listings;
    private final OpenListings open;
    private final Candidates candidates;
    private final MatchStore store;
    private final Weights weights;
    private final Clock clock;

    Matches(
            Listings listings,
            OpenListings open,
            Candidates candidates,
            MatchStore store,
            Weights weights,
            Clock clock) {
        this.listings = listings;
        this.open = open;
        this.candidates = candidates;
        this.store = store;
        this.weights = weights;
        this.clock = clock;
    }

    /** An offer and a need that one reader sees, and why they fit or not. */
    public record Pair(Listing offer, Listing need, Explanation explanation) {}

    private Score score() {
        return new Score(weights, LocalDate.now(clock));
    }

    /** At most twenty that fit it, the best first; for those whose it is. */
    public List<Suggestion> of(Reader reader, Listing listing) {
        if (!listing.open() || !Listings.mine(reader, listing)) {
            return List.of();
        }
        List<Listing> others = new ArrayList<>(listings.byIds(reader, store.of(listing.id(), listing.side(), LOOKED_AT))
                .values());
        others.removeIf(one -> !one.open());
        List<Listing> all = new ArrayList<>(others);
        all.add(listing);
        Map<Long, Candidate> known = candidates.of(all);
        return others.stream()
                .map(other -> new Suggestion(other, explained(known, listing, other)))
                .filter(one -> one.explanation().fits())
                .sorted(Comparator.<Suggestion>comparingInt(
                                one -> -one.explanation().points())
                        .thenComparingLong(one -> one.other().id()))
                .limit(MatchRun.BEST)
                .toList();
    }

    private Explanation explained(Map<Long, Candidate> known, Listing one, Listing other) {
        Listing offer = one.side() == Side.OFFER ? one : other;
        Listing need = one.side() == Side.OFFER ? other : one;
        return score().of(Objects.requireNonNull(known.get(offer.id())), Objects.requireNonNull(known.get(need.id())));
    }

    /** Why an offer and a need fit or not, whoever asks; refused unless this reader sees both and both are open. */
    public Outcome<Pair> why(Reader reader, long offer, long need) {
        Map<Long, Listing> both = listings.byIds(reader, List.of(offer, need));
        Listing offered = both.get(offer);
        Listing needed = both.get(need);
        if (offered == null || needed == null || offered.side() != Side.OFFER || needed.side() != Side.NEED) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        if (!offered.open() || !needed.open()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "listing-not-open"));
        }
        return Outcome.done(
                new Pair(offered, needed, explained(candidates.of(List.of(offered, needed)), offered, needed)));
    }

    /** Works out anew what fits these, in the transaction in which they changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rank(Collection<Long> changed) {
        store.remove(changed);
        listings.unseen(changed).values().stream()
                .filter(one -> one.open() && !one.standing().held())
                .sorted(Comparator.comparingLong(Listing::id))
                .forEach(one -> store.put(fitting(one), weights.rule(), MatchRun.BEST));
    }

    /** Only what is compared is read of the others: thousands may share a theme with it. */
    private List<Row> fitting(Listing listing) {
        Candidate one = Objects.requireNonNull(candidates.of(List.of(listing)).get(listing.id()));
        Collection<Candidate> others = candidates.among(open.sharing(listing)).values();
        MatchRun run = run();
        return listing.side() == Side.OFFER
                ? run.ofOffer(one, others).stream()
                        .map(match -> new Row(listing.id(), match.other(), match.points()))
                        .toList()
                : run.ofNeed(one, others).stream()
                        .map(match -> new Row(match.other(), listing.id(), match.points()))
                        .toList();
    }

    private MatchRun run() {
        return new MatchRun(weights, LocalDate.now(clock));
    }

    /**
     * Works out all pairs anew.
     *
     * @return how many rows changed
     */
    @Transactional
    public int all() {
        Collection<Candidate> offers = candidates.among(open.all(Side.OFFER)).values();
        Collection<Candidate> needs = candidates.among(open.all(Side.NEED)).values();
        MatchRun.Matches found = run().of(List.copyOf(offers), List.copyOf(needs));
        Set<Row> rows = new LinkedHashSet<>();
        found.ofNeeds().forEach((need, all) -> all.forEach(one -> rows.add(new Row(one.other(), need, one.points()))));
        found.ofOffers()
                .forEach((offer, all) -> all.forEach(one -> rows.add(new Row(offer, one.other(), one.points()))));
        return store.replace(List.copyOf(rows), weights.rule());
    }

    /**
     * Some of those that are kept and say other points than the rule gives now; for what must hold. What is public of
     * partnerships may have changed since the day's run.
     */
    List<String> wrong(int most, int seed) {
        List<Row> drawn = store.drawn(most, seed);
        Map<Long, Listing> known = listings.unseen(drawn.stream()
                .flatMap(row -> Stream.of(row.offer(), row.need()))
                .distinct()
                .toList());
        Map<Long, Candidate> facts = candidates.of(known.values());
        return drawn.stream()
                .filter(row -> {
                    Listing offer = Objects.requireNonNull(known.get(row.offer()));
                    Listing need = Objects.requireNonNull(known.get(row.need()));
                    Explanation now = explained(facts, offer, need);
                    return !offer.open()
                            || !need.open()
                            || (now.fits() && Math.abs(now.points() - row.points()) > weights.record());
                })
                .map(row -> "listing:" + row.offer() + " and listing:" + row.need() + " are kept with other points")
                .toList();
    }
}
