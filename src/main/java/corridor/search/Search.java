package corridor.search;

import corridor.access.Reader;
import corridor.search.SearchResult.Hit;
import corridor.shared.Reference;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Service;

/** The door for finding. Every search passes through the rule of sight. */
@Service
public class Search {

    private static final int FACET_VALUES = 300;
    private static final int PIECE = 200;

    private final SearchIndex index;
    private final Clock clock;

    Search(SearchIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /**
     * Finds records that this reader may see. Where the words find nothing, they are tried again with small typing errors
     * forgiven, and the words that would have been found are suggested.
     */
    public SearchResult find(Reader reader, SearchQuery query) {
        try (SearchSession session = index.current().session()) {
            SearchResult exact = find(session, reader, query, Words.exactly(query));
            if (exact.total() > 0 || !query.hasText() || query.isPrecise()) {
                return exact;
            }
            SearchResult near = find(session, reader, query, Words.nearly(query));
            return near.total() == 0 ? exact : near.suggesting(Suggestion.from(query.text(), near.hits()));
        }
    }

    private SearchResult find(SearchSession session, Reader reader, SearchQuery query, Words words) {
        SearchScope<IndexedRecord> scope = session.scope(IndexedRecord.class);
        Filters filters = new Filters(scope.predicate(), query.kind(), reader, clock.instant(), query.filters());
        SearchPredicate matching = words.predicate(scope.predicate());
        Map<String, AggregationKey<Map<String, Long>>> counted = new LinkedHashMap<>();
        List<String> facets = index.source(query.kind()).facets();
        facets.stream()
                .filter(facet -> !query.filters().containsKey(facet))
                .forEach(facet -> counted.put(facet, AggregationKey.of(facet)));

        SearchQueryOptionsStep<?, ?, Hit, ?, ?, ?> search = sorted(
                session.search(scope).select(hit(scope.projection(), words)).where(filters.with(matching)),
                scope,
                query);
        for (Map.Entry<String, AggregationKey<Map<String, Long>>> one : counted.entrySet()) {
            search = search.aggregation(one.getValue(), counts(scope, one.getKey()));
        }
        var found = search.fetch((query.page() - 1) * query.size(), query.size());

        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        for (String facet : facets) {
            AggregationKey<Map<String, Long>> key = counted.get(facet);
            counts.put(
                    facet,
                    key == null
                            ? countsWithout(session, scope, facet, filters.without(facet, matching))
                            : found.aggregation(key));
        }
        return new SearchResult(found.hits(), found.total().hitCount(), counts, Optional.empty());
    }

    private static Map<String, Long> countsWithout(
            SearchSession session, SearchScope<IndexedRecord> scope, String facet, SearchPredicate predicate) {
        AggregationKey<Map<String, Long>> key = AggregationKey.of(facet);
        return session.search(scope)
                .select(f -> f.id(String.class))
                .where(predicate)
                .aggregation(key, counts(scope, facet))
                .fetch(0)
                .aggregation(key);
    }

    private static SearchAggregation<Map<String, Long>> counts(SearchScope<IndexedRecord> scope, String facet) {
        return scope.aggregation()
                .terms()
                .field(Fields.facet(facet), String.class)
                .orderByCountDescending()
                .maxTermCount(FACET_VALUES)
                .toAggregation();
    }

    private static SearchQueryOptionsStep<?, ?, Hit, ?, ?, ?> sorted(
            SearchQueryOptionsStep<?, ?, Hit, ?, ?, ?> search, SearchScope<IndexedRecord> scope, SearchQuery query) {
        if (query.order() == null) {
            return search;
        }
        return search.sort(scope.sort()
                .field(Fields.order(query.order()))
                .desc()
                .missing()
                .last()
                .then()
                .score()
                .toSort());
    }

    private static SearchProjection<Hit> hit(SearchProjectionFactory<?, ?> f, Words words) {
        SearchProjection<String> id = f.id(String.class).toProjection();
        SearchProjection<Integer> version =
                f.field(Fields.VERSION, Integer.class).toProjection();
        if (!words.present()) {
            return f.composite()
                    .from(id, version)
                    .as((reference, number) -> hit(reference, number, ""))
                    .toProjection();
        }
        Passages passages = words.passages();
        SearchProjection<?>[] texts = words.passageFields().stream()
                .map(field -> f.field(field, String.class).toProjection())
                .toArray(SearchProjection[]::new);
        return f.composite()
                .from(id, version, f.composite().from(texts).asList().toProjection())
                .as((reference, number, found) -> hit(reference, number, passages.in(found)))
                .toProjection();
    }

    private static Hit hit(String reference, Integer version, String passage) {
        return new Hit(Reference.parse(reference).id(), version, passage);
    }

    /** Goes through everything that a query finds, however much, in its order and in pieces. */
    public void walk(Reader reader, SearchQuery query, Consumer<List<Hit>> piece) {
        Words words = Words.exactly(query);
        try (SearchSession session = index.current().session()) {
            SearchScope<IndexedRecord> scope = session.scope(IndexedRecord.class);
            Filters filters = new Filters(scope.predicate(), query.kind(), reader, clock.instant(), query.filters());
            SearchQueryOptionsStep<?, ?, Hit, ?, ?, ?> search = session.search(scope)
                    .select(hit(scope.projection(), Words.none()))
                    .where(filters.with(words.predicate(scope.predicate())));
            try (var scroll = sorted(search, scope, query).scroll(PIECE)) {
                for (var found = scroll.next(); found.hasHits(); found = scroll.next()) {
                    piece.accept(found.hits());
                }
            }
        }
    }

    /** How many records of a kind this reader may see. */
    public long count(Reader reader, String kind) {
        try (SearchSession session = index.current().session()) {
            SearchScope<IndexedRecord> scope = session.scope(IndexedRecord.class);
            Filters filters = new Filters(scope.predicate(), kind, reader, clock.instant(), Map.of());
            return session.search(scope)
                    .where(filters.with(Words.none().predicate(scope.predicate())))
                    .fetchTotalHitCount();
        }
    }
}
