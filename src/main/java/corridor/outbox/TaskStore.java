package corridor.outbox;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.outbox.Tasks.Overdue;
import corridor.outbox.Tasks.Waiting;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.shared.Slice;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class TaskStore {

    /** Which tasks a reader has: label, right (for the organisation of the label, where it names one), no recusal. */
    private static final String SEEN = """
            audience = any(:labels)
            and (needs is null or needs = any(:rights)
                 or case when audience like 'organisation:%' then audience || ' ' || needs else needs end = any(:held))
            and not about = any(:recusals)""";

    /** How many are told of in one round. */
    private static final int REMINDED = 500;

    private final JdbcClient database;
    private final JsonMapper json;

    TaskStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void put(Collection<Task> tasks, Instant now) {
        database.sql("""
                insert into outbox.task (kind, about, title, url, audience, needs, due, created_at)
                select kind, about, title::jsonb, url, audience, nullif(needs, ''), nullif(due, '')::date, :now
                from unnest(:kinds, :abouts, :titles, :urls, :audiences, :rights, :days)
                  as opened (kind, about, title, url, audience, needs, due)
                on conflict (kind, about, audience) do update
                  set title = excluded.title, url = excluded.url, needs = excluded.needs, due = excluded.due,
                    soon_told_at = case when task.due = excluded.due then task.soon_told_at end,
                    late_told_at = case when task.due = excluded.due then task.late_told_at end""")
                .param("kinds", each(tasks, Task::kind))
                .param("abouts", each(tasks, one -> one.about().toString()))
                .param("titles", each(tasks, one -> json.writeValueAsString(one.title())))
                .param("urls", each(tasks, Task::url))
                .param("audiences", each(tasks, Task::audience))
                .param(
                        "rights",
                        each(
                                tasks,
                                one -> one.right() == null ? "" : one.right().value()))
                .param(
                        "days",
                        each(tasks, one -> one.due() == null ? "" : one.due().toString()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static <T> String[] each(Collection<T> all, Function<T, String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }

    void remove(Collection<Waiting> waiting) {
        database.sql("""
                delete from outbox.task t using unnest(:abouts, :audiences) as closed (about, audience)
                where t.about = closed.about and t.audience = closed.audience""")
                .param("abouts", each(waiting, one -> one.about().toString()))
                .param("audiences", each(waiting, Waiting::audience))
                .update();
    }

    void remove(Reference about, String kind) {
        database.sql("delete from outbox.task where about = :about and kind = :kind")
                .param("about", about.toString())
                .param("kind", kind)
                .update();
    }

    void removePast(Collection<String> kinds, LocalDate today) {
        database.sql("delete from outbox.task where kind = any(:kinds) and due < :today")
                .param("kinds", kinds.toArray(String[]::new))
                .param("today", Date.valueOf(today))
                .update();
    }

    void remove(Reference about) {
        database.sql("delete from outbox.task where about = :about")
                .param("about", about.toString())
                .update();
    }

    void removeAll(Collection<Reference> about) {
        database.sql("delete from outbox.task where about = any(:abouts)")
                .param("abouts", each(about, Reference::toString))
                .update();
    }

    Slice<OpenTask> of(Reader reader, int page, int size) {
        List<OpenTask> tasks = database.sql("select * from outbox.task where " + SEEN
                        + " order by due nulls last, id limit :size offset :skipped")
                .params(sight(reader))
                .param("size", size)
                .param("skipped", (page - 1L) * size)
                .query((row, number) -> task(row))
                .list();
        return new Slice<>(tasks, page, size, count(reader));
    }

    List<OpenTask> of(Reader reader, Reference about) {
        return database.sql(
                        "select * from outbox.task where about = :about and " + SEEN + " order by due nulls last, id")
                .params(sight(reader))
                .param("about", about.toString())
                .query((row, number) -> task(row))
                .list();
    }

    long count(Reader reader) {
        return database.sql("select count(*) from outbox.task where " + SEEN)
                .params(sight(reader))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> sight(Reader reader) {
        return Map.of(
                "labels",
                reader.labels().toArray(String[]::new),
                "rights",
                reader.rights().stream().map(Right::value).toArray(String[]::new),
                "held",
                reader.rightsFor().entrySet().stream()
                        .flatMap(one -> one.getValue().stream()
                                .flatMap(right ->
                                        Stream.of(right.value(), "organisation:" + one.getKey() + " " + right.value())))
                        .toArray(String[]::new),
                "recusals",
                reader.recusals().stream().map(Reference::toString).toArray(String[]::new));
    }

    List<Overdue> overdue(LocalDate today) {
        return database.sql("""
                select audience, count(*) as count from outbox.task where due < :today
                group by audience order by count desc, audience""")
                .param("today", Date.valueOf(today))
                .query((row, number) -> new Overdue(row.getString("audience"), row.getLong("count")))
                .list();
    }

    /** Those whose day is near and that have waited for more than a day, each once. */
    List<OpenTask> soon(LocalDate today, int before, Instant now) {
        return database.sql("""
                update outbox.task set soon_told_at = :now
                where id in (select id from outbox.task
                             where due between :today and :until and soon_told_at is null
                               and created_at < :yesterday order by due limit :most for update skip locked)
                returning *""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", Date.valueOf(today))
                .param("until", Date.valueOf(today.plusDays(before)))
                .param("yesterday", now.atOffset(ZoneOffset.UTC).minusDays(1))
                .param("most", REMINDED)
                .query((row, number) -> task(row))
                .list();
    }

    /** Those whose day is past by so many days, each once. */
    List<OpenTask> late(LocalDate today, int after, Instant now) {
        return database.sql("""
                update outbox.task set late_told_at = :now
                where id in (select id from outbox.task
                             where due <= :until and late_told_at is null
                             order by due limit :most for update skip locked)
                returning *""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", Date.valueOf(today.minusDays(after)))
                .param("most", REMINDED)
                .query((row, number) -> task(row))
                .list();
    }

    private OpenTask task(ResultSet row) throws SQLException {
        String needs = row.getString("needs");
        Date due = row.getDate("due");
        return new OpenTask(
                row.getLong("id"),
                new Task(
                        row.getString("kind"),
                        Reference.parse(row.getString("about")),
                        json.readValue(row.getString("title"), LocalizedText.class),
                        row.getString("url"),
                        row.getString("audience"),
                        needs == null ? null : new Right(needs),
                        due == null ? null : due.toLocalDate()),
                row.getTimestamp("created_at").toInstant());
    }
}
