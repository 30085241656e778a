package corridor.forum.pitches;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Sight;
import corridor.forum.pitches.Pitch.Content;
import corridor.forum.sessions.Session;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of pitches. States are written by the workflow alone. */
@Repository
class PitchStore {

    private static final String ALL = """
            select p.*, s.organisations as team from forum.pitch p join forum.session s on s.id = p.session where
            """;

    /** A pitch is seen with its session; before that, by those whose it is and those who prepare the session. */
    private static final String SEEN =
            ALL + Sight.of("p") + " and (p.audience && :nearer::text[] or " + Sight.of("s") + ")";

    private static final Set<String> WIDE = Set.of(Audience.PUBLIC, Audience.COMMUNITY);

    private final JdbcClient database;
    private final PitchRows rows;
    private final Sight sight;

    PitchStore(JdbcClient database, PitchRows rows, Sight sight) {
        this.database = database;
        this.rows = rows;
        this.sight = sight;
    }

    /** Puts them behind those that are there, in one statement; their ids in the same order. */
    List<Long> insert(Session session, List<PitchDraft> drafts) {
        return database.sql("""
                insert into forum.pitch (session, position, title, summary, takeaways, minutes, speakers, organisations, countries,
                    themes, days, practice, submission, origin, sources, audience)
                select :session, there.last + each.number, row -> 'title', row -> 'summary', row -> 'takeaways',
                    (row ->> 'minutes')::int, row -> 'speakers',
                    array(select jsonb_array_elements_text(row -> 'organisations')::bigint),
                    array(select jsonb_array_elements_text(row -> 'countries')),
                    array(select jsonb_array_elements_text(row -> 'themes')),
                    array(select jsonb_array_elements_text(row -> 'days')::date),
                    (row ->> 'practice')::bigint, (row ->> 'submission')::bigint, row ->> 'origin',
                    array(select jsonb_array_elements_text(row -> 'sources')),
                    array(select jsonb_array_elements_text(row -> 'audience'))
                from (select coalesce(max(position), 0) as last from forum.pitch where session = :session) as there,
                    jsonb_array_elements(:rows::jsonb) with ordinality as each (row, number)
                order by each.number returning id""")
                .param("session", session.id())
                .param("rows", rows.write(session, drafts))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void replace(long id, Content content, Set<Long> organisations, @Nullable Long practice, Set<String> audience) {
        rows.bind(database.sql("""
                update forum.pitch set version = version + 1, title = :title::jsonb, summary = :summary::jsonb,
                    takeaways = :takeaways::jsonb, minutes = :minutes, speakers = :speakers::jsonb,
                    organisations = :organisations, countries = :countries, themes = :themes, days = :days, practice = :practice,
                    audience = :audience
                where id = :id"""), content, organisations, practice)
                .param("id", id)
                .param("audience", audience.toArray(String[]::new))
                .update();
    }

    /** Takes it out of its session and puts it into another one, or elsewhere in the same; the others close up. */
    void place(Pitch pitch, long session, int position) {
        database.sql("""
                update forum.pitch set position = position - 1 where session = :session and position > :position""")
                .param("session", pitch.session())
                .param("position", pitch.position())
                .update();
        database.sql("""
                update forum.pitch set position = position + 1
                where session = :session and position >= :position and id <> :id""")
                .param("session", session)
                .param("position", position)
                .param("id", pitch.id())
                .update();
        database.sql("""
                update forum.pitch set session = :session, version = version + 1,
                    position = least(:position, (select count(*) from forum.pitch o where o.session = :session and o.id <> :id) + 1)
                where id = :id""")
                .param("session", session)
                .param("position", position)
                .param("id", pitch.id())
                .update();
    }

    List<Pitch> lock(Collection<Long> ids) {
        return database.sql(ALL + "p.id = any(:ids) order by p.id for update of p")
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::pitch)
                .list();
    }

    /** Those that take room in these sessions, whoever may see them. */
    List<Pitch> standing(Collection<Long> sessions) {
        return database.sql(
                        ALL
                                + "p.session = any(:sessions) and p.state not in ('declined', 'withdrawn') order by p.session, p.position")
                .param("sessions", sessions.toArray(Long[]::new))
                .query(rows::pitch)
                .list();
    }

    List<Pitch> unseen(Collection<Long> ids) {
        return database.sql(ALL + "p.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::pitch)
                .list();
    }

    List<Pitch> in(Reader reader, Collection<Long> sessions) {
        return seen(
                reader,
                " and p.session = any(:sessions) and p.state not in ('declined', 'withdrawn')",
                Map.of("sessions", sessions.toArray(Long[]::new)));
    }

    Optional<Pitch> find(Reader reader, long id) {
        return seen(reader, " and p.id = :id", Map.of("id", id)).stream().findFirst();
    }

    List<Pitch> byIds(Reader reader, Collection<Long> ids) {
        return seen(reader, " and p.id = any(:ids)", Map.of("ids", ids.toArray(Long[]::new)));
    }

    private List<Pitch> seen(Reader reader, String which, Map<String, Object> parameters) {
        return database.sql(SEEN + which + " order by p.session, p.position")
                .params(sight.parameters(reader))
                .params(parameters)
                .param(
                        "nearer",
                        reader.labels().stream()
                                .filter(one -> !WIDE.contains(one))
                                .toArray(String[]::new))
                .query(rows::pitch)
                .list();
    }
}
