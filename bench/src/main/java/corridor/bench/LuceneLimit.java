package corridor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The limit: the same search by Lucene alone, in this process, without a network, a page or a rule of sight. Twenty
 * hits with their stored title and summary, a highlighted passage of each, and the counts of eleven facets.
 */
final class LuceneLimit {

    private static final int THREADS = 2;
    private static final int WARM_UP = 10;
    private static final int HITS = 20;
    private static final int FACET_VALUES = 300;
    private static final int PASSAGE = 200;

    /** Where each word stands is kept, so that passages are marked without taking the text apart again. */
    private static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_STORED);

    static {
        WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WITH_OFFSETS.freeze();
    }

    private final Options options;
    private final Analyzer analyzer = Analysis.ofAllFields();
    private final FacetsConfig facetFields = new FacetsConfig();

    LuceneLimit(Options options) {
        this.options = options;
        Records.FACETS.forEach(facet -> facetFields.setMultiValued(facet, true));
    }

    /**
     * What the loop reached.
     *
     * @param found sum of the totals of all queries, each once: to compare with the others
     */
    record Result(Wrk.Load search, Wrk.Load everything, long found) {}

    Result measure(int size, Records records, List<Query> queries) {
        Path folder = options.files().resolve("lucene-" + size);
        try {
            if (!Files.exists(folder.resolve("complete"))) {
                index(size, records, folder);
                Files.createFile(folder.resolve("complete"));
            }
            try (FSDirectory directory = FSDirectory.open(folder);
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                SortedSetDocValuesReaderState facets = new DefaultSortedSetDocValuesReaderState(reader, facetFields);
                UnifiedHighlighter highlighter = UnifiedHighlighter.builder(searcher, analyzer)
                        .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                                BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE, 0.5f))
                        .build();
                long found = 0;
                for (Query query : queries) {
                    found += search(searcher, facets, highlighter, query);
                }
                Wrk.Load search = loop(
                        random -> search(searcher, facets, highlighter, queries.get(random.nextInt(queries.size()))));
                Wrk.Load everything = loop(random -> everything(searcher, facets));
                return new Result(search, everything, found);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void index(int size, Records records, Path folder) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(64);
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            records.each(size, practice -> add(writer, practice));
        }
    }

    private void add(IndexWriter writer, Practice practice) {
        try {
            Document document = new Document();
            String language = practice.language().tag();
            document.add(new StringField("id", String.valueOf(practice.id()), Store.YES));
            document.add(new TextField("title_" + language, practice.title(), Store.YES));
            document.add(new Field("text_" + language, practice.text(), WITH_OFFSETS));
            practice.names().forEach((tag, names) -> document.add(new TextField("names_" + tag, names, Store.NO)));
            practice.facets()
                    .forEach((facet, values) -> values.forEach(value -> {
                        document.add(new SortedSetDocValuesFacetField(facet, value));
                        document.add(new StringField(facet, value, Store.NO));
                    }));
            writer.addDocument(facetFields.build(document));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns how many records match. */
    private long search(
            IndexSearcher searcher, SortedSetDocValuesReaderState facets, UnifiedHighlighter highlighter, Query query) {
        try {
            List<Language> languages = query.language().sameScript();
            org.apache.lucene.search.Query words = words(query.word(), languages);
            org.apache.lucene.search.Query narrowed = new BooleanQuery.Builder()
                    .add(words, Occur.MUST)
                    .add(new TermQuery(new Term("country", query.country())), Occur.FILTER)
                    .add(new TermQuery(new Term("theme", query.theme())), Occur.FILTER)
                    .build();
            TopDocs hits = counted(searcher, facets, narrowed);
            String[] fields =
                    languages.stream().map(language -> "text_" + language.tag()).toArray(String[]::new);
            int[] passages = new int[fields.length];
            Arrays.fill(passages, 1);
            highlighter.highlightFields(fields, words, hits, passages);
            read(searcher, hits, languages);
            return hits.totalHits.value;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private org.apache.lucene.search.Query words(String word, List<Language> languages) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Language language : languages) {
            Map<String, Float> weights = Map.of("title_", 3f, "text_", 1f, "names_", 1.5f);
            weights.forEach((field, weight) -> {
                var query = builder.createBooleanQuery(field + language.tag(), word, Occur.MUST);
                if (query != null) {
                    any.add(new BoostQuery(query, weight), Occur.SHOULD);
                }
            });
        }
        return any.build();
    }

    private static TopDocs counted(
            IndexSearcher searcher, SortedSetDocValuesReaderState facets, org.apache.lucene.search.Query query)
            throws IOException {
        FacetsCollectorManager.FacetsResult found =
                FacetsCollectorManager.search(searcher, query, HITS, new FacetsCollectorManager());
        SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(facets, found.facetsCollector());
        for (String facet : Records.FACETS) {
            counts.getTopChildren(FACET_VALUES, facet);
        }
        return found.topDocs();
    }

    private static void read(IndexSearcher searcher, TopDocs hits, List<Language> languages) throws IOException {
        Set<String> fields = new HashSet<>(List.of("id"));
        languages.forEach(language -> fields.add("title_" + language.tag()));
        var stored = searcher.storedFields();
        for (var hit : hits.scoreDocs) {
            stored.document(hit.doc, fields);
        }
    }

    /** The list of everything: twenty records and all counts. */
    private static long everything(IndexSearcher searcher, SortedSetDocValuesReaderState facets) {
        try {
            TopDocs hits = counted(searcher, facets, new MatchAllDocsQuery());
            read(searcher, hits, List.of(Language.values()));
            return hits.totalHits.value;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Something done again and again. */
    private interface Step {
        long run(SplittableRandom random);
    }

    private Wrk.Load loop(Step step) {
        loop(step, WARM_UP);
        return loop(step, options.seconds());
    }

    private Wrk.Load loop(Step step, int seconds) {
        Others others = Others.beside(List.of());
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        List<List<Long>> times = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            List<Long> own = new ArrayList<>();
            SplittableRandom random = new SplittableRandom(number);
            times.add(own);
            threads.add(Thread.ofPlatform().start(() -> {
                long before = System.nanoTime();
                while (before < end) {
                    step.run(random);
                    long after = System.nanoTime();
                    own.add(after - before);
                    before = after;
                }
            }));
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        double disturbed = others.share();
        double took = (System.nanoTime() - start) / 1e9;
        long[] sorted = times.stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return new Wrk.Load(
                sorted.length,
                sorted.length / took,
                0,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                0,
                disturbed);
    }
}
