package corridor.partnerships;

import corridor.access.Reader;
import corridor.search.Search;
import corridor.search.SearchQuery;
import corridor.search.SearchResult;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.ui.Frame;
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

/** The door of partnerships for those who read: what the world reads, and what parties read of their own. */
@Service
public class Partnerships {

    private final PartnershipStore store;
    private final FrontQuery fronts;
    private final PartnershipWriting writing;
    private final PartnershipLifecycle lifecycle;
    private final PartyLifecycle parties;
    private final Workflow workflow;
    private final Search search;
    private final PartnershipFacets facets;

    Partnerships(
            PartnershipStore store,
            FrontQuery fronts,
            PartnershipWriting writing,
            PartnershipLifecycle lifecycle,
            PartyLifecycle parties,
            Workflow workflow,
            Search search,
            PartnershipFacets facets) {
        this.store = store;
        this.fronts = fronts;
        this.writing = writing;
        this.lifecycle = lifecycle;
        this.parties = parties;
        this.workflow = workflow;
        this.search = search;
        this.facets = facets;
    }

    /** What was found, and the fronts of this page in their order. */
    public record Found(SearchResult result, List<Front> fronts) {}

    public Found search(Reader reader, SearchQuery asked) {
        SearchResult result = search.find(reader, asked);
        return new Found(result, fronts(reader, result.hits()));
    }

    private List<Front> fronts(Reader reader, List<SearchResult.Hit> hits) {
        Map<Long, Front> byId = new HashMap<>();
        fronts.byIds(reader, hits.stream().map(SearchResult.Hit::id).toList()).forEach(one -> byId.put(one.id(), one));
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(byId.get(hit.id())).stream())
                .toList();
    }

    /** How many a query finds, and under which values, without what they say. */
    public SearchResult counted(Reader reader, Language language, Map<String, Set<String>> filters) {
        return search.find(reader, new SearchQuery(Partnership.KIND, "", language, filters, null, 1, 0));
    }

    /** What a value is called under which partnerships are counted. */
    public String label(Frame frame, String facet, String value) {
        return facets.label(frame, facet, value);
    }

    /** Everything that a query finds, in pieces. */
    void walk(Reader reader, SearchQuery asked, Consumer<List<Front>> piece) {
        search.walk(reader, asked, hits -> piece.accept(fronts(reader, hits)));
    }

    /** How many there are to read, by stage; silent ones are counted apart. */
    public Map<String, Long> counts(Reader reader) {
        return fronts.counts(reader);
    }

    /** What the world reads of one; none where this reader may not read it. */
    public Optional<Front> front(Reader reader, String slug) {
        return fronts.bySlug(reader, slug).stream().findFirst();
    }

    /** What the world reads of these. */
    public List<Front> fronts(Reader reader, Collection<Long> ids) {
        return fronts.byIds(reader, ids);
    }

    /** One as those who are in it read it. */
    public Outcome<Partnership> find(Reader reader, String slug) {
        return store.bySlug(reader, slug).stream()
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "page-missing")));
    }

    List<Partnership> byIds(Reader reader, Collection<Long> ids) {
        return store.byIds(reader, ids);
    }

    /** How many wait for whoever clears them. */
    long uncleared(Reader reader) {
        return store.uncleared(reader);
    }

    /** Those that concern this reader: of their organisations, and those that wait to be cleared. */
    public List<Partnership> mine(Reader reader) {
        boolean clears = reader.may(PartnershipLifecycle.CLEARING);
        List<Long> own = List.copyOf(reader.rightsFor().keySet());
        return own.isEmpty() && !clears ? List.of() : store.concerning(reader, own, clears);
    }

    /** Whether this reader may begin one for some organisation. */
    public boolean mayBegin(Reader reader) {
        return reader.may(PartnershipLifecycle.WRITING);
    }

    public boolean mayWrite(Reader reader, Partnership partnership) {
        return reader.may(
                PartnershipLifecycle.WRITING, lifecycle.organisations(partnership, PartnershipLifecycle.WRITING));
    }

    public List<Offer> offers(Reader reader, Partnership partnership) {
        return workflow.offers(lifecycle, reader, partnership);
    }

    List<Offer> offers(Reader reader, Party party) {
        return workflow.offers(parties, reader, party);
    }

    public boolean isEmpty() {
        return writing.isEmpty();
    }
}
