package corridor.floor;

import corridor.access.Canaries;
import corridor.forum.ForumRecords;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions with a word of their own: one that is shown, one that waits for the session's team. */
class FloorCanaries implements Canaries {

    private static final int NUMBER = 987_001;
    private static final String SESSION = "/forums/workflow-" + NUMBER + "/sessions/session";

    FloorCanaries() {}

    @Override
    public Map<String, List<String>> addresses() {
        String at = "/forums/{forum}/sessions/{slug}";
        return Map.of(
                at + "/floor",
                List.of(SESSION + "/floor"),
                at + "/floor/board",
                List.of(SESSION + "/floor/board"),
                at + "/floor/desk",
                List.of(SESSION + "/floor/desk"),
                at + "/screen",
                List.of(SESSION + "/screen"),
                "/api/v1/sessions/{session:\\d{1,18}}/questions",
                List.of("/api/v1/sessions/{floor}/questions"),
                "/api/v1/sessions/{session:\\d{1,18}}/floor",
                List.of("/api/v1/sessions/{floor}/floor"));
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        long session = ForumRecords.session(database, "public", "public", NUMBER);
        Map<String, String> at = Map.of("floor", String.valueOf(session));
        ask(database, session, "shown", "public", "Wexlorpindat");
        ask(database, session, "waiting", "restricted:secretariat", "Yemplakrustov");
        return List.of(
                Canary.of(
                        "Wexlorpindat",
                        "public",
                        at,
                        "/forums/{forum}/sessions/{slug}/floor",
                        "/forums/{forum}/sessions/{slug}/screen",
                        "/api/v1/sessions/{session:\\d{1,18}}/questions"),
                Canary.of("Yemplakrustov", "restricted:secretariat", at));
    }

    private static void ask(JdbcClient database, long session, String state, String audience, String word) {
        database.sql("update floor.question set text = :text where id = :id")
                .param("text", word + ", is it?")
                .param("id", FloorRecords.question(database, session, state, audience, null))
                .update();
    }

    @Override
    public void remove(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        database.sql("delete from floor.question").update();
        database.sql("delete from floor.stage").update();
        database.sql("delete from forum.session where forum in (select id from forum.forum where slug = 'workflow-"
                        + NUMBER + "')")
                .update();
        database.sql("delete from forum.cycle where forum in (select id from forum.forum where slug = 'workflow-"
                        + NUMBER + "')")
                .update();
        database.sql("delete from forum.forum where slug = 'workflow-" + NUMBER + "'")
                .update();
    }
}
