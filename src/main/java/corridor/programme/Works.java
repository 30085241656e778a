package corridor.programme;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.forum.Cycle;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The work in progress of a cycle: one version for all of it, and one change at a time. */
@Repository
public class Works {

    /** How the journal names it; the number is the cycle's. */
    public static final String KIND = "programme";

    private final JdbcClient database;
    private final Audit audit;

    Works(JdbcClient database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    public int version(long cycle) {
        return database.sql("select version from programme.work where cycle = :cycle")
                .param("cycle", cycle)
                .query(Integer.class)
                .optional()
                .orElse(1);
    }

    /** Lets one at a time change the work of a cycle, until the transaction ends. Returns its version. */
    @Transactional
    public int lock(long cycle) {
        database.sql("insert into programme.work (cycle) values (:cycle) on conflict do nothing")
                .param("cycle", cycle)
                .update();
        return database.sql("select version from programme.work where cycle = :cycle for update")
                .param("cycle", cycle)
                .query(Integer.class)
                .single();
    }

    /** Why this reader may not plan that cycle. */
    public static Outcome<Cycle> plannable(Reader reader, Cycle cycle) {
        return reader.may(ProgrammeRights.PLANNING, cycle.chairs())
                ? Outcome.done(cycle)
                : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "plan"));
    }

    /**
     * Changes the work, if the reader may and nothing else did meanwhile.
     *
     * @param seen the version that the person saw; 0 for whichever is there
     */
    @Transactional
    public <T> Outcome<T> change(
            Reader reader, Cycle cycle, int seen, String action, Map<String, ?> facts, Supplier<Outcome<T>> change) {
        return plannable(reader, cycle).then(one -> {
            int version = lock(cycle.id());
            if (seen != 0 && seen != version) {
                return Outcome.refused(Refusal.of(Kind.STALE, "programme-changed"));
            }
            Outcome<T> done = change.get();
            if (done instanceof Outcome.Done<T>) {
                database.sql("update programme.work set version = version + 1 where cycle = :cycle")
                        .param("cycle", cycle.id())
                        .update();
                audit.append(reader, List.of(AuditEntry.of(new Reference(KIND, cycle.id()), action, Map.of(), facts)));
            }
            return done;
        });
    }
}
