package corridor.outbox;

import corridor.outbox.Letters.Posted;
import corridor.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class LetterStore {

    private final JdbcClient database;

    LetterStore(JdbcClient database) {
        this.database = database;
    }

    long insert(Letter letter) {
        return database.sql("""
                insert into outbox.letter (recipient, language, subject, text, confidential)
                values (:recipient, :language, :subject, :text, :confidential) returning id""")
                .param("recipient", letter.recipient())
                .param("language", letter.language().tag())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("confidential", letter.confidential())
                .query(Long.class)
                .single();
    }

    /** Claims a letter that nobody has claimed: from here on it is not sent a second time, whatever happens. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Posted> claim(long id) {
        return database.sql("""
                update outbox.letter set claimed_at = now()
                where id = :id and claimed_at is null and given_up_at is null returning *""").param("id", id).query(LetterStore::posted).optional();
    }

    /** The server never took it, so it may be tried again. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void release(long id) {
        database.sql("update outbox.letter set claimed_at = null where id = :id and sent_at is null")
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void sent(long id) {
        database.sql("""
                update outbox.letter set sent_at = now(), text = case when confidential then '' else text end
                where id = :id""").param("id", id).update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void givenUp(long id) {
        database.sql("update outbox.letter set given_up_at = now() where id = :id and sent_at is null")
                .param("id", id)
                .update();
    }

    List<Long> waitingSince(Instant earliest) {
        return database.sql("""
                select id from outbox.letter
                where claimed_at is null and given_up_at is null and created_at >= :earliest order by id""")
                .param("earliest", earliest.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    void removeBefore(Instant day) {
        database.sql("delete from outbox.letter where created_at < :day")
                .param("day", day.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Letters.Headline> to(String recipient) {
        return database.sql("""
                select subject, created_at, sent_at from outbox.letter
                where lower(recipient) = lower(:recipient) order by id""")
                .param("recipient", recipient)
                .query((row, number) -> new Letters.Headline(
                        row.getString("subject"),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("sent_at"))))
                .list();
    }

    void removeTo(String recipient) {
        database.sql("delete from outbox.letter where lower(recipient) = lower(:recipient)")
                .param("recipient", recipient)
                .update();
    }

    List<Posted> newest(int number) {
        return database.sql("select * from outbox.letter order by id desc limit :number")
                .param("number", number)
                .query(LetterStore::posted)
                .list();
    }

    private static Posted posted(ResultSet row, int number) throws SQLException {
        return new Posted(
                row.getLong("id"),
                new Letter(
                        row.getString("recipient"),
                        Language.of(row.getString("language")).orElse(Language.ENGLISH),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getBoolean("confidential")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("claimed_at")),
                instant(row.getTimestamp("sent_at")),
                instant(row.getTimestamp("given_up_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
