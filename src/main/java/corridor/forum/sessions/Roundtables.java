package corridor.forum.sessions;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of roundtables. They are seen with their cycle. */
@Service
public class Roundtables {

    static final int LONGEST_CODE = 20;

    private final RoundtableStore store;
    private final Cycles cycles;
    private final Audit audit;

    Roundtables(RoundtableStore store, Cycles cycles, Audit audit) {
        this.store = store;
        this.cycles = cycles;
        this.audit = audit;
    }

    /** Those of a cycle that the caller may see. */
    public List<Roundtable> of(long cycle) {
        return store.of(cycle);
    }

    /** Sets up a table; one with the same code is changed. */
    @Transactional
    public Outcome<Long> put(Reader reader, Cycle cycle, Roundtable table) {
        if (!cycles.mayWrite(reader, cycle)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "roundtable"));
        }
        if (table.title().isEmpty() || table.code().isBlank() || table.code().length() > LONGEST_CODE) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "roundtable-incomplete"));
        }
        long id = store.put(table);
        note(reader, cycle, "roundtable", table.code(), table.title().toString());
        return Outcome.done(id);
    }

    /** Takes away a table at which no session stands. */
    @Transactional
    public Outcome<Long> remove(Reader reader, Cycle cycle, long id) {
        if (!cycles.mayWrite(reader, cycle)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "roundtable"));
        }
        if (!store.remove(cycle.id(), id)) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "roundtable-in-use"));
        }
        note(reader, cycle, "remove-roundtable", String.valueOf(id), "");
        return Outcome.done(id);
    }

    private void note(Reader reader, Cycle cycle, String action, String code, String title) {
        audit.append(
                reader,
                List.of(AuditEntry.of(cycle.reference(), action, Map.of(), Map.of("code", code, "title", title))));
    }
}
