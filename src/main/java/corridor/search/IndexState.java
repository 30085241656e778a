package corridor.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/**
 * What is worth knowing of the index for as long as it does not change. What a facet's value is called, and which number
 * it has in each part of the index, is looked up once for all searches: Hibernate Search's own aggregation does so in
 * every search, which took most of its time.
 */
final class IndexState {

    private static final int MOST_VALUES = 300;
    private static final int MOST_REMEMBERED = 250_000;

    private final IndexReader reader;
    private final NavigableSet<Long> releases;
    private final Map<String, Column> columns = new ConcurrentHashMap<>();
    private final Cache<Object, Object> remembered = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .weigher(IndexState::weight)
            .build();

    IndexState(IndexReader reader) throws IOException {
        this.reader = reader;
        this.releases = releases(reader);
    }

    private static NavigableSet<Long> releases(IndexReader reader) throws IOException {
        NavigableSet<Long> releases = new TreeSet<>();
        for (LeafReaderContext part : reader.leaves()) {
            SortedNumericDocValues values = DocValues.getSortedNumeric(part.reader(), Fields.RELEASE);
            long last = Long.MIN_VALUE;
            while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                long release = values.nextValue();
                if (release != last) {
                    releases.add(release);
                    last = release;
                }
            }
        }
        return releases;
    }

    IndexReader reader() {
        return reader;
    }

    /** The last instant up to this one at which anything was released: it shows the same, and is asked for again. */
    long releasedBy(long now) {
        Long last = releases.floor(now);
        return last == null ? Long.MIN_VALUE : last;
    }

    /** The answer to a question that was asked before, or a new one, which is remembered. */
    <T> T once(Object question, Class<T> kind, Answer<T> answer) throws IOException {
        Object known = remembered.getIfPresent(question);
        if (known == null) {
            known = answer.get();
            remembered.put(question, known);
        }
        return kind.cast(known);
    }

    /** How many values an answer holds. */
    private static int weight(Object question, Object answer) {
        return answer instanceof Counts counts
                ? 10 + counts.facets().values().stream().mapToInt(Map::size).sum()
                : answer instanceof int[] documents ? 10 + documents.length / 10 : 10;
    }

    /** What has to read the index to be known. */
    interface Answer<T> {
        T get() throws IOException;
    }

    /** How many of the records found carry each value of a facet. */
    Values count(String facet, List<MatchingDocs> found) {
        return columns.computeIfAbsent(Fields.facet(facet), this::column).count(found);
    }

    private Column column(String field) {
        try {
            SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, field);
            if (values == null) {
                return new Column(field, List.of(), null);
            }
            List<String> labels = new ArrayList<>();
            for (long number = 0; number < values.getValueCount(); number++) {
                labels.add(values.lookupOrd(number).utf8ToString());
            }
            return new Column(field, labels, values instanceof MultiSortedSetDocValues parts ? parts.mapping : null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A search: what it says and may be seen, and what was ticked in each facet. */
    record Asked(Query query, Map<String, Query> ticked) {}

    /**
     * What a search counted.
     *
     * @param facets how many carry each value, by facet, the most frequent first; a facet counts as if it were not
     *     narrowed itself
     * @param left how many more values a facet has, where it has more
     */
    record Counts(long total, Map<String, Map<String, Long>> facets, Map<String, Integer> left) {}

    /**
     * The values of one facet.
     *
     * @param values how many carry each, the most frequent first
     * @param left how many more values there are, which are not among them
     */
    record Values(Map<String, Long> values, int left) {}

    /**
     * One facet.
     *
     * @param labels its values
     * @param numbers from a value's number in a part of the index to its place among the labels; none for one part
     */
    private record Column(
            String field, List<String> labels, @Nullable OrdinalMap numbers) {

        Values count(List<MatchingDocs> found) {
            int[] counts = new int[labels.size()];
            try {
                for (MatchingDocs part : found) {
                    count(part, counts);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            List<Integer> carried = IntStream.range(0, counts.length)
                    .filter(label -> counts[label] > 0)
                    .boxed()
                    .sorted(Comparator.comparingInt(label -> -counts[label]))
                    .toList();
            Map<String, Long> values = new LinkedHashMap<>();
            carried.stream().limit(MOST_VALUES).forEach(label -> values.put(labels.get(label), (long) counts[label]));
            return new Values(values, carried.size() - values.size());
        }

        private void count(MatchingDocs part, int[] counts) throws IOException {
            DocIdSetIterator documents = part.bits.iterator();
            if (documents == null || part.totalHits == 0) {
                return;
            }
            SortedSetDocValues values = DocValues.getSortedSet(part.context.reader(), field);
            LongValues places = numbers == null ? LongValues.IDENTITY : numbers.getGlobalOrds(part.context.ord);
            for (int document = documents.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = documents.nextDoc()) {
                if (values.advanceExact(document)) {
                    for (int left = values.docValueCount(); left > 0; left--) {
                        counts[(int) places.get(values.nextOrd())]++;
                    }
                }
            }
        }
    }
}
