package corridor.floor;

import corridor.access.Audience;
import corridor.access.ForeignRecords;
import corridor.forum.ForumRecords;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A question that nobody but the team of its session has read yet. */
public class FloorForeign implements ForeignRecords {

    @Override
    public Map<String, Long> plant(JdbcClient database, long organisation, long person, String word, int number) {
        long session = ForumRecords.session(database, "public", "public", number + 60_000);
        long question = FloorRecords.question(database, session, "waiting", Audience.organisation(organisation), null);
        database.sql("update floor.question set text = :word where id = :id")
                .param("word", word)
                .param("id", question)
                .update();
        return Map.of("floor-question", question);
    }
}
