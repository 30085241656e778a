package corridor.forum.bodies;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.LocalizedText;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of bodies and seats. */
@Repository
class BodyStore {

    private static final String SEEN = """
            select b.*, f.slug as forum_slug from forum.body b join forum.forum f on f.id = b.forum where
            """ + Sight.of("b") + " and " + Sight.of("f");

    private final JdbcClient database;
    private final JsonMapper json;
    private final Sight sight;

    BodyStore(JdbcClient database, JsonMapper json, Sight sight) {
        this.database = database;
        this.json = json;
        this.sight = sight;
    }

    /** None if the address is taken. */
    Optional<Long> insert(long forum, String slug, BodyDraft draft) {
        return database.sql("""
                insert into forum.body (forum, slug, kind, name, mandate, sources)
                values (:forum, :slug, :kind, :name::jsonb, :mandate::jsonb, :sources)
                on conflict (forum, slug) do nothing returning id""")
                .param("forum", forum)
                .param("slug", slug)
                .param("kind", draft.kind())
                .param("name", json.writeValueAsString(draft.name()))
                .param("mandate", json.writeValueAsString(draft.mandate()))
                .param("sources", draft.sources().toArray(String[]::new))
                .query(Long.class)
                .optional();
    }

    boolean replace(long id, int version, BodyDraft draft) {
        return database.sql("""
                update forum.body set kind = :kind, name = :name::jsonb, mandate = :mandate::jsonb, version = version + 1
                where id = :id and version = :version""")
                        .param("id", id)
                        .param("version", version)
                        .param("kind", draft.kind())
                        .param("name", json.writeValueAsString(draft.name()))
                        .param("mandate", json.writeValueAsString(draft.mandate()))
                        .update()
                == 1;
    }

    List<Body> of(Reader reader, long forum) {
        return database.sql(SEEN + " and b.forum = :forum order by b.kind, b.id")
                .params(sight.parameters(reader))
                .param("forum", forum)
                .query(this::body)
                .list();
    }

    List<Body> all(Reader reader) {
        return database.sql(SEEN + " order by b.forum, b.kind, b.id")
                .params(sight.parameters(reader))
                .query(this::body)
                .list();
    }

    Optional<Body> find(Reader reader, String forum, String slug) {
        return database.sql(SEEN + " and f.slug = :forum and b.slug = :slug")
                .params(sight.parameters(reader))
                .param("forum", forum)
                .param("slug", slug)
                .query(this::body)
                .optional();
    }

    List<Body> find(Reader reader, Collection<Long> ids) {
        return database.sql(SEEN + " and b.id = any(:ids)")
                .params(sight.parameters(reader))
                .param("ids", ids.toArray(Long[]::new))
                .query(this::body)
                .list();
    }

    List<Seat> seats(Collection<Long> bodies) {
        return database.sql("""
                select * from forum.seat where body = any(:bodies)
                order by body, array_position(array['chair', 'co-chair', 'member', 'observer'], part), starts, id""")
                .param("bodies", bodies.toArray(Long[]::new))
                .query(BodyStore::seat)
                .list();
    }

    boolean known(long organisation) {
        return database.sql("select exists (select from actors.organisation where id = :id)")
                .param("id", organisation)
                .query(Boolean.class)
                .single();
    }

    long seat(Seat seat) {
        return database.sql("""
                insert into forum.seat (body, constituency, organisation, part, starts, ends)
                values (:body, :constituency, :organisation, :part, :starts, :ends) returning id""")
                .param("body", seat.body())
                .param("constituency", seat.constituency(), Types.VARCHAR)
                .param("organisation", seat.organisation(), Types.BIGINT)
                .param("part", seat.part())
                .param("starts", Date.valueOf(seat.starts()))
                .param("ends", day(seat.ends()), Types.DATE)
                .query(Long.class)
                .single();
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    /** Ends a seat; one that has not begun is gone. Returns whether there was such a seat. */
    boolean end(long body, long seat, LocalDate last) {
        int ended = database.sql("""
                        update forum.seat set ends = :last
                        where id = :id and body = :body and starts <= :last and (ends is null or ends > :last)""")
                .param("id", seat)
                .param("body", body)
                .param("last", Date.valueOf(last))
                .update();
        int gone = ended > 0
                ? 0
                : database.sql("delete from forum.seat where id = :id and body = :body and starts > :last")
                        .param("id", seat)
                        .param("body", body)
                        .param("last", Date.valueOf(last))
                        .update();
        return ended + gone > 0;
    }

    /** The bodies in which these organisations sit today. */
    List<Long> seatedIn(Set<Long> organisations, LocalDate today) {
        return database.sql("""
                select distinct body from forum.seat
                where organisation = any(:organisations) and starts <= :today and (ends is null or ends >= :today)""")
                .param("organisations", organisations.toArray(Long[]::new))
                .param("today", Date.valueOf(today))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** The people who act today for those who sit in one of these bodies. */
    List<Long> peopleIn(Set<Long> bodies, LocalDate today) {
        return database.sql("""
                select distinct m.person from forum.seat s join actors.membership m on m.organisation = s.organisation
                where s.body = any(:bodies) and s.starts <= :today and (s.ends is null or s.ends >= :today)
                  and m.starts <= :today and (m.ends is null or m.ends >= :today)""")
                .param("bodies", bodies.toArray(Long[]::new))
                .param("today", Date.valueOf(today))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private Body body(ResultSet row, int number) throws SQLException {
        return new Body(
                row.getLong("id"),
                row.getLong("forum"),
                row.getString("forum_slug"),
                row.getString("slug"),
                row.getInt("version"),
                row.getString("kind"),
                json.readValue(row.getString("name"), LocalizedText.class),
                json.readValue(row.getString("mandate"), LocalizedText.class),
                List.of((String[]) row.getArray("sources").getArray()));
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        return new Seat(
                row.getLong("id"),
                row.getLong("body"),
                row.getString("constituency"),
                row.getObject("organisation", Long.class),
                row.getString("part"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class));
    }
}
