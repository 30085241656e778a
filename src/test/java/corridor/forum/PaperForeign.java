package corridor.forum;

import corridor.access.ForeignRecords;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an organisation prepares for a session that is nobody else's business. */
class PaperForeign implements ForeignRecords {

    PaperForeign() {}

    /** Its draft of a paper, and a note of which it is asked whether it may be named, each with this word. */
    @Override
    public Map<String, Long> plant(JdbcClient database, long organisation, long person, String word, int number) {
        Map<String, Long> ids = new LinkedHashMap<>();
        long session = ForumRecords.session(database, "public", "public", number + 80_000);
        String audience = "organisation:" + organisation;
        ids.put("paper", ForumRecords.paper(database, session, "draft", audience, word));
        ids.put(
                "note",
                database.sql("""
                        insert into forum.note (audience, session, position, kind, text, asked, written_by, written_at)
                        values (:audience, :session, 1, 'point', jsonb_build_object('en', :word::text), :asked, 'test', now())
                        returning id""")
                        .param("audience", new String[] {audience})
                        .param("session", session)
                        .param("word", word)
                        .param("asked", organisation)
                        .query(Long.class)
                        .single());
        return ids;
    }
}
