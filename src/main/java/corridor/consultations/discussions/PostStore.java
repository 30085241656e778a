package corridor.consultations.discussions;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what is said in discussions. */
@Repository
class PostStore {

    private static final String ALL = """
            select p.*, d.audience as readers from consultations.post p
            join consultations.discussion d on d.id = p.discussion where
            """;

    private final JdbcClient database;
    private final Sight sight;
    private final Clock clock;

    PostStore(JdbcClient database, Sight sight, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.clock = clock;
    }

    long insert(Reader reader, Discussion in, @Nullable Integer wording, Posts.Said said, Set<String> audience) {
        return database.sql("""
                insert into consultations.post (audience, discussion, question, wording, organisation, author, named, text,
                    language, made_at)
                values (:audience, :discussion, :question, :wording, :organisation, :author, :named, :text, :language,
                    :now) returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("discussion", in.id())
                .param("question", said.question())
                .param("wording", wording)
                .param("organisation", said.organisation())
                .param("author", reader.actor())
                .param("named", said.named())
                .param("text", said.text())
                .param("language", said.language().tag())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** In the order of time. */
    List<Post> of(Reader reader, long discussion) {
        return database.sql(
                        ALL + Sight.of("p") + " and " + Sight.of("d") + " and p.discussion = :discussion order by p.id")
                .params(sight.parameters(reader))
                .param("discussion", discussion)
                .query(PostStore::post)
                .list();
    }

    Optional<Post> find(Reader reader, long id) {
        return database.sql(ALL + Sight.of("p") + " and " + Sight.of("d") + " and p.id = :id")
                .params(sight.parameters(reader))
                .param("id", id)
                .query(PostStore::post)
                .optional();
    }

    List<Post> lock(Collection<Long> ids) {
        return database.sql(ALL + "p.id = any(:ids) order by p.id for update of p")
                .param("ids", ids.toArray(Long[]::new))
                .query(PostStore::post)
                .list();
    }

    /** Whoever may see them: how many of a discussion nobody has looked at. */
    long countWaiting(long discussion) {
        return database.sql(
                        "select count(*) from consultations.post where discussion = :discussion and state = 'waiting'")
                .param("discussion", discussion)
                .query(Long.class)
                .single();
    }

    /** The organisations for which something was said. */
    List<Long> organisations(long discussion) {
        return database.sql("""
                select distinct organisation from consultations.post
                where discussion = :discussion and state in ('waiting', 'shown') order by organisation""")
                .param("discussion", discussion)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getLong("id"),
                row.getLong("discussion"),
                Set.of((String[]) row.getArray("readers").getArray()),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                row.getObject("question", Integer.class),
                row.getObject("wording", Integer.class),
                row.getLong("organisation"),
                row.getBoolean("named"),
                row.getString("text"),
                Language.of(row.getString("language")).orElseThrow(),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
