package corridor.partnerships;

import corridor.access.ForeignRecords;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A partnership that is still among those who explore it. */
class PartnershipForeign implements ForeignRecords {

    PartnershipForeign() {}

    @Override
    public Map<String, Long> plant(JdbcClient database, long organisation, long person, String word, int number) {
        String audience = "organisation:" + organisation;
        long partnership = PartnershipRecords.partnership(
                database, "exploring", audience, "foreign-partnership-" + number, word, organisation);
        return Map.of(
                "partnership",
                partnership,
                "party",
                PartnershipRecords.party(database, partnership, "asked", audience, organisation));
    }
}
