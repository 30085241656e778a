package corridor.exchange;

import corridor.actors.Organisations;
import corridor.search.SearchRecord;
import corridor.search.SearchRecord.Visibility;
import corridor.search.SearchTable;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.taxonomy.Taxonomies;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the index holds of offers and needs: those that are open. */
@Component
class ListingSource extends SearchTable {

    static final String NEWEST = "opened";
    private static final String QUERY = "select id, version from exchange.listing where state = 'open'";
    private static final int TOTAL_ORDER = 1_000;

    private final ListingStore store;
    private final ListingFacets facets;
    private final Taxonomies taxonomies;
    private final Organisations organisations;

    ListingSource(
            JdbcClient database,
            JsonMapper json,
            ListingStore store,
            ListingFacets facets,
            Taxonomies taxonomies,
            Organisations organisations) {
        super(database, json, Listing.KIND, ListingFacets.ALL, List.of(NEWEST), QUERY);
        this.store = store;
        this.facets = facets;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
    }

    @Override
    public List<SearchRecord> load(Collection<Long> ids) {
        return store.unseen(ids).stream()
                .filter(Listing::open)
                .map(this::record)
                .toList();
    }

    private SearchRecord record(Listing listing) {
        var opened = listing.standing().openedAt();
        return new SearchRecord(
                listing.reference(),
                listing.version(),
                new Visibility(
                        listing.audience(),
                        listing.sealing().releaseAt(),
                        listing.sealing().consentsMissing(),
                        listing.cases()),
                listing.title(),
                listing.content().text(),
                SearchRecord.names(language -> names(listing, language)),
                facets.of(listing),
                Map.of(
                        NEWEST,
                        (opened == null ? 0 : opened.toEpochMilli()) * TOTAL_ORDER + listing.id() % TOTAL_ORDER));
    }

    private Stream<String> names(Listing listing, Language language) {
        ListingContent content = listing.content();
        return Stream.of(
                        taxonomies.names(Taxonomies.THEMES, content.themes(), language),
                        taxonomies.names("capabilities", content.capabilities(), language),
                        taxonomies.names(
                                Taxonomies.COUNTRIES,
                                content.places().stream()
                                        .map(CountryCode::value)
                                        .toList(),
                                language),
                        organisations.find(listing.organisation()).stream().flatMap(one -> one.names(language)))
                .flatMap(part -> part);
    }
}
