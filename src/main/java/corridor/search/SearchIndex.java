package corridor.search;

import corridor.database.DataFolder;
import corridor.shared.Reference;
import corridor.taxonomy.Taxonomies;
import corridor.workflow.Moved;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** The door through which the index is kept equal to the database. */
@Service
public class SearchIndex {

    /** The job that builds it anew; see {@link corridor.jobs.Jobs#enqueue}. Its id says nothing. */
    public static final String REBUILD = "index.rebuild";

    /** More than this at once is written in bulk. */
    public static final int FEW = 200;

    private final GenerationFolders folders;
    private final Upkeep upkeep;
    private final Together together;
    private final Backlog backlog;
    private final Comparison comparison;
    private final Building building;

    SearchIndex(List<SearchSource> sources, Taxonomies taxonomies, DataFolder data, Clock clock) {
        Map<String, SearchSource> byKind = new TreeMap<>();
        sources.forEach(source -> byKind.put(source.kind(), source));
        this.folders = new GenerationFolders(
                data.path().resolve("index"), clock, IndexShape.of(sources, taxonomies.edition()));
        this.upkeep = new Upkeep(byKind);
        this.together = new Together(upkeep::write);
        this.backlog = new Backlog(this::writeInBulk);
        this.comparison = new Comparison(byKind.values(), upkeep);
        this.building = new Building(byKind.values(), folders, upkeep, comparison);
    }

    /** The index in use. Opened when first needed; where there is none that fits, a new one is filled. */
    Generation current() {
        return building.current();
    }

    /** The kinds of records that are searched for. */
    List<String> kinds() {
        return upkeep.kinds();
    }

    SearchSource source(String kind) {
        return upkeep.source(kind);
    }

    /**
     * Brings the index up to date after a start: a little at once, much while readers find what is there already.
     *
     * @return how many records were brought up to date, or are being
     */
    public int prepare() {
        return building.prepare();
    }

    /** How far the index is, while much is missing in it. */
    public Optional<Preparation> preparation() {
        return building.preparation();
    }

    /** Brings these records up to date in the index; on return they are. Call it after the transaction that changed them. */
    public void follow(String kind, Collection<Long> ids) {
        current();
        List<Long> all = List.copyOf(ids);
        if (all.size() <= FEW) {
            together.write(kind, all);
        } else {
            Upkeep.pieces(all).forEach(piece -> upkeep.writeInBulk(kind, piece));
        }
    }

    /** Which of the records that moved together are left to be brought up to date. */
    Collection<Long> concerned(Moved moved) {
        return source(moved.kind()).concerned(moved);
    }

    /** Leaves them to be brought up to date in bulk; searches see it a few seconds later. May be called at a transaction's end. */
    public void followSoon(String kind, Collection<Long> ids) {
        backlog.add(kind, ids);
    }

    private void writeInBulk(String kind, List<Long> ids) {
        current();
        upkeep.writeInBulk(kind, ids);
    }

    /** Waits until all that was left to be written is; false if that takes longer. */
    public boolean settled(Duration patience) {
        return backlog.await(patience);
    }

    /** How many records wait to be written, as far as it is known. */
    public long waiting() {
        Preparation now = preparation().orElse(new Preparation(0, 0));
        return backlog.size() + now.total() - now.ready();
    }

    /** Builds a new index beside the one in use, compares it with the database, and swaps: readers never see a gap. */
    public void rebuild() {
        building.rebuild();
    }

    /** Where index and database differ, by reference; empty when they are equal. */
    public List<Reference> compare() {
        return comparison.differences(current());
    }

    /** Brings every record up to date that differs. Returns how many did. */
    public int repair() {
        current();
        return building.repair();
    }

    /** The same, unless it is being built or repaired at this moment. */
    int repairUnlessBusy() {
        return building.busy() ? 0 : repair();
    }

    void merge() {
        current().merge();
    }

    /** How much is in it. */
    public Extent extent() {
        Generation generation = current();
        return new Extent(generation.records(), folders.bytes(generation.folder()));
    }

    @PreDestroy
    void close() {
        backlog.close();
        building.close();
    }

    /** How much the index holds, and takes on disk. */
    public record Extent(long records, long bytes) {}
}
