package corridor.practices;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Former editions of published practices. */
@Repository
class EditionStore {

    /** Changes that one person makes within a day are one edition. */
    private static final Duration ONE_SITTING = Duration.ofDays(1);

    private final JdbcClient database;
    private final PracticeRows rows;
    private final Clock clock;

    EditionStore(JdbcClient database, PracticeRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /** Keeps what the practice says now, before it is replaced. The caller holds its lock. */
    void keep(Practice practice, String actor, String note) {
        boolean sameSitting = database.sql("""
                update practices.edition
                set note = case when :note = '' then note else :note end
                where practice = :practice and replaced_by = :actor and replaced_at > :since
                  and number = (select max(number) from practices.edition where practice = :practice)""")
                        .param("practice", practice.id())
                        .param("actor", actor)
                        .param("note", note)
                        .param("since", OffsetDateTime.now(clock).minus(ONE_SITTING))
                        .update()
                == 1;
        if (!sameSitting) {
            insert(practice, actor, note);
            database.sql("update practices.practice set edition = edition + 1 where id = :practice")
                    .param("practice", practice.id())
                    .update();
        }
    }

    private void insert(Practice practice, String actor, String note) {
        PracticeContent content = practice.content();
        database.sql("""
                insert into practices.edition
                  (practice, number, title, summary, classification, narrative, translation_marks, replaced_at, replaced_by, note)
                values (:practice, :number, :title::jsonb, :summary::jsonb, :classification::jsonb, :narrative::jsonb,
                        :marks::jsonb, :now, :actor, :note)""")
                .param("practice", practice.id())
                .param("number", practice.edition())
                .param("title", rows.write(content.title()))
                .param("summary", rows.write(content.summary()))
                .param("classification", rows.write(content.classification()))
                .param("narrative", rows.write(content.narrative()))
                .param("marks", rows.write(practice.marks().marks()))
                .param("now", OffsetDateTime.now(clock))
                .param("actor", actor)
                .param("note", note)
                .update();
    }

    /** The latest first. */
    List<Edition> of(long practice) {
        return database.sql("select * from practices.edition where practice = :practice order by number desc limit 200")
                .param("practice", practice)
                .query((row, number) -> new Edition(
                        row.getInt("number"),
                        rows.content(row),
                        rows.marks(row),
                        row.getTimestamp("replaced_at").toInstant(),
                        row.getString("replaced_by"),
                        row.getString("note")))
                .list();
    }
}
