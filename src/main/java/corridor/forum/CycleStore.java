package corridor.forum;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.Slug;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of cycles. States are written by the workflow alone. */
@Repository
class CycleStore {

    /** Addresses below those of a forum that are no cycles. */
    private static final Set<String> RESERVED =
            Set.of("sessions", "bodies", "cycles", "across", "edit", "pitches", "new");

    /** A cycle chairs for whoever holds a term of it today. */
    private static final String ALL = """
            select c.*, f.slug as forum_slug, coalesce((
                select array_agg(distinct one) from forum.chair_term t, unnest(t.organisations) as one
                where t.cycle = c.id and t.starts <= :today and (t.ends is null or t.ends >= :today)), '{}') as chairs,
              exists (select from forum.chair_term t where t.cycle = c.id) as chaired
            from forum.cycle c join forum.forum f on f.id = c.forum where
            """;

    private static final String SEEN = ALL + Sight.of("c") + " and " + Sight.of("f");
    private static final String NEWEST_FIRST =
            " order by c.number desc nulls last, c.starts desc nulls last, c.id desc";

    private final JdbcClient database;
    private final CycleRows rows;
    private final Sight sight;
    private final Clock clock;

    CycleStore(JdbcClient database, CycleRows rows, Sight sight, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.sight = sight;
        this.clock = clock;
    }

    long insert(long forum, CycleDraft draft, @Nullable Long clonedFrom) {
        long id = database.sql("select nextval(pg_get_serial_sequence('forum.cycle', 'id'))")
                .query(Long.class)
                .single();
        rows.bind(database.sql("""
                insert into forum.cycle (id, audience, forum, slug, number, title, theme, vision, themes, place, host_country, host,
                    starts, ends, year, month, zone, constituencies, cloned_from, origin, sources, inferred)
                values (:id, :audience, :forum, :slug, :number, :title::jsonb, :theme::jsonb, :vision::jsonb, :themes::jsonb,
                    :place, :country, :host, :starts, :ends, :year, :month, :zone, :constituencies, :cloned, :origin,
                    :sources, :inferred)"""), draft.content())
                .param("id", id)
                .param("audience", CycleLifecycle.draft(id).toArray(String[]::new))
                .param("forum", forum)
                .param("slug", free(forum, draft, id))
                .param("number", draft.number())
                .param("cloned", clonedFrom)
                .param("origin", draft.origin().code())
                .param("sources", draft.sources().toArray(String[]::new))
                .param("inferred", draft.inferred().toArray(String[]::new))
                .update();
        return id;
    }

    private String free(long forum, CycleDraft draft, long id) {
        Slug wished = draft.slug() == null
                ? Slug.from(draft.content()
                        .title()
                        .in(corridor.shared.Language.ENGLISH)
                        .text())
                : new Slug(draft.slug());
        boolean taken = RESERVED.contains(wished.value())
                || database.sql("select exists (select from forum.cycle where forum = :forum and slug = :slug)")
                        .param("forum", forum)
                        .param("slug", wished.value())
                        .query(Boolean.class)
                        .single();
        return (taken ? wished.numbered(id) : wished).value();
    }

    void replace(long id, @Nullable Integer number, Cycle.Content content) {
        rows.bind(database.sql("""
                update forum.cycle set version = version + 1, number = :number, title = :title::jsonb, theme = :theme::jsonb,
                    vision = :vision::jsonb, themes = :themes::jsonb, place = :place, host_country = :country, host = :host,
                    starts = :starts, ends = :ends, year = :year, month = :month, zone = :zone,
                    constituencies = :constituencies
                where id = :id"""), content)
                .param("id", id)
                .param("number", number)
                .update();
    }

    boolean numbered(long forum, int number, long except) {
        return database.sql(
                        "select exists (select from forum.cycle where forum = :forum and number = :number and id <> :id)")
                .param("forum", forum)
                .param("number", number)
                .param("id", except)
                .query(Boolean.class)
                .single();
    }

    List<Cycle> lock(Collection<Long> ids) {
        return database.sql(ALL + "c.id = any(:ids) order by c.id for update of c")
                .param("today", today())
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::cycle)
                .list();
    }

    List<Cycle> of(Reader reader, long forum) {
        return seen(reader, " and c.forum = :forum" + NEWEST_FIRST, Map.of("forum", forum));
    }

    Optional<Cycle> find(Reader reader, String forum, String slug) {
        return seen(reader, " and f.slug = :forum and c.slug = :slug", Map.of("forum", forum, "slug", slug)).stream()
                .findFirst();
    }

    List<Cycle> byIds(Reader reader, Collection<Long> ids) {
        return seen(reader, " and c.id = any(:ids)" + NEWEST_FIRST, Map.of("ids", ids.toArray(Long[]::new)));
    }

    /** Those of every forum, the newest first. */
    List<Cycle> all(Reader reader) {
        return seen(reader, NEWEST_FIRST, Map.of());
    }

    /** Whoever may see them: for telling those whom they concern, and for asking what stands in their way. */
    List<Cycle> unseen(Collection<Long> ids) {
        return database.sql(ALL + "c.id = any(:ids)" + NEWEST_FIRST)
                .param("today", today())
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::cycle)
                .list();
    }

    /** The one after it by number, whoever may see it. */
    Optional<Cycle> after(Cycle cycle) {
        return cycle.number() == null
                ? Optional.empty()
                : database.sql(ALL + "c.forum = :forum and c.number > :number order by c.number limit 1")
                        .param("today", today())
                        .param("forum", cycle.forum())
                        .param("number", cycle.number())
                        .query(rows::cycle)
                        .optional();
    }

    private List<Cycle> seen(Reader reader, String which, Map<String, Object> parameters) {
        return database.sql(SEEN + which)
                .params(sight.parameters(reader))
                .params(parameters)
                .param("today", today())
                .query(rows::cycle)
                .list();
    }

    private Date today() {
        return Date.valueOf(LocalDate.now(clock));
    }
}
