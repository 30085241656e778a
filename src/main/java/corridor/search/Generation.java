package corridor.search;

import corridor.shared.Language;
import corridor.shared.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.cfg.EngineSettings;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.jspecify.annotations.Nullable;

/** One index on disk: the one in use, or the next one while it is built beside it. */
final class Generation implements AutoCloseable {

    private static final IndexingPlanSynchronizationStrategy IN_BULK = Generation::inBulk;

    static {
        // as many words as a query can have, in the title, text and names of six languages
        IndexSearcher.setMaxClauseCount(SearchQuery.LONGEST_TEXT * 3 * Language.ALL.size());
    }

    private final CloseableSearchMapping mapping;
    private final SearchScope<IndexedRecord> scope;
    private final Path folder;
    private volatile @Nullable IndexState state;

    private Generation(CloseableSearchMapping mapping, Path folder) {
        this.mapping = mapping;
        this.scope = mapping.scope(IndexedRecord.class);
        this.folder = folder;
    }

    static Generation open(Path folder, Collection<SearchSource> sources) {
        StandalonePojoMappingConfigurer fields = context -> {
            var type = context.programmaticMapping().type(IndexedRecord.class);
            type.searchEntity().name("record");
            type.indexed();
            type.property("id").documentId();
            type.binder(new RecordBinder(sources));
        };
        CloseableSearchMapping mapping = SearchMapping.builder(AnnotatedTypeSource.empty(), MethodHandles.lookup())
                .property("hibernate.search.mapping.configurer", fields)
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", "9.12.3")
                .property("hibernate.search.backend.directory.root", folder.toString())
                .property("hibernate.search.backend.analysis.configurer", new Analysis())
                // what is written in bulk is seen within three seconds, and durable within ten; a start repairs the
                // rest
                .property("hibernate.search.backend.io.refresh_interval", "3000")
                .property("hibernate.search.backend.io.commit_interval", "10000")
                .property("hibernate.search.backend.io.writer.ram_buffer_size", "64")
                .property(EngineSettings.BACKGROUND_FAILURE_HANDLER, new IndexFailures())
                .build();
        return new Generation(mapping, folder);
    }

    /** To write queries in the index's terms. */
    SearchScope<IndexedRecord> scope() {
        return scope;
    }

    /** The index as it is now. */
    IndexView view() throws IOException {
        IndexReader opened = scope.extension(LuceneExtension.get()).openIndexReader();
        // opened anew for each search; what it holds of this one index stays the same until the index changes
        IndexReader reader = opened.getContext().children().getFirst().reader();
        IndexState known = state;
        if (known == null || !known.reader().equals(reader)) {
            known = new IndexState(reader);
            state = known;
        }
        return new IndexView(opened, known);
    }

    Path folder() {
        return folder;
    }

    /** Writes these records and drops those of the asked ids that no longer exist; on return searches see it. */
    void write(String kind, Collection<Long> asked, List<SearchRecord> records) {
        write(kind, asked, records, IndexingPlanSynchronizationStrategy.sync());
    }

    /** The same in bulk: on return it is written; searches see it a moment later, {@link #refresh} makes them see it now. */
    void writeInBulk(String kind, Collection<Long> asked, List<SearchRecord> records) {
        write(kind, asked, records, IN_BULK);
    }

    /** A commit for every piece would leave a thousand small parts to be put together again. */
    private static void inBulk(IndexingPlanSynchronizationStrategyConfigurationContext context) {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(written -> {
            SearchIndexingPlanExecutionReport report = written.join();
            report.throwable().ifPresent(failure -> {
                throw new IllegalStateException("The index was not written", failure);
            });
        });
    }

    private void write(
            String kind,
            Collection<Long> asked,
            List<SearchRecord> records,
            IndexingPlanSynchronizationStrategy strategy) {
        Set<Long> gone = new java.util.HashSet<>(asked);
        try (SearchSession session = mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(strategy)
                .build()) {
            for (SearchRecord record : records) {
                gone.remove(record.reference().id());
                session.indexingPlan().addOrUpdate(new IndexedRecord(record));
            }
            for (Long id : gone) {
                session.indexingPlan().purge(IndexedRecord.class, new Reference(kind, id).toString(), null);
            }
        }
    }

    /** Puts the parts together that writing left: fewer parts are searched faster. */
    void merge() {
        scope.workspace().mergeSegments();
    }

    /** Makes everything written so far durable and visible. */
    void refresh() {
        var workspace = scope.workspace();
        workspace.flush();
        workspace.refresh();
    }

    /** The version of every record in the index, by reference. */
    Map<Reference, Integer> versions(String kind) {
        Map<Reference, Integer> versions = new HashMap<>();
        Query ofKind = LuceneMigrationUtils.toLuceneQuery(
                scope.predicate().match().field(Fields.KIND).matching(kind).toPredicate());
        try (IndexView view = view()) {
            for (int document : view.first(ofKind, Sort.INDEXORDER, (int) view.count(ofKind))) {
                versions.put(new Reference(kind, view.number(Fields.ID, document)), (int)
                        view.number(Fields.VERSION, document));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return versions;
    }

    long records() {
        try (IndexView view = view()) {
            return view.count(new MatchAllDocsQuery());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        mapping.close();
    }
}
