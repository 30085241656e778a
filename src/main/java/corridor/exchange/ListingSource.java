package corridor.exchange;

import corridor.actors.Organisations;
import corridor.search.SearchRecord;
import corridor.search.SearchRecord.Visibility;
import corridor.search.SearchSource;
import corridor.shared.Language;
import corridor.taxonomy.Taxonomies;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the index holds of offers and needs: those that are open. */
@Component
class ListingSource implements SearchSource {

    static final String NEWEST = "opened";

    private final ListingStore store;
    private final ListingFacets facets;
    private final Taxonomies taxonomies;
    private final Organisations organisations;

    ListingSource(ListingStore store, ListingFacets facets, Taxonomies taxonomies, Organisations organisations) {
        this.store = store;
        this.facets = facets;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return Listing.KIND;
    }

    @Override
    public List<String> facets() {
        return ListingFacets.ALL;
    }

    @Override
    public List<String> orders() {
        return List.of(NEWEST);
    }

    @Override
    public List<SearchRecord> load(Collection<Long> ids) {
        return store.unseen(ids).stream()
                .filter(Listing::open)
                .map(this::record)
                .toList();
    }

    @Override
    public Map<Long, Integer> versions() {
        return store.versions();
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
                names(listing),
                facets.of(listing),
                Map.of(NEWEST, (opened == null ? 0 : opened.toEpochMilli()) * 1_000 + listing.id() % 1_000));
    }

    private Map<String, String> names(Listing listing) {
        ListingContent content = listing.content();
        List<String> places = content.places().stream().map(one -> one.value()).toList();
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            Stream<String> owner = organisations.find(listing.organisation()).stream()
                    .flatMap(one ->
                            Stream.concat(one.name().exactly(language).stream(), Stream.ofNullable(one.shortName())));
            names.put(
                    language.tag(),
                    Stream.of(
                                    terms(Taxonomies.THEMES, content.themes(), language),
                                    terms("capabilities", content.capabilities(), language),
                                    terms(Taxonomies.COUNTRIES, places, language),
                                    owner)
                            .flatMap(part -> part)
                            .collect(Collectors.joining("\n")));
        }
        return names;
    }

    private Stream<String> terms(String scheme, List<String> codes, Language language) {
        return codes.stream()
                .flatMap(code -> taxonomies.term(scheme, code).stream())
                .flatMap(term -> term.namesIn(language));
    }
}
