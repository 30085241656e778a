package corridor.partnerships.pulse;

import corridor.access.Canaries;
import corridor.partnerships.PartnershipRecords;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A partnership with a word of its own, whose rounds its people alone find. */
class PulseCanaries implements Canaries {

    private static final String WORD = "Hesquombalt";

    PulseCanaries() {}

    @Override
    public Map<String, List<String>> addresses() {
        return Map.of(
                "/partnerships/{slug}/pulse",
                List.of("/partnerships/canary-pulsed/pulse"),
                "/partnerships/{slug}/pulse/{round:\\d{1,18}}",
                List.of("/partnerships/canary-pulsed/pulse/1"),
                "/api/v1/partnerships/{slug}/pulse",
                List.of("/api/v1/partnerships/canary-pulsed/pulse"));
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        long organisation = database.sql("""
                insert into actors.organisation (slug, name, kind) values ('canary-pulsed', '{"en": "Pulsed"}', 'company') returning id""").query(Long.class).single();
        String audience = "organisation:" + organisation;
        long partnership =
                PartnershipRecords.partnership(database, "design", audience, "canary-pulsed", WORD, organisation);
        PartnershipRecords.party(database, partnership, "confirmed", audience, organisation);
        PulseRecords.round(database, "open", audience, partnership);
        return List.of(Canary.of(WORD, audience, Map.of(), "/partnerships/{slug}/pulse"));
    }

    @Override
    public void remove(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        for (String table : List.of("pulse_round", "party")) {
            database.sql("""
                    delete from partnerships.%s where partnership in
                        (select id from partnerships.partnership where slug = 'canary-pulsed')""".formatted(table)).update();
        }
        database.sql("delete from partnerships.partnership where slug = 'canary-pulsed'")
                .update();
    }
}
