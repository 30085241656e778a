package corridor.exchange;

import corridor.access.Reader;
import corridor.search.Search;
import corridor.search.SearchQuery;
import corridor.search.SearchResult;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Offer;
import corridor.workflow.Workflow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** The door of offers and needs for those who read. Each step is told by {@code workflow.Moved} of the kind listing. */
@Service
public class Listings {

    /** Steps that a person takes on the page. */
    static final Set<String> STEPS = Set.of("open", "pause", "resume", "close", "discard");

    private final ListingQuery query;
    private final ListingStore store;
    private final ListingLifecycle lifecycle;
    private final Workflow workflow;
    private final Search search;

    Listings(ListingQuery query, ListingStore store, ListingLifecycle lifecycle, Workflow workflow, Search search) {
        this.query = query;
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.search = search;
    }

    /** What was found, and the listings of this page in their order. */
    public record Found(SearchResult result, List<Listing> listings) {}

    public Found search(Reader reader, SearchQuery asked) {
        SearchResult result = search.find(reader, asked);
        return new Found(result, listings(reader, result.hits()));
    }

    private List<Listing> listings(Reader reader, List<SearchResult.Hit> hits) {
        Map<Long, Listing> byId =
                byIds(reader, hits.stream().map(SearchResult.Hit::id).toList());
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(byId.get(hit.id())).stream())
                .toList();
    }

    /** Everything that a query finds, in pieces. */
    public void walk(Reader reader, SearchQuery asked, Consumer<List<Listing>> piece) {
        search.walk(reader, asked, hits -> piece.accept(listings(reader, hits)));
    }

    /** How many open ones of each side this reader sees, by its code. */
    public Map<String, Long> counts(Reader reader) {
        return query.counts(reader);
    }

    public Outcome<Listing> find(Reader reader, String slug) {
        return query.bySlug(reader, slug)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "page-missing")));
    }

    /** Those of these that this reader sees, by id; one query. */
    public Map<Long, Listing> byIds(Reader reader, Collection<Long> ids) {
        return byId(query.byIds(reader, ids));
    }

    /** The same, whoever may see them: for what follows from a change. */
    public Map<Long, Listing> unseen(Collection<Long> ids) {
        return byId(store.unseen(ids));
    }

    private static Map<Long, Listing> byId(List<Listing> listings) {
        Map<Long, Listing> byId = new HashMap<>();
        listings.forEach(one -> byId.put(one.id(), one));
        return byId;
    }

    /** Those of the organisations for which this reader writes, what is open first. */
    public List<Listing> own(Reader reader) {
        List<Long> organisations = reader.organisationsWith(ListingLifecycle.WRITING);
        return organisations.isEmpty() ? List.of() : query.of(reader, organisations);
    }

    /** Those that wait for a word of their organisation or of the secretariat; for the latter alone. */
    List<Listing> unsettled(Reader reader) {
        return reader.may(ListingLifecycle.WRITING, Set.of()) ? query.unsettled(reader) : List.of();
    }

    public boolean mayWrite(Reader reader) {
        return reader.may(ListingLifecycle.WRITING);
    }

    /** Whether it is this reader’s to change: its own people’s, or the secretariat’s while nobody confirmed it. */
    public boolean mayChange(Reader reader, Listing listing) {
        return !listing.state().equals(ListingLifecycle.CLOSED)
                && !listing.state().equals("discarded")
                && mine(reader, listing);
    }

    /** Whether this reader writes for its organisation, or entered it for one that has not confirmed it. */
    public static boolean mine(Reader reader, Listing listing) {
        return writesFor(reader, listing.organisation())
                || (listing.standing().onBehalf() && reader.may(ListingLifecycle.WRITING, Set.of()));
    }

    static boolean writesFor(Reader reader, long organisation) {
        return reader.speaksFor(organisation, ListingLifecycle.WRITING);
    }

    boolean mayConfirm(Reader reader, Listing listing) {
        return listing.standing().onBehalf() && reader.speaksFor(listing.organisation(), ListingLifecycle.OPENING);
    }

    public List<Offer> offers(Reader reader, Listing listing) {
        return mine(reader, listing)
                ? workflow.offers(lifecycle, reader, listing).stream()
                        .filter(one -> STEPS.contains(one.action()))
                        .toList()
                : List.of();
    }
}
