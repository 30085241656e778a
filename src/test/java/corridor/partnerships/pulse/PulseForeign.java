package corridor.partnerships.pulse;

import corridor.access.ForeignRecords;
import corridor.partnerships.PartnershipRecords;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A round of others. */
class PulseForeign implements ForeignRecords {

    PulseForeign() {}

    @Override
    public Map<String, Long> plant(JdbcClient database, long organisation, long person, String word, int number) {
        String audience = "organisation:" + organisation;
        long partnership = PartnershipRecords.partnership(
                database, "design", audience, "foreign-pulsed-" + number, word, organisation);
        return Map.of("pulse-round", PulseRecords.round(database, "open", audience, partnership));
    }
}
