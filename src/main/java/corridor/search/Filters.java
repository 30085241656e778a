package corridor.search;

import corridor.access.Reader;
import corridor.shared.Reference;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** What narrows a search without weighing: the rule of sight, and the values that the reader ticked. */
final class Filters {

    private final SearchPredicateFactory f;
    private final SearchPredicate visible;
    private final Map<String, Set<String>> ticked;

    Filters(SearchPredicateFactory f, String kind, Reader reader, Instant now, Map<String, Set<String>> ticked) {
        this.f = f;
        this.visible = visible(f, kind, reader, now);
        this.ticked = ticked;
    }

    /** The rule of {@link corridor.access.Sight} in the index's terms. */
    private static SearchPredicate visible(SearchPredicateFactory f, String kind, Reader reader, Instant now) {
        if (reader.labels().isEmpty()) {
            return f.matchNone().toPredicate();
        }
        BooleanPredicateClausesStep<?, ?> all = f.bool()
                .filter(f.match().field(Fields.KIND).matching(kind))
                .filter(f.terms().field(Fields.AUDIENCE).matchingAny(reader.labels()))
                .filter(f.range().field(Fields.RELEASE).atMost(now.toEpochMilli()))
                .filter(f.match().field(Fields.CONSENTS).matching(0));
        if (!reader.recusals().isEmpty()) {
            all = all.mustNot(f.terms()
                    .field(Fields.CASES)
                    .matchingAny(
                            reader.recusals().stream().map(Reference::toString).toList()));
        }
        return all.toPredicate();
    }

    SearchPredicate with(SearchPredicate words) {
        return without("", words);
    }

    /** All filters but those of one facet: so its other values keep their counts. */
    SearchPredicate without(String facet, SearchPredicate words) {
        BooleanPredicateClausesStep<?, ?> all = f.bool().filter(visible).must(words);
        for (Map.Entry<String, Set<String>> one : ticked.entrySet()) {
            if (!one.getKey().equals(facet)) {
                all = all.filter(f.terms().field(Fields.facet(one.getKey())).matchingAny(one.getValue()));
            }
        }
        return all.toPredicate();
    }
}
