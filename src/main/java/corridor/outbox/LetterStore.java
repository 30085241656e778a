package corridor.outbox;

import corridor.outbox.Letters.Posted;
import corridor.outbox.Letters.Undelivered;
import corridor.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class LetterStore {

    /** Given up, or claimed so long ago that whoever did must have died. What was withdrawn on purpose is none of them. */
    private static final String UNDELIVERED = """
            sent_at is null and withdrawn_at is null
            and (given_up_at is not null or claimed_at < now() - interval '10 minutes')""";

    private final JdbcClient database;

    LetterStore(JdbcClient database) {
        this.database = database;
    }

    List<Long> insert(List<Letter> letters) {
        if (letters.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                insert into outbox.letter (recipient, language, subject, text, confidential, optional, unsubscribe)
                select recipient, language, subject, text, confidential, unsubscribe <> '', unsubscribe
                from unnest(:recipients, :languages, :subjects, :texts, :confidential, :unsubscribes)
                  with ordinality as written (recipient, language, subject, text, confidential, unsubscribe, position)
                order by position returning id""")
                .param("recipients", each(letters, Letter::recipient))
                .param("languages", each(letters, one -> one.language().tag()))
                .param("subjects", each(letters, Letter::subject))
                .param("texts", each(letters, Letter::text))
                .param(
                        "confidential",
                        letters.stream().map(Letter::confidential).toArray(Boolean[]::new))
                .param("unsubscribes", each(letters, Letter::unsubscribe))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static String[] each(List<Letter> all, Function<Letter, String> value) {
        return all.stream().map(value).toArray(String[]::new);
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

    /** Keeps a letter from going out; false if somebody is bringing it to a mail server, or has. */
    boolean withdraw(long id) {
        return database.sql("""
                update outbox.letter set given_up_at = now(), withdrawn_at = now()
                where id = :id and claimed_at is null and given_up_at is null""").param("id", id).update() == 1;
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

    List<Undelivered> undelivered(int number) {
        return database.sql("select * from outbox.letter where " + UNDELIVERED + " order by id desc limit :number")
                .param("number", number)
                .query((row, index) -> new Undelivered(
                        row.getString("recipient"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("given_up_at") != null))
                .list();
    }

    long countUndelivered() {
        return database.sql("select count(*) from outbox.letter where " + UNDELIVERED)
                .query(Long.class)
                .single();
    }

    private static Posted posted(ResultSet row, int number) throws SQLException {
        return new Posted(
                row.getLong("id"),
                new Letter(
                        row.getString("recipient"),
                        Language.of(row.getString("language")).orElse(Language.ENGLISH),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getBoolean("confidential"),
                        row.getString("unsubscribe")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("claimed_at")),
                instant(row.getTimestamp("sent_at")),
                instant(row.getTimestamp("given_up_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
