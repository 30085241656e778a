package corridor.partnerships.guide;

import corridor.access.ForeignRecords;
import corridor.partnerships.PartnershipRecords;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers that an organisation has not given to anybody. */
class GuideForeign implements ForeignRecords {

    GuideForeign() {}

    @Override
    public Map<String, Long> plant(JdbcClient database, long organisation, long person, String word, int number) {
        String audience = "organisation:" + organisation;
        long partnership = PartnershipRecords.partnership(
                database, "design", audience, "foreign-guided-" + number, word, organisation);
        return Map.of(
                "guide",
                GuideRecords.guide(
                        database,
                        "draft",
                        audience,
                        partnership,
                        organisation,
                        "{\"q1-partner\": [\"" + word + "\"]}"));
    }
}
