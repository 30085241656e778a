package corridor.exchange.assistance;

import corridor.access.ForeignRecords;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request, an expert and a mission that are one organisation's business alone. */
class AssistanceForeign implements ForeignRecords {

    AssistanceForeign() {}

    @Override
    public Map<String, Long> plant(JdbcClient database, long organisation, long person, String word, int number) {
        String audience = "organisation:" + organisation;
        return Map.of(
                "assistance-request",
                AssistanceRows.request(database, "draft", audience, organisation, "foreign-asked-" + number, word),
                "mission",
                AssistanceRows.mission(
                        database, "proposed", audience, organisation, person, "foreign-mission-" + number, word));
    }
}
