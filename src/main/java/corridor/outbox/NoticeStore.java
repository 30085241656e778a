package corridor.outbox;

import corridor.access.Right;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Notices, and what became of each for every person whom it concerns. */
@Repository
class NoticeStore {

    private static final String RECIPIENTS = """
            select recipient.id, recipient.person, recipient.daily, notice.*
            from outbox.notice_recipient recipient join outbox.notice on notice.id = recipient.notice
            where
            """;

    private static final String SEPARATOR = "\n";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    NoticeStore(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    List<Long> insert(Collection<Notice> notices) {
        if (notices.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                insert into outbox.notice (kind, about, title, url, audience, needs, arguments, created_at)
                select kind, about, title::jsonb, url, string_to_array(audience, :separator), nullif(needs, ''), arguments::jsonb, :now
                from unnest(:kinds, :abouts, :titles, :urls, :audiences, :rights, :arguments)
                  with ordinality as told (kind, about, title, url, audience, needs, arguments, position)
                order by position returning id""")
                .param("separator", SEPARATOR)
                .param("kinds", each(notices, Notice::kind))
                .param("abouts", each(notices, one -> one.about().toString()))
                .param("titles", each(notices, one -> json.writeValueAsString(one.title())))
                .param("urls", each(notices, Notice::url))
                .param("audiences", each(notices, one -> String.join(SEPARATOR, one.audience())))
                .param(
                        "rights",
                        each(
                                notices,
                                one -> one.right() == null ? "" : one.right().value()))
                .param("arguments", each(notices, one -> json.writeValueAsString(one.args())))
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static String[] each(Collection<Notice> all, Function<Notice, String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }

    /** The labels of a notice that has not been spread, which nobody else spreads meanwhile. */
    Optional<Set<String>> lockUnspread(long notice) {
        return database.sql("select audience from outbox.notice where id = :id and spread_at is null for update")
                .param("id", notice)
                .query((row, number) ->
                        Set.of((String[]) row.getArray("audience").getArray()))
                .optional();
    }

    /** Adds those whom it concerns and returns the ids of their rows. */
    List<Long> spread(long notice, Collection<Long> people) {
        database.sql("update outbox.notice set spread_at = :now where id = :id")
                .param("id", notice)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return database.sql("""
                insert into outbox.notice_recipient (notice, person) select :notice, unnest(:people)
                on conflict do nothing returning id""")
                .param("notice", notice)
                .param("people", people.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** One that is not settled, locked until the transaction ends. */
    Optional<Recipient> lock(long recipient) {
        return database.sql(RECIPIENTS + "recipient.id = :id and recipient.settled_at is null for update of recipient")
                .param("id", recipient)
                .query((row, number) -> recipient(row))
                .optional();
    }

    /** Those of a person that wait for their daily letter, locked until the transaction ends. */
    List<Recipient> lockDaily(long person, int most) {
        return database.sql(RECIPIENTS + """
                recipient.person = :person and recipient.daily and recipient.settled_at is null
                order by recipient.id limit :most for update of recipient""")
                .param("person", person)
                .param("most", most)
                .query((row, number) -> recipient(row))
                .list();
    }

    /** Those that one letter tells of. */
    List<Recipient> inLetter(long letter) {
        return database.sql(RECIPIENTS + "recipient.letter = :letter order by recipient.id")
                .param("letter", letter)
                .query((row, number) -> recipient(row))
                .list();
    }

    void written(Collection<Long> recipients, long letter) {
        settle(recipients, "written", letter);
    }

    void dropped(Collection<Long> recipients, String outcome) {
        settle(recipients, outcome, null);
    }

    private void settle(Collection<Long> recipients, String outcome, @org.jspecify.annotations.Nullable Long letter) {
        database.sql("""
                update outbox.notice_recipient set settled_at = :now, outcome = :outcome, letter = :letter
                where id = any(:ids)""")
                .param("ids", recipients.toArray(Long[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("outcome", outcome)
                .param("letter", letter)
                .update();
    }

    void reopen(Collection<Long> recipients) {
        database.sql("""
                update outbox.notice_recipient set settled_at = null, outcome = null, letter = null
                where id = any(:ids)""").param("ids", recipients.toArray(Long[]::new)).update();
    }

    void makeDaily(long recipient) {
        database.sql("update outbox.notice_recipient set daily = true where id = :id")
                .param("id", recipient)
                .update();
    }

    List<Long> unspread() {
        return ids("select id from outbox.notice where spread_at is null order by id");
    }

    List<Long> unsettled() {
        return ids("select id from outbox.notice_recipient where settled_at is null and not daily order by id");
    }

    List<Long> peopleWithDaily() {
        return ids("select distinct person from outbox.notice_recipient where settled_at is null and daily order by 1");
    }

    /** Whether the daily letters of this day had not been begun yet. */
    boolean beginDay(java.time.LocalDate day) {
        return database.sql("""
                insert into outbox.digest_day (day) values (:day)
                on conflict (id) do update set day = excluded.day where digest_day.day < excluded.day""").param("day", java.sql.Date.valueOf(day)).update() == 1;
    }

    private List<Long> ids(String query) {
        return database.sql(query).query((row, number) -> row.getLong(1)).list();
    }

    void removeBefore(java.time.Instant day) {
        database.sql("""
                delete from outbox.notice where created_at < :day and spread_at is not null
                  and not exists (select from outbox.notice_recipient recipient
                                  where recipient.notice = notice.id and recipient.settled_at is null)""").param("day", day.atOffset(java.time.ZoneOffset.UTC)).update();
    }

    private Recipient recipient(ResultSet row) throws SQLException {
        String needs = row.getString("needs");
        return new Recipient(
                row.getLong(1),
                row.getLong("person"),
                row.getBoolean("daily"),
                new Notice(
                        row.getString("kind"),
                        Reference.parse(row.getString("about")),
                        json.readValue(row.getString("title"), LocalizedText.class),
                        row.getString("url"),
                        Set.of((String[]) row.getArray("audience").getArray()),
                        needs == null ? null : new Right(needs),
                        json.readValue(row.getString("arguments"), new TypeReference<List<Object>>() {})));
    }

    /** A notice for one person. */
    record Recipient(long id, long person, boolean daily, Notice notice) {}
}
