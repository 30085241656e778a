package corridor.assurance;

import corridor.access.ForeignRecords;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one organisation is asked to show. */
class AssuranceForeign implements ForeignRecords {

    AssuranceForeign() {}

    @Override
    public Map<String, Long> plant(JdbcClient database, long organisation, long person, String word, int number) {
        return Map.of(
                Disclosure.KIND,
                DisclosureRecords.disclosure(
                        database, "asked", "organisation:" + organisation, organisation, word, number));
    }
}
