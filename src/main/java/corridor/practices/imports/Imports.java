package corridor.practices.imports;

import corridor.access.Reader;
import corridor.jobs.Jobs;
import corridor.practices.Practices;
import corridor.practices.imports.RowStore.Reported;
import corridor.practices.imports.files.SourceFile;
import corridor.practices.imports.files.SourceFiles;
import corridor.practices.imports.files.SourceRow;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The door of imports. */
@Service
public class Imports {

    private static final int LONGEST_NAME = 200;
    private static final int PREVIEW = 8;
    private static final int LONGEST_PREVIEW = 120;
    private static final int CLUSTERS = 20;

    private final ImportStore store;
    private final ChunkStore chunks;
    private final RowStore rows;
    private final ImportLifecycle lifecycle;
    private final Workflow workflow;
    private final Jobs jobs;
    private final Practices practices;
    private final TransactionTemplate transactions;
    private final ColumnWords columnWords = new ColumnWords();

    Imports(
            ImportStore store,
            ChunkStore chunks,
            RowStore rows,
            ImportLifecycle lifecycle,
            Workflow workflow,
            Jobs jobs,
            Practices practices,
            TransactionTemplate transactions) {
        this.store = store;
        this.chunks = chunks;
        this.rows = rows;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.jobs = jobs;
        this.practices = practices;
        this.transactions = transactions;
    }

