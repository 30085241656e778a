package corridor.recommendations;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.recommendations.Recommendation.Content;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes what recommendations say and where they stand; nothing here deletes. */
@Repository
class RegisterStore {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    RegisterStore(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Writes a draft at an address of its own. */
    long insert(Reader reader, Cycle cycle, String address, Content content, Set<Long> keepers, Set<String> audience) {
        one();
        return database.sql("""
                insert into recommendations.recommendation (audience, created_at, created_by, slug, forum, first_cycle, cycle,
                    keepers, text, addressees, themes, objectives, due, session, source)
                values (:audience, :now, :by, :slug, :forum, :cycle, :cycle, :keepers, :text::jsonb, :addressees::jsonb,
                    :themes, :objectives, :due, :session, :source)
                returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("by", reader.actor())
                .param("slug", free(address))
                .param("forum", cycle.forum())
                .param("cycle", cycle.id())
                .param("keepers", keepers.toArray(Long[]::new))
                .params(columns(content))
                .query(Long.class)
                .single();
    }

    /** One at a time draws numbers and addresses, until the transaction ends. */
    private void one() {
        database.sql("select pg_advisory_xact_lock(hashtext('recommendations.number'))")
                .query((row, number) -> 0)
                .single();
    }

    private String free(String address) {
        Slug wanted = Slug.from(address);
        long taken = database.sql(
                        "select count(*) from recommendations.recommendation where slug = :slug or slug ~ :numbered")
                .param("slug", wanted.value())
                .param("numbered", "^" + wanted.value() + "-[0-9]+$")
                .query(Long.class)
                .single();
        return taken == 0 ? wanted.value() : wanted.numbered(taken + 1).value();
    }

    void change(long id, Content content) {
        database.sql("""
                update recommendations.recommendation set text = :text::jsonb, addressees = :addressees::jsonb,
                    themes = :themes, objectives = :objectives, due = :due, session = :session, source = :source
                where id = :id""").param("id", id).params(columns(content)).update();
    }

    private Map<String, @Nullable Object> columns(Content content) {
        Map<String, @Nullable Object> columns = new java.util.LinkedHashMap<>();
        columns.put("text", json.writeValueAsString(content.text()));
        columns.put("addressees", json.writeValueAsString(content.addressees()));
        columns.put("themes", content.themes().toArray(String[]::new));
        columns.put("objectives", content.objectives().toArray(String[]::new));
        columns.put("due", content.due());
        columns.put("session", content.session());
        columns.put("source", content.source());
        return columns;
    }

    /** Gives each its number, as no other has had it: code of the forum, year, running. */
    void number(Collection<Long> ids, String start) {
        one();
        database.sql("""
                update recommendations.recommendation r
                set number = :start || lpad((given.highest + given.place)::text, greatest(2, length((given.highest + given.place)::text)), '0')
                from (select wanted.id, wanted.place,
                             (select coalesce(max(substring(number from '[0-9]+$')::int), 0)
                              from recommendations.recommendation where starts_with(number, :start)) as highest
                      from unnest(:ids) with ordinality as wanted (id, place)) as given
                where r.id = given.id and r.number is null""")
                .param("start", start)
                .param("ids", ids.toArray(Long[]::new))
                .update();
        database.sql("""
                insert into recommendations.wording (recommendation, number, text, from_at, by)
                select id, wording, text, :now, created_by from recommendations.recommendation where id = any(:ids)
                on conflict do nothing""")
                .param("now", OffsetDateTime.now(clock))
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** The next text; the earlier ones stay. */
    void reword(Reader reader, long id, LocalizedText text, String reason) {
        database.sql("""
                with next as (
                  update recommendations.recommendation set text = :text::jsonb, wording = wording + 1 where id = :id
                  returning id, wording, text)
                insert into recommendations.wording (recommendation, number, text, from_at, by, reason)
                select id, wording, text, :now, :by, :reason from next""")
                .param("id", id)
                .param("text", json.writeValueAsString(text))
                .param("now", OffsetDateTime.now(clock))
                .param("by", reader.actor())
                .param("reason", reason)
                .update();
    }

    /** The same rows stand in that cycle from now on. */
    void stay(Collection<Long> ids, long cycle, @Nullable LocalDate due) {
        database.sql("update recommendations.recommendation set cycle = :cycle, due = :due where id = any(:ids)")
                .param("cycle", cycle)
                .param("due", due)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    void unmerge(Collection<Long> ids) {
        database.sql("update recommendations.recommendation set merged_into = null where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }
}
