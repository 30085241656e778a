package corridor.exchange.assistance;

import corridor.access.Canaries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests, experts and missions with a word of their own. */
class AssistanceCanaries implements Canaries {

    private static final String EXPERT = "/exchange/experts/{id:\\d{1,18}}";
    private static final String MISSION = "/exchange/missions/{id:\\d{1,18}}";

    AssistanceCanaries() {}

    @Override
    public Map<String, List<String>> addresses() {
        Map<String, List<String>> all = new TreeMap<>();
        all.put("/exchange/assistance", List.of("/exchange/assistance"));
        all.put("/exchange/assistance/new", List.of("/exchange/assistance/new"));
        all.put("/exchange/assistance/{slug}", List.of("/exchange/assistance/{request}"));
        all.put("/exchange/assistance/{slug}/edit", List.of("/exchange/assistance/{request}/edit"));
        all.put(
                "/exchange/experts",
                List.of("/exchange/experts", "/exchange/experts?capability=legal-aid&language=en"));
        all.put("/exchange/experts/me", List.of("/exchange/experts/me"));
        all.put(EXPERT, List.of("/exchange/experts/{expert}"));
        all.put(MISSION, List.of("/exchange/missions/{mission}"));
        all.put("/api/v1/assistance-requests", List.of("/api/v1/assistance-requests"));
        all.put("/api/v1/assistance-requests/{slug}", List.of("/api/v1/assistance-requests/{request}"));
        all.put(
                "/api/v1/assistance-requests/{slug}/missions",
                List.of("/api/v1/assistance-requests/{request}/missions"));
        all.put("/api/v1/experts", List.of("/api/v1/experts"));
        return all;
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        long organisation = database.sql("""
                insert into actors.organisation (slug, name, kind) values ('canary-assistance', '{"en": "Of canaries"}', 'network')
                returning id""").query(Long.class).single();
        List<Canary> canaries = new ArrayList<>();
        canaries.add(request(database, organisation, "Zibralontek", "accepted", "public"));
        canaries.add(request(database, organisation, "Aulmentrovik", "accepted", "community"));
        canaries.add(request(database, organisation, "Brastolinque", "submitted", "restricted:secretariat"));
        canaries.add(request(database, organisation, "Cludremvost", "draft", "organisation:1"));
        canaries.add(expert(database, "Drimvuletan", "listed", "community"));
        canaries.add(expert(database, "Eltrombaquis", "applied", "organisation:1"));
        String mission = "Folbrentuvik";
        long id = AssistanceRows.mission(
                database,
                "accepted",
                "organisation:1",
                organisation,
                person(database, mission),
                "canary-mission",
                mission);
        canaries.add(Canary.of(
                mission,
                "organisation:1",
                Map.of("mission", String.valueOf(id), "request", "canary-mission", "expert", "0"),
                MISSION,
                "/api/v1/assistance-requests/{slug}/missions"));
        return canaries;
    }

    private static Canary request(JdbcClient database, long organisation, String word, String state, String audience) {
        String slug = "canary-" + Integer.toHexString(word.hashCode());
        AssistanceRows.request(database, state, audience, organisation, slug, word);
        return Canary.of(
                word,
                audience,
                Map.of("request", slug, "expert", "0", "mission", "0"),
                "/exchange/assistance",
                "/exchange/assistance/{slug}",
                "/api/v1/assistance-requests",
                "/api/v1/assistance-requests/{slug}");
    }

    private static long person(JdbcClient database, String word) {
        return database.sql("""
                insert into actors.person (name, email, language) values ('Ana', :email, 'en') returning id""")
                .param("email", "canary-help-" + Integer.toHexString(word.hashCode()) + "@example.org")
                .query(Long.class)
                .single();
    }

    private static Canary expert(JdbcClient database, String word, String state, String audience) {
        long id = AssistanceRows.expert(database, state, audience, person(database, word), word);
        Map<String, String> values = Map.of("expert", String.valueOf(id), "request", "none", "mission", "0");
        return state.equals("listed")
                ? Canary.of(word, audience, values, "/exchange/experts", EXPERT, "/api/v1/experts")
                : Canary.of(word, audience, values, EXPERT);
    }

    @Override
    public void remove(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        database.sql("""
                do $$ begin
                  delete from exchange.mission where terms = 'Folbrentuvik';
                  delete from exchange.request where slug like 'canary-%';
                  delete from exchange.expert
                    where person in (select id from actors.person where email like 'canary-help-%@example.org');
                  delete from actors.person where email like 'canary-help-%@example.org';
                  delete from actors.verification where id = (select id from actors.organisation where slug = 'canary-assistance');
                  delete from actors.organisation where slug = 'canary-assistance';
                end $$""").update();
    }
}
