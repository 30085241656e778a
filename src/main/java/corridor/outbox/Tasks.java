package corridor.outbox;

import corridor.access.Reader;
import corridor.shared.Reference;
import corridor.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of work that waits for somebody. A reader sees a task if they have its label, hold its right (for that
 * organisation, where the label names one), and no recusal of theirs covers its record.
 */
@Service
public class Tasks {

    private final TaskStore store;
    private final TaskCounts counts;
    private final Clock clock;

    Tasks(TaskStore store, TaskCounts counts, Clock clock) {
        this.store = store;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * Opens a task in the caller's transaction. The same kind about the same record for the same audience is opened once:
     * asked again, its title, place, right and day are renewed.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Task task) {
        open(List.of(task));
    }

    /** Opens many at once, each as {@link #open(Task)} does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Collection<Task> tasks) {
        store.put(tasks, clock.instant());
        counts.forget();
    }

    /** Closes what waits for these audiences about these records, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(Collection<Waiting> waiting) {
        store.remove(waiting);
        counts.forget();
    }

    /** Closes those of this kind about a record, for whomever they waited, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(Reference about, String kind) {
        store.remove(about, kind);
        counts.forget();
    }

    /** Closes those of these kinds whose day is over, about whatever record, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closePast(Collection<String> kinds, LocalDate today) {
        store.removePast(kinds, today);
        counts.forget();
    }

    /** Closes all about a record, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closeAll(Reference about) {
        store.remove(about);
        counts.forget();
    }

    /** Closes all about these records, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closeAll(Collection<Reference> about) {
        store.removeAll(about);
        counts.forget();
    }

    /**
     * A page of those that wait for this reader: the most urgent first, those without a day last.
     *
     * @param page from 1
     */
    public Slice<OpenTask> of(Reader reader, int page, int size) {
        return store.of(reader, page, size);
    }

    /** Those about one record that wait for this reader. */
    public List<OpenTask> of(Reader reader, Reference about) {
        return store.of(reader, about);
    }

    /** How many wait for this reader; one query at most. */
    public long count(Reader reader) {
        return counts.of(reader);
    }

    /** How many are overdue, by the label of those for whom they wait, the most first. For the secretariat's overview. */
    public List<Overdue> overdue() {
        return store.overdue(LocalDate.now(clock));
    }

    /** Whatever waits for one audience about one record. */
    public record Waiting(Reference about, String audience) {}

    /** Overdue tasks of one audience. */
    public record Overdue(String audience, long count) {}
}
