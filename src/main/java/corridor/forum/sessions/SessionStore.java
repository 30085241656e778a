package corridor.forum.sessions;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sessions. States are written by the workflow alone. */
@Repository
class SessionStore {

    /** Addresses below those of a cycle: a session of that name could not be told from them. */
    private static final Set<String> RESERVED = Set.of(
            "desk",
            "edit",
            "new",
            "chairs",
            "steps",
            "sessions",
            "roundtables",
            "clone",
            "hand-over",
            "programme",
            "agenda",
            "participants",
            "registration",
            "delegations",
            "badges",
            "recommendations",
            "consultations",
            "papers",
            "floor",
            "screen",
            "briefing");

    private static final String ALL = """
            select s.*, f.slug as forum_slug, coalesce((
                select array_agg(distinct one) from forum.chair_term t, unnest(t.organisations) as one
                where t.cycle = s.cycle and t.starts <= :today and (t.ends is null or t.ends >= :today)), '{}') as chairs,
              coalesce(c.state <> 'draft', true) as announced, c.starts as opens,
              exists (select from forum.note n where n.session = s.id) as noted
            from forum.session s join forum.forum f on f.id = s.forum left join forum.cycle c on c.id = s.cycle where
            """;

    private static final String SEEN = ALL + Sight.of("s") + " and " + Sight.of("f");

    private static final String PREPARED =
            " and s.origin = 'own' and s.state in ('planned', 'public') and (:anybody or s.organisations && :organisations)";

    private static final String IN_ORDER = " order by s.cycle nulls last, s.position, s.code nulls last, s.id";

    private final JdbcClient database;
    private final SessionRows rows;
    private final Sight sight;
    private final Clock clock;

    SessionStore(JdbcClient database, SessionRows rows, Sight sight, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.sight = sight;
        this.clock = clock;
    }

    long insert(long forum, @Nullable Long cycle, SessionDraft draft) {
        long id = database.sql("select nextval(pg_get_serial_sequence('forum.session', 'id'))")
                .query(Long.class)
                .single();
        rows.bind(database.sql("""
                insert into forum.session (id, audience, forum, cycle, roundtable, slug, code, kind, title, brief, team,
                    organisations, admits, reach, listed, invited, capacity, minutes, languages, questions, themes, origin,
                    sources, position)
                values (:id, :audience, :forum, :cycle, :roundtable, :slug, :code, :kind, :title::jsonb, :brief::jsonb,
                    :team::jsonb, :organisations, :admits, :reach, :listed, :invited, :capacity, :minutes, :languages,
                    :questions, :themes, :origin, :sources, :position)"""), draft.content())
                .param("id", id)
                .param(
                        "audience",
                        SessionLifecycle.planned(cycle, SessionRows.team(draft.content()))
                                .toArray(String[]::new))
                .param("forum", forum)
                .param("cycle", cycle)
                .param("slug", free(forum, draft, id))
                .param("origin", draft.origin().code())
                .param("sources", draft.sources().toArray(String[]::new))
                .param("position", draft.position())
                .update();
        return id;
    }

    private String free(long forum, SessionDraft draft, long id) {
        Slug wished = draft.slug() == null
                ? Slug.from(draft.content().title().in(Language.ENGLISH).text())
                : new Slug(draft.slug());
        boolean taken = RESERVED.contains(wished.value())
                || database.sql("select exists (select from forum.session where forum = :forum and slug = :slug)")
                        .param("forum", forum)
                        .param("slug", wished.value())
                        .query(Boolean.class)
                        .single();
        return (taken ? wished.numbered(id) : wished).value();
    }

    void replace(long id, Session.Content content, int position, Set<String> audience) {
        rows.bind(database.sql("""
                update forum.session set version = version + 1, audience = :audience, roundtable = :roundtable, code = :code,
                    kind = :kind, title = :title::jsonb, brief = :brief::jsonb, team = :team::jsonb,
                    organisations = :organisations, admits = :admits, reach = :reach, listed = :listed, invited = :invited,
                    capacity = :capacity, minutes = :minutes, languages = :languages, questions = :questions,
                    themes = :themes, position = :position
                where id = :id"""), content)
                .param("id", id)
                .param("audience", audience.toArray(String[]::new))
                .param("position", position)
                .update();
    }

    /** What everybody sees of one that is held by invitation; nothing where it is not listed. */
    void front(long session, @Nullable LocalizedText title) {
        database.sql("delete from forum.session_front where session = :session")
                .param("session", session)
                .update();
        if (title != null) {
            database.sql("insert into forum.session_front (session, title) values (:session, :title::jsonb)")
                    .param("session", session)
                    .param("title", rows.write(title))
                    .update();
        }
    }

    /** Those of a cycle that are held by invitation and not shown to this reader, by id. */
    Map<Long, LocalizedText> fronts(Reader reader, long cycle) {
        Map<Long, LocalizedText> fronts = new LinkedHashMap<>();
        database.sql("""
                select e.session, e.title from forum.session_front e join forum.session s on s.id = e.session
                where s.cycle = :cycle and s.state <> 'planned' and %s and not %s order by s.position, s.id""".formatted(Sight.of("e"), Sight.of("s")))
                .params(sight.parameters(reader))
                .param("cycle", cycle)
                .query((row, number) -> fronts.put(row.getLong("session"), rows.text(row, "title")))
                .list();
        return fronts;
    }

