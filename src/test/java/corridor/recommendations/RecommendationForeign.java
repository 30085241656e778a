package corridor.recommendations;

import corridor.access.Audience;
import corridor.access.ForeignRecords;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A launch that its organisation alone sees. */
public class RecommendationForeign implements ForeignRecords {

    @Override
    public Map<String, Long> plant(JdbcClient database, long organisation, long person, String word, int number) {
        long launch = new RecommendationRecords()
                .insert(database, "launch", "asked", Audience.organisation(organisation), number + 40_000);
        database.sql("""
                update recommendations.launch set title = jsonb_build_object('en', :word::text), report = :word,
                    organisation = :owner where id = :id""")
                .param("word", word)
                .param("owner", organisation)
                .param("id", launch)
                .update();
        return Map.of("launch", launch);
    }
}
