package corridor.forum;

import corridor.access.Audience;
import corridor.access.ForeignRecords;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pitch that is offered to an organisation, in a session that is only planned. */
public class ForumForeign implements ForeignRecords {

    @Override
    public Map<String, Long> plant(JdbcClient database, long organisation, long person, String word, int number) {
        String whose = Audience.organisation(organisation);
        long pitch = ForumRecords.pitch(database, "offered", whose, number + 30_000);
        long session = database.sql("""
                with titled as (update forum.pitch set title = jsonb_build_object('en', :word::text), organisations = array[:owner::bigint]
                    where id = :pitch returning session)
                update forum.session s set state = 'planned', audience = array[:whose::text], organisations = array[:owner::bigint],
                    title = jsonb_build_object('en', :word::text)
                from titled where s.id = titled.session returning s.id""")
                .param("word", word)
                .param("owner", organisation)
                .param("pitch", pitch)
                .param("whose", whose)
                .query(Long.class)
                .single();
        return Map.of("pitch", pitch, "session", session);
    }
}
