package corridor.forum.papers;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of comments on papers. */
@Repository
class PaperCommentStore {

    private final JdbcClient database;
    private final Sight sight;
    private final Clock clock;

    PaperCommentStore(JdbcClient database, Sight sight, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.clock = clock;
    }

    long insert(Reader reader, Paper paper, PaperComments.Said said, Set<String> audience) {
        return database.sql("""
                insert into forum.paper_comment (audience, paper, edition, paragraph, organisation, text, language, made_at, made_by)
                values (:audience, :paper, :edition, :paragraph, :organisation, :text, :language, :now, :by) returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("paper", paper.id())
                .param("edition", paper.round().edition())
                .param("paragraph", said.paragraph())
                .param("organisation", said.organisation())
                .param("text", said.text())
                .param("language", said.language().tag())
                .param("now", OffsetDateTime.now(clock))
                .param("by", reader.actor())
                .query(Long.class)
                .single();
    }

    /** Says what became of it; from then on these may read it. */
    boolean answer(long id, int version, String standing, String why, Set<String> audience) {
        return database.sql("""
                        update forum.paper_comment set version = version + 1, standing = :standing, why = :why, answered_at = :now,
                            audience = :audience
                        where id = :id and version = :version""")
                        .param("id", id)
                        .param("version", version)
                        .param("standing", standing)
                        .param("why", why)
                        .param("now", OffsetDateTime.now(clock))
                        .param("audience", audience.toArray(String[]::new))
                        .update()
                == 1;
    }

    /** Those that this reader may see: the newest text first, in the order of its paragraphs, those of the whole first. */
    List<PaperComment> of(Reader reader, long paper) {
        return database.sql("select n.* from forum.paper_comment n where n.paper = :paper and " + Sight.of("n")
                        + " order by n.edition desc, n.paragraph nulls first, n.id")
                .params(sight.parameters(reader))
                .param("paper", paper)
                .query(PaperCommentStore::comment)
                .list();
    }

    private static PaperComment comment(ResultSet row, int number) throws SQLException {
        return new PaperComment(
                row.getLong("id"),
                row.getLong("paper"),
                row.getInt("version"),
                row.getInt("edition"),
                row.getObject("paragraph", Integer.class),
                row.getLong("organisation"),
                row.getString("text"),
                Language.of(row.getString("language")).orElseThrow(),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("standing"),
                row.getString("why"));
    }
}