    /**
     * Takes a file in: it is looked into at once, and waits for its columns to be confirmed. A file that cannot be read is
     * refused and nothing of it is kept; one that is here already leads to its first import.
     */
    public Outcome<Long> upload(Reader reader, String name, InputStream content) {
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "upload");
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        String fileName = name.isBlank() ? "text" : name.substring(Math.max(0, name.length() - LONGEST_NAME));
        try (UploadedFile file = UploadedFile.of(content)) {
            return switch (SourceFiles.open(file.path(), fileName)) {
                case Outcome.Refused<SourceFile>(Refusal refusal) -> Outcome.refused(refusal);
                case Outcome.Done<SourceFile>(SourceFile source) -> Outcome.done(keep(reader, fileName, file, source));
            };
        }
    }

    private Long keep(Reader reader, String fileName, UploadedFile file, SourceFile source) {
        try {
            return record(reader, fileName, file, source);
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return store.standing(file.sha256()).orElseThrow(() -> sentTwiceAtOnce);
        }
    }

    private Long record(Reader reader, String fileName, UploadedFile file, SourceFile source) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            Optional<Long> standing = store.standing(file.sha256());
            if (standing.isPresent()) {
                return standing.get();
            }
            List<SourceRow> first =
                    source.firstRows(PREVIEW).stream().map(Imports::shortened).toList();
            long id = store.insert(fileName, file, source, columnWords.suggest(source.columns()), first);
            chunks.write(id, file);
            workflow.open(lifecycle, reader, "upload", Map.of(id, Map.of("file", fileName, "sha256", file.sha256())));
            return id;
        }));
    }

    private static SourceRow shortened(SourceRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        row.values()
                .forEach((column, value) ->
                        values.put(column, value.substring(0, Math.min(value.length(), LONGEST_PREVIEW))));
        return new SourceRow(row.number(), row.firstLine(), row.lastLine(), values, List.of());
    }

    public Outcome<Import> find(Reader reader, long id) {
        return store.find(reader, id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "import-missing")));
    }

    public List<Import> latest(Reader reader) {
        return store.latest(reader);
    }

    /** How many wait for somebody: to confirm their columns, or to publish their drafts. */
    long countWaiting(Reader reader) {
        return store.count(reader, List.of(ImportLifecycle.WAITING, ImportLifecycle.DONE));
    }

    /** Whether this reader may bring files in. */
    public Optional<Refusal> obstacle(Reader reader) {
        return workflow.mayOpen(lifecycle, reader, "upload");
    }

    public List<Offer> offers(Reader reader, Import one) {
        return workflow.offers(lifecycle, reader, one);
    }

    /** The beginnings of the cells in the first rows of an import's file. */
    public List<SourceRow> preview(Import one) {
        return store.preview(one.id()).orElseGet(() -> unpacked(one));
    }

    private List<SourceRow> unpacked(Import one) {
        try (UploadedFile file = chunks.read(one.id())) {
            return SourceFiles.open(file.path(), one.fileName()).orThrow().firstRows(PREVIEW);
        }
    }

    /** Confirms what the columns are and begins to draft. */
    @Transactional
    public Outcome<Long> start(Reader reader, Import one, int version, Map<String, String> mapping) {
        if (!mapping.values().stream().allMatch(ImportField::knows)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "request-not-understood"));
        }
        Map<String, String> codes = Mapping.of(one.columns(), mapping).codes();
        if (!store.map(one.id(), version, codes)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        return begin(reader, Change.of("start"), new Target(one.id(), version + 1));
    }

    /** Publishes every draft that is complete and no likely duplicate; also those that became so since it was published. */
    @Transactional
    public Outcome<Long> publish(Reader reader, Target target) {
        return begin(reader, Change.of("publish"), target);
    }

    /** Takes everything back that the import brought. */
    @Transactional
    public Outcome<Long> undo(Reader reader, Target target) {
        if (rows.tookIn(target.id())) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "import-merged"));
        }
        return begin(reader, Change.of("undo"), target);
    }

    private Outcome<Long> begin(Reader reader, Change change, Target target) {
        Outcome<Long> moved = workflow.move(lifecycle, reader, change, target);
        if (moved instanceof Outcome.Done<Long>) {
            store.progress(target.id(), 0);
            jobs.enqueue(ImportWork.NAME, target.id());
        }
        // a refusal takes the mapping back with it
        moved.orThrow();
        return moved;
    }

    /** What became of the rows, as far as this reader may see it. */
    @Transactional(readOnly = true)
    public Report report(Reader reader, Import one, @Nullable String note, int after, int size) {
        return new Report(
                rows.count(one.id()),
                rows.drafted(one.id()),
                rows.unpublished(one.id()),
                rows.notes(one.id()),
                rows.clusters(reader, one.id()),
                rows.report(reader, one.id(), note, after, size));
    }

    /** The next likely duplicates behind a cluster, by cluster, each named by the practice that was there first. */
    @Transactional(readOnly = true)
    public Map<Long, List<Reported>> duplicates(Reader reader, Import one, long after) {
        return rows.clustered(reader, one.id(), after, CLUSTERS).stream()
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.cluster()), TreeMap::new, Collectors.toList()));
    }

    /** Behind which cluster more of them stand, after a whole page of them. */
    static @Nullable Long next(Map<Long, List<Reported>> page) {
        return page.size() < CLUSTERS ? null : Collections.max(page.keySet());
    }

    /** Merges the drafts of these rows into one practice. */
    @Transactional
    public Outcome<Long> merge(Reader reader, Import one, long survivor, List<Long> duplicates) {
        Outcome<Long> merged = practices.merge(reader, survivor, duplicates);
        merged.orThrow();
        rows.merged(one.id(), survivor, duplicates);
        return merged;
    }

    /** Says that these rows are no duplicates. */
    @Transactional
    public Outcome<Long> separate(Reader reader, Import one, List<Integer> numbers) {
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "upload");
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        rows.separate(one.id(), numbers);
        workflow.revised(lifecycle, reader, one, "separate", Map.of(), Map.of("rows", numbers));
        return Outcome.done(one.id());
    }

    /**
     * The report of an import.
     *
     * @param unpublished how many are drafts still
     * @param notes how many rows carry each note
     * @param clusters in how many clusters likely duplicates lie
     */
    public record Report(
            int rows, int drafted, int unpublished, Map<String, Long> notes, int clusters, List<Reported> page) {}
}
