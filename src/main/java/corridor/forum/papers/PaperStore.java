package corridor.forum.papers;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Sight;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of papers. States are written by the workflow alone. */
@Repository
class PaperStore {

    private static final String OF_EVERYBODY = all("");

    /** A paper is seen with its session, cycle or body; before that, by those who write it and those who were asked. */
    private static final String SEEN = all(" and " + Sight.of("x")) + Sight.of("p")
            + " and (p.audience && :nearer::text[] or s.id is not null and " + Sight.of("s")
            + " or c.id is not null and " + Sight.of("c") + " or b.id is not null and " + Sight.of("b") + ")";

    private static final Set<String> WIDE = Set.of(Audience.PUBLIC, Audience.COMMUNITY);

    private final JdbcClient database;
    private final PaperRows rows;
    private final Sight sight;
    private final Clock clock;

    PaperStore(JdbcClient database, PaperRows rows, Sight sight, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.sight = sight;
        this.clock = clock;
    }

    /** Each with the newest of its editions for which this holds. */
    private static String all(String edition) {
        return """
                select p.*, e.number as edition, e.stage, e.title, e.text, coalesce(s.forum, c.forum, b.forum) as forum,
                  coalesce(s.cycle, c.id) as of_cycle,
                  coalesce(s.organisations, (select array_agg(distinct one) from forum.session o, unnest(o.organisations) as one
                    where o.roundtable = r.id), case when r.id is null then chairing.organisations end, '{}') as team,
                  coalesce(chairing.organisations, '{}') as chairs,
                  (select count(*) from forum.paper_comment n where n.paper = p.id and n.standing is null) as unanswered,
                  exists (select from documents.document d
                    where d.about_kind = 'paper' and d.about_id = p.id and d.state = 'available') as filed
                from forum.paper p left join forum.session s on s.id = p.session
                  left join forum.roundtable r on r.id = p.roundtable left join forum.cycle c on c.id = coalesce(r.cycle, p.cycle)
                  left join forum.body b on b.id = p.body
                  cross join lateral (select array_agg(distinct one) as organisations from (
                    select unnest(t.organisations) as one from forum.chair_term t
                    where t.cycle = coalesce(s.cycle, c.id) and t.starts <= :today and (t.ends is null or t.ends >= :today)
                    union all select seat.organisation from forum.seat seat
                    where seat.body = p.body and seat.part in ('chair', 'co-chair') and seat.organisation is not null
                      and seat.starts <= :today and (seat.ends is null or seat.ends >= :today)) as each) as chairing
                  join lateral (select x.number, x.stage, x.title, x.text from forum.paper_edition x
                    where x.paper = p.id %s order by x.number desc limit 1) e on true
                where\s""".formatted(edition);
    }

    long insert(Paper.Place place, Paper.Content content, Set<String> audience) {
        boolean whole = place.session() == null && place.roundtable() == null && place.body() == null;
        return database.sql("""
                insert into forum.paper (audience, session, roundtable, cycle, body, kind, symbol, created_at)
                values (:audience, :session, :roundtable, :cycle, :body, :kind, :symbol, :now) returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("session", place.session(), Types.BIGINT)
                .param("roundtable", place.roundtable(), Types.BIGINT)
                .param("cycle", whole ? place.cycle() : null, Types.BIGINT)
                .param("body", place.body(), Types.BIGINT)
                .param("kind", content.kind())
                .param("symbol", content.symbol())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    void change(long id, Paper.Content content) {
        database.sql("update forum.paper set version = version + 1, kind = :kind, symbol = :symbol where id = :id")
                .param("id", id)
                .param("kind", content.kind())
                .param("symbol", content.symbol())
                .update();
    }

    /** Says who is asked for comments, before it is sent round. */
    void address(long id, Set<String> circle) {
        database.sql("update forum.paper set circle = :circle where id = :id")
                .param("id", id)
                .param("circle", circle.toArray(String[]::new))
                .update();
    }

    List<Paper> lock(Collection<Long> ids) {
        return unseen("p.id = any(:ids) order by p.id for update of p", Map.of("ids", ids.toArray(Long[]::new)));
    }

    List<Paper> unseen(Collection<Long> ids) {
        return unseen("p.id = any(:ids) order by p.id", Map.of("ids", ids.toArray(Long[]::new)));
    }

    /** Those for which the time for comments is over, while nobody has gone on with them. */
    List<Paper> over(LocalDate today) {
        return unseen("p.state = 'in-comments' and p.comment_until < :day order by p.id", Map.of("day", today));
    }

    private List<Paper> unseen(String which, Map<String, Object> parameters) {
        return database.sql(OF_EVERYBODY + which)
                .param("today", LocalDate.now(clock))
                .params(parameters)
                .query(rows::paper)
                .list();
    }

    /** Those of a session and of the table at which it stands. */
    List<Paper> of(Reader reader, long session, @Nullable Long roundtable) {
        Map<String, Object> where = new HashMap<>(Map.of("session", session));
        where.put("roundtable", roundtable == null ? 0L : roundtable);
        return seen(
                reader, " and (p.session = :session or p.roundtable = :roundtable) and p.state <> 'dropped'", where);
    }

    List<Paper> ofCycle(Reader reader, long cycle) {
        return seen(reader, " and coalesce(s.cycle, c.id) = :cycle and p.state <> 'dropped'", Map.of("cycle", cycle));
    }

    List<Paper> ofBody(Reader reader, long body) {
        return seen(reader, " and p.body = :body and p.state <> 'dropped'", Map.of("body", body));
    }

    Optional<Paper> find(Reader reader, long id) {
        return byIds(reader, List.of(id)).stream().findFirst();
    }

    List<Paper> byIds(Reader reader, Collection<Long> ids) {
        return seen(reader, " and p.id = any(:ids)", Map.of("ids", ids.toArray(Long[]::new)));
    }

    private List<Paper> seen(Reader reader, String which, Map<String, Object> parameters) {
        return database.sql(SEEN + which + " order by p.roundtable nulls last, p.id")
                .params(sight.parameters(reader))
                .params(parameters)
                .param("today", LocalDate.now(clock))
                .param(
                        "nearer",
                        reader.labels().stream()
                                .filter(one -> !WIDE.contains(one))
                                .toArray(String[]::new))
                .query(rows::paper)
                .list();
    }
}
