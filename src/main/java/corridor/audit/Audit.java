package corridor.audit;

import corridor.access.Reader;
import corridor.shared.Reference;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of the journal. */
@Service
public class Audit {

    private final JournalStore journal;
    private final PersonalValues personal;
    private final ApplicationEventPublisher events;

    Audit(JournalStore journal, PersonalValues personal, ApplicationEventPublisher events) {
        this.journal = journal;
        this.personal = personal;
        this.events = events;
    }

    /** Appends in the caller's transaction: the change and its trace stand or fall together. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Reader reader, List<AuditEntry> entries) {
        if (!entries.isEmpty()) {
            journal.append(reader.actor(), entries);
            events.publishEvent(new Appended());
        }
    }

    /** What happened to a record, newest first, without the values. */
    public List<Trace> historyOf(Reference record) {
        return journal.historyOf(record);
    }

    /** What someone did and what was done to a record, oldest first, with those values that their key still opens. */
    public List<Line> entriesOf(String actor, Reference record) {
        return journal.entriesOf(actor, record).stream()
                .map(line -> new Line(
                        line.at(),
                        line.actor(),
                        line.record(),
                        line.action(),
                        personal.readable(actor, line.before()),
                        personal.readable(actor, line.after()),
                        line.reason()))
                .toList();
    }

    /** One entry with its values. */
    public record Line(
            Instant at,
            String actor,
            String record,
            String action,
            Map<String, Object> before,
            Map<String, Object> after,
            String reason) {}

    /** Which actors did any of these things to each of these records. */
    public Map<Long, Set<String>> actors(String kind, Collection<Long> records, Set<String> actions) {
        return journal.actors(kind, records, actions);
    }

    /** One line of a record's history. */
    public record Trace(Instant at, String actor, String action, String reason) {}
}
