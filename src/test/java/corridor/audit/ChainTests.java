package corridor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.shared.Reference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class ChainTests {

    private static final Reference RECORD = new Reference("test", 7);

    @Autowired
    private Audit audit;

    @Autowired
    private Chain chain;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void sealWhatIsThere() {
        append("first");
        append("second");
        while (chain.seal() > 0) {}
    }

    private void append(String action) {
        transaction.executeWithoutResult(status ->
                audit.append(Reader.VISITOR, List.of(AuditEntry.of(RECORD, action, Map.of("a", 1), Map.of("a", 2)))));
    }

    private long last(String table) {
        return database.sql("select max(id) from audit." + table)
                .query(Long.class)
                .single();
    }

    @Test
    void sealsEachEntryOnce() {
        // in one transaction, so that the job that seals every minute stays out
        transaction.executeWithoutResult(status -> {
            chain.seal();
            append("third");
            append("fourth");
            assertThat(chain.seal()).isEqualTo(2);
            assertThat(chain.seal()).isZero();
        });
        assertThat(chain.verify()).isEmpty();
        assertThat(audit.historyOf(RECORD))
                .extracting(Audit.Trace::action)
                .startsWith("fourth", "third", "second", "first");
    }

    @Test
    void chainsEachBatchToTheOneBefore() {
        append("third");
        chain.seal();
        var batches = database.sql("select previous, hash from audit.batch order by id")
                .query()
                .listOfRows();
        assertThat(batches.getFirst()).containsEntry("previous", Seal.FIRST);
        for (int at = 1; at < batches.size(); at++) {
            assertThat(batches.get(at))
                    .containsEntry("previous", batches.get(at - 1).get("hash"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set action = overlay(action placing 'X' from 1 for 1) where id = %d",
                "update audit.entry set actor = actor || 'x' where id = %d",
                "update audit.entry set after = jsonb_set(after, '{a}', '3') where id = %d",
                "update audit.entry set before = jsonb_set(before, '{a}', '3') where id = %d",
                "update audit.entry set reason = 'x' where id = %d",
                "update audit.entry set record = record + 1 where id = %d",
                "update audit.entry set kind = 'Test' where id = %d",
                "update audit.entry set at = at + interval '1 microsecond' where id = %d",
                "delete from audit.entry where id = %d"
            })
    void findsAnyChangeMadeWithTriggersDisabled(String change) {
        long entry = last("entry");
        transaction.executeWithoutResult(status -> {
            tamper(change.formatted(entry));
            assertThat(chain.verify()).singleElement().asString().contains("was changed after it was sealed");
            status.setRollbackOnly();
        });
        assertThat(chain.verify()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.batch set hash = repeat('1', 64) where id = %d",
                "update audit.batch set previous = repeat('1', 64) where id = %d",
                "delete from audit.batch where id = %d"
            })
    void findsAChangedOrMissingBatch(String change) {
        long batch = last("batch");
        transaction.executeWithoutResult(status -> {
            tamper(change.formatted(batch));
            assertThat(chain.verify()).isNotEmpty();
            status.setRollbackOnly();
        });
    }

    @Test
    void findsTextThatWasMovedFromOneFieldToItsNeighbour() {
        transaction.executeWithoutResult(status -> audit.append(
                Reader.VISITOR, List.of(AuditEntry.of(new Reference("left|right", 7), "move", Map.of(), Map.of()))));
        chain.seal();
        transaction.executeWithoutResult(status -> {
            tamper("update audit.entry set actor = 'visitor|left', kind = 'right' where id = " + last("entry"));
            assertThat(chain.verify()).hasSize(1);
            status.setRollbackOnly();
        });
    }

    @Test
    void findsAnEntryThatWasSlippedIn() {
        transaction.executeWithoutResult(status -> {
            database.sql("""
                    insert into audit.entry (at, actor, kind, record, action, before, after)
                    values (now(), 'ghost', 'test', 1, 'slip', '{}', '{}')""").update();
            assertThat(chain.verify()).containsExactly("1 entries are in no batch and do not wait for one");
            status.setRollbackOnly();
        });
    }

    private void tamper(String statement) {
        database.sql("set local session_replication_role = replica").update();
        database.sql(statement).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set action = 'x'",
                "delete from audit.entry",
                "truncate audit.entry cascade",
                "update audit.batch set hash = 'x'",
                "delete from audit.batch",
                "truncate audit.batch"
            })
    void refusesEveryChangeInTheDatabase(String statement) {
        long entries = database.sql("select count(*) from audit.entry")
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> database.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("the journal is append-only");
        assertThat(database.sql("select count(*) from audit.entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(entries);
    }

    @Test
    void appendsWithinATransactionAlone() {
        assertThatThrownBy(
                        () -> audit.append(Reader.VISITOR, List.of(AuditEntry.of(RECORD, "alone", Map.of(), Map.of()))))
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }
}