    List<Session> lock(Collection<Long> ids) {
        return database.sql(ALL + "s.id = any(:ids) order by s.id for update of s")
                .param("today", today())
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::session)
                .list();
    }

    List<Session> of(Reader reader, long cycle) {
        return seen(reader, " and s.cycle = :cycle" + IN_ORDER, Map.of("cycle", cycle));
    }

    /** Those of a forum of which nobody knows the cycle. */
    List<Session> without(Reader reader, long forum) {
        return seen(reader, " and s.forum = :forum and s.cycle is null" + IN_ORDER, Map.of("forum", forum));
    }

    /** Those that are not held yet and that are prepared by these organisations, or by anybody; the next ones first. */
    List<Session> prepared(Reader reader, Collection<Long> organisations, boolean anybody) {
        return seen(
                reader,
                PREPARED + " order by c.starts nulls last, s.cycle, s.position, s.id limit 200",
                Map.of("anybody", anybody, "organisations", organisations.toArray(Long[]::new)));
    }

    boolean prepares(Reader reader, Collection<Long> organisations, boolean anybody) {
        return database.sql("select exists (select from forum.session s where " + Sight.of("s") + PREPARED + ")")
                .params(sight.parameters(reader))
                .param("anybody", anybody)
                .param("organisations", organisations.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    Optional<Session> find(Reader reader, String forum, String slug) {
        return seen(reader, " and f.slug = :forum and s.slug = :slug", Map.of("forum", forum, "slug", slug)).stream()
                .findFirst();
    }

    List<Session> byIds(Reader reader, Collection<Long> ids) {
        return seen(reader, " and s.id = any(:ids)" + IN_ORDER, Map.of("ids", ids.toArray(Long[]::new)));
    }

    /** Those that deal with a theme, or in whose team an organisation or country is, the newest first. */
    List<Session> about(Reader reader, String column, String value, int most) {
        String match = switch (column) {
            case "theme" -> ":value = any(s.themes)";
            case "country" -> "s.team @> jsonb_build_array(jsonb_build_object('country', :value))";
            default -> "s.organisations && array(select o.id from actors.organisation o where o.slug = :value)";
        };
        return seen(
                reader,
                " and " + match + " order by s.cycle desc nulls last, s.position, s.id limit " + most,
                Map.of("value", value));
    }

    /** Whoever may see them: for planning, and for telling those whom they concern. */
    List<Session> unseen(Collection<Long> ids) {
        return database.sql(ALL + "s.id = any(:ids)" + IN_ORDER)
                .param("today", today())
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::session)
                .list();
    }

    List<Session> allOf(long cycle) {
        return database.sql(ALL + "s.cycle = :cycle" + IN_ORDER)
                .param("today", today())
                .param("cycle", cycle)
                .query(rows::session)
                .list();
    }

    /** The sessions of pitches, and those of the same cycles, from which one may have come. */
    List<Long> around(Collection<Long> pitches) {
        return database.sql("""
                select distinct o.id from forum.pitch p join forum.session s on s.id = p.session
                  join forum.session o on o.id = s.id or o.cycle = s.cycle
                where p.id = any(:pitches)""")
                .param("pitches", pitches.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Who speaks in what is presented in these sessions and whose it is, whoever may see it. */
    Map<Long, Presenting> presenting(Collection<Long> sessions) {
        Map<Long, Presenting> presenting = new HashMap<>();
        database.sql("""
                select p.session, 'person' as kind, (one ->> 'person')::bigint as id
                from forum.pitch p, jsonb_array_elements(p.speakers) as one
                where p.session = any(:sessions) and p.state not in ('declined', 'withdrawn') and one ->> 'person' is not null
                union all
                select p.session, 'organisation', unnest(p.organisations) from forum.pitch p
                where p.session = any(:sessions) and p.state not in ('declined', 'withdrawn')""")
                .param("sessions", sessions.toArray(Long[]::new))
                .query((row, number) -> presenting
                        .computeIfAbsent(
                                row.getLong("session"), none -> new Presenting(new TreeSet<>(), new TreeSet<>()))
                        .add(row.getString("kind"), row.getLong("id")))
                .list();
        return presenting;
    }

    /** Who speaks in what is presented in a session, and whose it is. */
    record Presenting(Set<Long> people, Set<Long> organisations) {

        static final Presenting NOBODY = new Presenting(Set.of(), Set.of());

        private boolean add(String kind, long id) {
            return (kind.equals("person") ? people : organisations).add(id);
        }
    }

    long countHeld(Reader reader) {
        return database.sql("select count(*) from forum.session s where s.state in ('held', 'reported') and "
                        + Sight.of("s"))
                .params(sight.parameters(reader))
                .query(Long.class)
                .single();
    }

    private List<Session> seen(Reader reader, String which, Map<String, Object> parameters) {
        return database.sql(SEEN + which)
                .params(sight.parameters(reader))
                .params(parameters)
                .param("today", today())
                .query(rows::session)
                .list();
    }

    private Date today() {
        return Date.valueOf(LocalDate.now(clock));
    }
}
