package corridor.participation;

import corridor.access.Audience;
import corridor.access.ForeignRecords;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A delegation and a registration that are one organisation's business alone. */
public class ParticipationForeign implements ForeignRecords {

    @Override
    public Map<String, Long> plant(JdbcClient database, long organisation, long person, String word, int number) {
        long cycle = ParticipationRows.cycle(database, "foreign-participation-" + number);
        String whose = Audience.organisation(organisation);
        long delegation = ParticipationRows.delegation(database, cycle, organisation, "open", whose);
        return Map.of(
                "delegation",
                delegation,
                "registration",
                ParticipationRows.registration(
                        database,
                        cycle,
                        delegation,
                        "asked",
                        whose,
                        word,
                        word.toLowerCase(java.util.Locale.ROOT) + number + "@example.org"));
    }
}
