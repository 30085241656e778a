package corridor.participation;

import corridor.access.Audience;
import corridor.access.Canaries;
import corridor.access.Reader;
import corridor.access.Rights;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registrations and participants with a word of their own. */
public class ParticipationCanaries implements Canaries {

    private static final String FORUM = "canary-participation";

    @Override
    public Map<String, List<String>> addresses() {
        String cycle = "/forums/" + FORUM + "/one/";
        String api = "/api/v1/forums/" + FORUM + "/cycles/one/";
        return Map.ofEntries(
                Map.entry("/forums/{forum}/{cycle}/participants", List.of(cycle + "participants")),
                Map.entry("/forums/{forum}/{cycle}/delegations", List.of(cycle + "delegations")),
                Map.entry(
                        "/forums/{forum}/{cycle}/registrations",
                        List.of(cycle + "registrations", cycle + "registrations?state=confirmed")),
                Map.entry("/forums/{forum}/{cycle}/registrations/new", List.of(cycle + "registrations/new")),
                Map.entry("/forums/{forum}/{cycle}/badges", List.of(cycle + "badges")),
                Map.entry("/forums/{forum}/{cycle}/check-in", List.of(cycle + "check-in")),
                Map.entry("/forums/{forum}/{cycle}/check-in/expected", List.of(cycle + "check-in/expected")),
                Map.entry("/registrations", List.of("/registrations")),
                Map.entry("/registrations/{id:\\d{1,18}}", List.of("/registrations/{registration}")),
                Map.entry(
                        "/registrations/{id:\\d{1,18}}/{what:change|substitute}",
                        List.of("/registrations/{registration}/change")),
                Map.entry("/delegations/{id:\\d{1,18}}", List.of("/delegations/{delegation}")),
                Map.entry("/delegations/{id:\\d{1,18}}/new", List.of("/delegations/{delegation}/new")),
                Map.entry("/api/v1/forums/{forum}/cycles/{cycle}/participants", List.of(api + "participants")),
                Map.entry("/api/v1/forums/{forum}/cycles/{cycle}/delegations", List.of(api + "delegations")),
                Map.entry("/api/v1/registrations/{id}", List.of("/api/v1/registrations/{registration}")));
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        long cycle = ParticipationRows.cycle(database, FORUM);
        long organisation = database.sql("select id from actors.organisation order by id limit 1")
                .query(Long.class)
                .single();
        String whose = Audience.organisation(organisation);
        long delegation = ParticipationRows.delegation(database, cycle, organisation, "open", whose);
        long own = ParticipationRows.registration(
                database, cycle, delegation, "confirmed", whose, "Wexfallow", "wexfallow@example.org");
        long closed = ParticipationRows.registration(
                database, cycle, null, "asked", Audience.SECRETARIAT, "Brindlemoor", "brindlemoor@example.org");
        database.sql("""
                insert into participation.participant (registration, audience, cycle, name, function, part, listed)
                values (:registration, :audience, :cycle, 'Tansyquell', '', 'delegate', true)""")
                .param("registration", own)
                .param("audience", new String[] {Audience.forum(cycle)})
                .param("cycle", cycle)
                .update();
        return List.of(
                Canary.of(
                        "Wexfallow",
                        whose,
                        Map.of("registration", "" + own, "delegation", "" + delegation),
                        "/registrations/{id:\\d{1,18}}"),
                Canary.of("Brindlemoor", Audience.SECRETARIAT, Map.of("registration", "" + closed)),
                Canary.of(
                        "Tansyquell",
                        Audience.forum(cycle),
                        Map.of(),
                        "/forums/{forum}/{cycle}/participants",
                        "/api/v1/forums/{forum}/cycles/{cycle}/participants"));
    }

    @Override
    public void remove(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        for (String table : List.of("participant", "registration", "delegation")) {
            database.sql(
                            "delete from participation." + table
                                    + " where cycle in (select c.id from forum.cycle c join forum.forum f on f.id = c.forum where f.slug = :slug)")
                    .param("slug", FORUM)
                    .update();
        }
        database.sql("delete from forum.cycle where forum in (select id from forum.forum where slug = :slug)")
                .param("slug", FORUM)
                .update();
        database.sql("delete from forum.forum where slug = :slug")
                .param("slug", FORUM)
                .update();
    }

    @Override
    public Map<String, Reader> readers(Rights rights) {
        return Map.of();
    }
}
