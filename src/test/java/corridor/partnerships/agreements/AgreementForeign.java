package corridor.partnerships.agreements;

import corridor.access.ForeignRecords;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agreement that one organisation drafts. */
class AgreementForeign implements ForeignRecords {

    AgreementForeign() {}

    @Override
    public Map<String, Long> plant(JdbcClient database, long organisation, long person, String word, int number) {
        return Map.of(
                Agreement.KIND,
                AgreementRecords.agreement(
                        database,
                        "draft",
                        "organisation:" + organisation,
                        "foreign-agreement-" + number,
                        word,
                        organisation));
    }
}
