package corridor.calls;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of codes. They are kept as digests: a code is shown once, when it is made. */
@Repository
class CodeStore {

    private final JdbcClient database;
    private final Clock clock;

    CodeStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(Call call, byte[] digest, String note, int uses, Instant until, boolean late, String by) {
        database.sql("""
                insert into calls.access_code (call, digest, note, uses_left, until, late, made_by, made_at)
                values (:call, :digest, :note, :uses, :until::timestamptz, :late, :by, :now)""")
                .param("call", call.id())
                .param("digest", digest)
                .param("note", note)
                .param("uses", uses)
                .param("until", until.toString())
                .param("late", late)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** One that may be used now, whether uses are left or not. */
    Optional<Code> find(long call, byte[] digest, Instant now) {
        return database.sql("""
                select id, late, until from calls.access_code
                where call = :call and digest = :digest and until >= :now::timestamptz""")
                .param("call", call)
                .param("digest", digest)
                .param("now", now.toString())
                .query((row, number) -> new Code(
                        row.getLong(1), row.getBoolean(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    /** Takes one of its uses; false where none is left. */
    boolean use(Code code) {
        return database.sql("update calls.access_code set uses_left = uses_left - 1 where id = :id and uses_left > 0")
                        .param("id", code.id())
                        .update()
                == 1;
    }

    Optional<Code> find(long id) {
        return database.sql("select id, late, until from calls.access_code where id = :id")
                .param("id", id)
                .query((row, number) -> new Code(
                        row.getLong(1), row.getBoolean(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    List<CodeLine> of(long call) {
        return database.sql("select note, uses_left, until, late from calls.access_code where call = :call order by id")
                .param("call", call)
                .query((row, number) -> new CodeLine(
                        row.getString(1), row.getInt(2), row.getTimestamp(3).toInstant(), row.getBoolean(4)))
                .list();
    }
}
