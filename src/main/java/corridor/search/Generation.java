package corridor.search;

import corridor.shared.Reference;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.cfg.EngineSettings;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/** One index on disk: the one in use, or the next one while it is built beside it. */
final class Generation implements AutoCloseable {

    private static final int SCROLL = 2_000;

    private final CloseableSearchMapping mapping;
    private final Path folder;

    private Generation(CloseableSearchMapping mapping, Path folder) {
        this.mapping = mapping;
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
                .property("hibernate.search.backend.io.commit_interval", "1000")
                .property("hibernate.search.backend.io.writer.ram_buffer_size", "64")
                .property(EngineSettings.BACKGROUND_FAILURE_HANDLER, new IndexFailures())
                .build();
        return new Generation(mapping, folder);
    }

    SearchSession session() {
        return mapping.createSession();
    }

    Path folder() {
        return folder;
    }

    /** Writes these records and drops those of the asked ids that no longer exist; on return searches see it. */
    void write(String kind, Collection<Long> asked, List<SearchRecord> records) {
        write(kind, asked, records, IndexingPlanSynchronizationStrategy.sync());
    }

    /** The same in bulk: on return it is durable; searches see it a moment later. */
    void writeInBulk(String kind, Collection<Long> asked, List<SearchRecord> records) {
        write(kind, asked, records, IndexingPlanSynchronizationStrategy.writeSync());
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

    /** Makes everything written so far durable and visible. */
    void refresh() {
        var workspace = mapping.scope(IndexedRecord.class).workspace();
        workspace.flush();
        workspace.refresh();
    }

    /** The version of every record in the index, by reference. */
    Map<Reference, Integer> versions(String kind) {
        Map<Reference, Integer> versions = new HashMap<>();
        try (SearchSession session = session();
                var scroll = session.search(IndexedRecord.class)
                        .select(f -> f.composite()
                                .from(f.id(String.class), f.field(Fields.VERSION, Integer.class))
                                .as(Map::entry))
                        .where(f -> f.match().field(Fields.KIND).matching(kind))
                        .scroll(SCROLL)) {
            for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
                chunk.hits().forEach(hit -> versions.put(Reference.parse(hit.getKey()), hit.getValue()));
            }
        }
        return versions;
    }

    long records() {
        try (SearchSession session = session()) {
            return session.search(IndexedRecord.class).where(f -> f.matchAll()).fetchTotalHitCount();
        }
    }

    @Override
    public void close() {
        mapping.close();
    }
}
