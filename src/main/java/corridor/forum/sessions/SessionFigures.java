package corridor.forum.sessions;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.forum.AcrossFigures;
import corridor.forum.Forum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many sessions each cycle held that are known here; a cycle without any is not known to have held none. */
@Repository
class SessionFigures implements AcrossFigures {

    private static final int FIRST = 10;

    private final JdbcClient database;
    private final Sight sight;

    SessionFigures(JdbcClient database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    @Override
    public List<Series> series(Reader reader, Forum forum) {
        Map<Long, Figure> figures = new HashMap<>();
        database.sql("""
                select s.cycle, c.slug, count(*) as held from forum.session s join forum.cycle c on c.id = s.cycle
                where s.forum = :forum and s.state in ('held', 'reported') and %s group by s.cycle, c.slug""".formatted(Sight.of("s")))
                .params(sight.parameters(reader))
                .param("forum", forum.id())
                .query((row, number) -> figures.put(
                        row.getLong("cycle"),
                        new Figure(row.getLong("held"), null, forum.url() + "/" + row.getString("slug"))))
                .list();
        return List.of(new Series("sessions", FIRST, figures));
    }
}
