package corridor.search;

import corridor.access.Reader;
import corridor.search.IndexState.Asked;
import corridor.search.IndexState.Counts;
import corridor.search.SearchResult.Hit;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door for finding. Every search passes through the rule of sight. */
@Service
public class Search {

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
        List<String> facets = index.source(query.kind()).facets();
        Generation generation = index.current();
        try (IndexView view = generation.view()) {
            SearchResult exact = find(generation, view, reader, query, Words.exactly(query), facets);
            Optional<Words> forgiving = forgiving(query, exact.total());
            if (forgiving.isEmpty()) {
                return exact;
            }
            SearchResult near = find(generation, view, reader, query, forgiving.get(), facets);
            return near.total() == 0 ? exact : near.suggesting(Suggestion.from(query.text(), near.hits()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The words to try where so many were found with them as they are written. */
    private static Optional<Words> forgiving(SearchQuery query, long found) {
        return found > 0 || !query.hasText() || query.isPrecise() ? Optional.empty() : Optional.of(Words.nearly(query));
    }

    /** The same with nothing forgiven, and without counting by facets. */
    SearchResult exactly(Reader reader, SearchQuery query) {
        Generation generation = index.current();
        try (IndexView view = generation.view()) {
            return find(generation, view, reader, query, Words.exactly(query), List.of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private SearchResult find(
            Generation generation, IndexView view, Reader reader, SearchQuery query, Words words, List<String> facets)
            throws IOException {
        SearchScope<IndexedRecord> scope = generation.scope();
        Filters filters = filters(scope, view, reader, query);
        SearchPredicate matching = words.predicate(scope.predicate());
        Asked asked = filters.asked(matching);
        Counts counts = view.countOnce(asked, facets);
        int end = query.page() * query.size();
        Query all = filters.all(matching);
        int[] first = view.firstOnce(all, order(query), end);
        int start = Math.min(first.length, end - query.size());
        return new SearchResult(
                hits(view, Arrays.copyOfRange(first, start, first.length), words),
                counts.total(),
                counts.facets(),
                counts.left(),
                Optional.empty(),
                index.preparation());
    }

    private Filters filters(SearchScope<IndexedRecord> scope, IndexView view, Reader reader, SearchQuery query) {
        long released = view.releasedBy(clock.millis());
        return new Filters(scope.predicate(), query.kind(), reader, released, query.filters());
    }

    /** Lucene's own, since it passes over what cannot be among the first; Hibernate Search's looks at every record. */
    private static @Nullable Sort order(SearchQuery query) {
        if (query.order() == null) {
            return null;
        }
        SortField order = new SortedNumericSortField(Fields.order(query.order()), SortField.Type.LONG, true);
        order.setMissingValue(Long.MIN_VALUE);
        return new Sort(order);
    }

    private static List<Hit> hits(IndexView view, int[] documents, Words words) throws IOException {
        Passages passages = words.passages();
        List<String> fields = words.passageFields();
        List<Hit> hits = new ArrayList<>();
        for (int document : documents) {
            long id = view.number(Fields.ID, document);
            int version = (int) view.number(Fields.VERSION, document);
            List<String> texts = words.present() ? view.texts(fields, document) : List.of();
            hits.add(hit(id, version, fields, texts, passages));
        }
        return hits;
    }

    /** With the passage of the first text that has one. */
    private static Hit hit(long id, int version, List<String> fields, List<String> texts, Passages passages) {
        for (int at = 0; at < texts.size(); at++) {
            String passage = passages.in(texts.get(at));
            if (!passage.isEmpty()) {
                return new Hit(id, version, passage, Fields.language(fields.get(at)));
            }
        }
        return new Hit(id, version, "", null);
    }

    /**
     * Goes through everything that a query finds, however much, in its order and in pieces; small typing errors are forgiven
     * as in {@link #find}. Refused while the index does
     * not hold everything yet.
     */
    public void walk(Reader reader, SearchQuery query, Consumer<List<Hit>> piece) {
        obstacle().ifPresent(refusal -> Outcome.refused(refusal).orThrow());
        Generation generation = index.current();
        SearchScope<IndexedRecord> scope = generation.scope();
        try (IndexView view = generation.view()) {
            Filters filters = filters(scope, view, reader, query);
            Query exact = filters.all(Words.exactly(query).predicate(scope.predicate()));
            Query all = forgiving(query, view.count(exact))
                    .map(words -> filters.all(words.predicate(scope.predicate())))
                    .orElse(exact);
            int[] found = view.first(all, order(query), (int) view.count(all));
            for (int at = 0; at < found.length; at += PIECE) {
                int[] documents = Arrays.copyOfRange(found, at, Math.min(found.length, at + PIECE));
                piece.accept(hits(view, documents, Words.none()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Why what is found must not be taken for all there is: more is being added. */
    public Optional<Refusal> obstacle() {
        return index.preparation().map(one -> Refusal.of(Kind.CONFLICT, "search-preparing", one.ready(), one.total()));
    }

    /** How many records of a kind this reader may see. */
    public long count(Reader reader, String kind) {
        Generation generation = index.current();
        var predicates = generation.scope().predicate();
        try (IndexView view = generation.view()) {
            Filters filters = new Filters(predicates, kind, reader, view.releasedBy(clock.millis()), Map.of());
            return view.count(filters.all(Words.none().predicate(predicates)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
