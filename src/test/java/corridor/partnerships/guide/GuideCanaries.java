package corridor.partnerships.guide;

import corridor.access.Canaries;
import corridor.partnerships.PartnershipRecords;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers with a word of their own, which the organisation alone may read. */
class GuideCanaries implements Canaries {

    private static final String WORD = "Glorvintaque";

    GuideCanaries() {}

    @Override
    public Map<String, List<String>> addresses() {
        return Map.of(
                "/partnerships/{slug}/guide",
                List.of("/partnerships/canary-guided/guide"),
                "/partnerships/{slug}/guide/of/{organisation}",
                List.of("/partnerships/canary-guided/guide/of/canary-guided"),
                "/api/v1/partnerships/{slug}/guide",
                List.of("/api/v1/partnerships/canary-guided/guide"));
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        long organisation = database.sql("""
                insert into actors.organisation (slug, name, kind) values ('canary-guided', '{"en": "Guided"}', 'company') returning id""").query(Long.class).single();
        String audience = "organisation:" + organisation;
        long partnership = PartnershipRecords.partnership(
                database, "design", audience, "canary-guided", "Guided partnership", organisation);
        PartnershipRecords.party(database, partnership, "confirmed", audience, organisation);
        GuideRecords.guide(
                database, "given", audience, partnership, organisation, "{\"q1-partner\": [\"" + WORD + "\"]}");
        return List.of(Canary.of(
                WORD,
                audience,
                Map.of(),
                "/partnerships/{slug}/guide/of/{organisation}",
                "/api/v1/partnerships/{slug}/guide"));
    }

    @Override
    public void remove(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        for (String table : List.of("guide", "party")) {
            database.sql("""
                    delete from partnerships.%s where partnership in
                        (select id from partnerships.partnership where slug = 'canary-guided')""".formatted(table)).update();
        }
        database.sql("delete from partnerships.partnership where slug = 'canary-guided'")
                .update();
    }
}
