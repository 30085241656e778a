package corridor.search;

import corridor.search.IndexState.Asked;
import corridor.search.IndexState.Counts;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.DrillSideways.DrillSidewaysResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/** One state of the index, open for a search. */
final class IndexView implements AutoCloseable {

    private static final FacetsConfig FACETS = new FacetsConfig();

    /** The first hits are found faster when the others need not be counted. */
    private static final int NOT_COUNTED = 1;

    private static final int PIECE = 100;
    private static final int REMEMBERED = 1_000;

    private final IndexReader opened;
    private final IndexSearcher searcher;
    private final StoredFields stored;
    private final IndexState state;

    /** @param opened what is to be closed at the end; the state, or around it */
    IndexView(IndexReader opened, IndexState state) throws IOException {
        this.opened = opened;
        this.searcher = new IndexSearcher(state.reader());
        this.stored = searcher.storedFields();
        this.state = state;
    }

    /** See {@link IndexState#releasedBy}. */
    long releasedBy(long now) {
        return state.releasedBy(now);
    }

    long count(Query query) throws IOException {
        return searcher.count(query);
    }

    /** The first documents that a query finds; by relevance if no order is given. */
    int[] first(Query query, @Nullable Sort order, int number) throws IOException {
        int most = Math.max(1, number);
        TopDocs top = order == null
                ? searcher.search(query, new TopScoreDocCollectorManager(most, NOT_COUNTED))
                : searcher.search(query, new TopFieldCollectorManager(order, most, NOT_COUNTED));
        return Arrays.stream(top.scoreDocs)
                .limit(number)
                .mapToInt(one -> one.doc)
                .toArray();
    }

    /** Counts what passes every filter, and for each filter's own facet what passes all but that. */
    private Counts count(Asked asked, List<String> facets) throws IOException {
        FacetsCollector all;
        Map<String, FacetsCollector> sideways = new HashMap<>();
        if (asked.ticked().isEmpty()) {
            all = searcher.search(asked.query(), new FacetsCollectorManager());
        } else {
            DrillDownQuery narrowed = new DrillDownQuery(FACETS, asked.query());
            asked.ticked().forEach(narrowed::add);
            DrillSidewaysResult found = new Collecting(searcher).search(narrowed, new FacetsCollectorManager());
            all = found.drillDownFacetsCollector;
            for (int at = 0; at < found.drillSidewaysDims.length; at++) {
                sideways.put(found.drillSidewaysDims[at], found.drillSidewaysFacetsCollector[at]);
            }
        }
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        Map<String, Integer> left = new LinkedHashMap<>();
        for (String facet : facets) {
            IndexState.Values counted =
                    state.count(facet, sideways.getOrDefault(facet, all).getMatchingDocs());
            counts.put(facet, counted.values());
            if (counted.left() > 0) {
                left.put(facet, counted.left());
            }
        }
        return new Counts(
                all.getMatchingDocs().stream().mapToLong(part -> part.totalHits).sum(), counts, left);
    }

    /** Counts, and remembers it for as long as the index does not change. */
    Counts countOnce(Asked asked, List<String> facets) throws IOException {
        return state.once(new Counted(asked, facets), Counts.class, () -> count(asked, facets));
    }

    /** The first documents; whole pieces of them are remembered for as long as the index does not change. */
    int[] firstOnce(Query query, @Nullable Sort order, int number) throws IOException {
        int piece = number <= PIECE ? PIECE : REMEMBERED;
        if (number > REMEMBERED) {
            return first(query, order, number);
        }
        int[] known = state.once(new Ordered(query, order, piece), int[].class, () -> first(query, order, piece));
        return Arrays.copyOf(known, Math.min(known.length, number));
    }

    /** What is asked to be counted. */
    private record Counted(Asked asked, List<String> facets) {}

    /** So many of the first documents, in an order. */
    private record Ordered(Query query, @Nullable Sort order, int number) {}

    /** A number that each document holds. */
    long number(String field, int document) throws IOException {
        List<LeafReaderContext> parts = searcher.getLeafContexts();
        LeafReaderContext part = parts.get(ReaderUtil.subIndex(document, parts));
        SortedNumericDocValues values = DocValues.getSortedNumeric(part.reader(), field);
        if (!values.advanceExact(document - part.docBase)) {
            throw new IllegalStateException("Document " + document + " of the index has no " + field);
        }
        return values.nextValue();
    }

    /** What a document holds in these fields, in their order; blank where it holds nothing. */
    List<String> texts(List<String> fields, int document) throws IOException {
        var found = stored.document(document, Set.copyOf(fields));
        return fields.stream()
                .map(field -> Objects.requireNonNullElse(found.get(field), ""))
                .toList();
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }

    /** Collects what is to be counted, and leaves the counting to the state. */
    private static final class Collecting extends DrillSideways {

        Collecting(IndexSearcher searcher) {
            super(searcher, FACETS, (SortedSetDocValuesReaderState) null);
        }

        @Override
        protected @Nullable Facets buildFacetsResult(
                FacetsCollector found, FacetsCollector[] sideways, String[] dimensions) {
            return null;
        }
    }
}
