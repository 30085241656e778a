package corridor.forum.papers;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.LocalizedText;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of what papers said: an edition that was sent round or published never changes. */
@Repository
class PaperEditionStore {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Sight sight;
    private final Clock clock;

    PaperEditionStore(JdbcClient database, JsonMapper json, Sight sight, Clock clock) {
        this.database = database;
        this.json = json;
        this.sight = sight;
        this.clock = clock;
    }

    /** Begins the next text of a paper. */
    void begin(long paper, int number, Paper.Content content, Set<String> audience) {
        database.sql("""
                insert into forum.paper_edition (paper, number, audience, title, text)
                values (:paper, :number, :audience, :title::jsonb, :text::jsonb)""")
                .param("paper", paper)
                .param("number", number)
                .param("audience", audience.toArray(String[]::new))
                .param("title", json.writeValueAsString(content.title()))
                .param("text", json.writeValueAsString(content.text()))
                .update();
    }

    void change(long paper, int number, Paper.Content content) {
        database.sql("""
                update forum.paper_edition set title = :title::jsonb, text = :text::jsonb
                where paper = :paper and number = :number and stage = 'working'""")
                .param("paper", paper)
                .param("number", number)
                .param("title", json.writeValueAsString(content.title()))
                .param("text", json.writeValueAsString(content.text()))
                .update();
    }

    /** From now on it does not change, and these may read it. */
    void freeze(long paper, int number, String stage, Set<String> audience) {
        database.sql("""
                update forum.paper_edition set stage = :stage, frozen_at = :now, audience = :audience
                where paper = :paper and number = :number""")
                .param("paper", paper)
                .param("number", number)
                .param("stage", stage)
                .param("now", OffsetDateTime.now(clock))
                .param("audience", audience.toArray(String[]::new))
                .update();
    }

    /** Those of a paper that this reader was shown, the newest first. */
    List<PaperEdition> of(Reader reader, long paper) {
        return database.sql("select x.* from forum.paper_edition x where x.paper = :paper and " + Sight.of("x")
                        + " order by x.number desc")
                .params(sight.parameters(reader))
                .param("paper", paper)
                .query((row, number) -> {
                    OffsetDateTime frozen = row.getObject("frozen_at", OffsetDateTime.class);
                    return new PaperEdition(
                            row.getInt("number"),
                            row.getString("stage"),
                            json.readValue(row.getString("title"), LocalizedText.class),
                            json.readValue(row.getString("text"), LocalizedText.class),
                            frozen == null ? null : frozen.toInstant());
                })
                .list();
    }
}
