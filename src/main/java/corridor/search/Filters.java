package corridor.search;

import corridor.access.Reader;
import corridor.search.IndexState.Asked;
import corridor.shared.Reference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** What narrows a search without weighing: the rule of sight, and the values that the reader ticked. */
final class Filters {

    private final SearchPredicateFactory f;
    private final SearchPredicate visible;
    private final Map<String, Set<String>> ticked;

    Filters(SearchPredicateFactory f, String kind, Reader reader, long released, Map<String, Set<String>> ticked) {
        this.f = f;
        this.visible = visible(f, kind, reader, released);
        this.ticked = ticked;
    }

    /** The rule of {@link corridor.access.Sight} in the index's terms. */
    private static SearchPredicate visible(SearchPredicateFactory f, String kind, Reader reader, long released) {
        if (reader.labels().isEmpty()) {
            return f.matchNone().toPredicate();
        }
        BooleanPredicateClausesStep<?, ?> all = f.bool()
                .filter(f.match().field(Fields.KIND).matching(kind))
                .filter(f.terms().field(Fields.AUDIENCE).matchingAny(reader.labels()))
                .filter(f.range().field(Fields.RELEASE).atMost(released))
                .filter(f.match().field(Fields.CONSENTS).matching(0));
        if (!reader.recusals().isEmpty()) {
            all = all.mustNot(f.terms()
                    .field(Fields.CASES)
                    .matchingAny(
                            reader.recusals().stream().map(Reference::toString).toList()));
        }
        return all.toPredicate();
    }

    /** What has these words and may be seen, and apart from that what was ticked, by facet: any of its values. */
    Asked asked(SearchPredicate words) {
        Map<String, Query> queries = new LinkedHashMap<>();
        ticked.forEach((facet, values) -> queries.put(
                facet,
                LuceneMigrationUtils.toLuceneQuery(
                        f.terms().field(Fields.facet(facet)).matchingAny(values).toPredicate())));
        return new Asked(
                LuceneMigrationUtils.toLuceneQuery(
                        f.bool().filter(visible).must(words).toPredicate()),
                queries);
    }

    /** What has these words, may be seen, and has what was ticked. */
    Query all(SearchPredicate words) {
        Asked asked = asked(words);
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(asked.query(), Occur.MUST);
        asked.ticked().values().forEach(query -> all.add(query, Occur.FILTER));
        return all.build();
    }
}
