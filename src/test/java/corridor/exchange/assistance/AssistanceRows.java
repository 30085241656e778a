package corridor.exchange.assistance;

import corridor.access.Role;
import corridor.workflow.WorkflowRecords;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests, experts and missions in any state. */
public class AssistanceRows implements WorkflowRecords {

    AssistanceRows() {}

    @Override
    public Set<String> kinds() {
        return Set.of("assistance-request", "expert", "mission");
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        long organisation = WorkflowRecords.organisation(database, number);
        long person = WorkflowRecords.person(database, number);
        return switch (kind) {
            case "assistance-request" ->
                request(database, state, audience, organisation, "workflow-" + number, "Workflow");
            case "expert" -> expert(database, state, audience, person, "Workflow");
            default -> mission(database, state, audience, organisation, person, "workflow-" + number, "Workflow");
        };
    }

    static long request(
            JdbcClient database, String state, String audience, long organisation, String slug, String title) {
        return database.sql("""
                insert into exchange.request (state, audience, slug, organisation, content, reason, outcome)
                values (:state, :audience, :slug, :organisation, jsonb_build_object('title', jsonb_build_object('en', :title::text),
                    'text', jsonb_build_object('en', :title), 'themes', jsonb_build_array('skills'),
                    'languages', jsonb_build_array('en'), 'shownTo', 'public'),
                    case when :state = 'declined' then 'why' else '' end, case when :state = 'done' then 'met' end)
                returning id""")
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("slug", slug)
                .param("organisation", organisation)
                .param("title", title)
                .query(Long.class)
                .single();
    }

    static long expert(JdbcClient database, String state, String audience, long person, String headline) {
        return database.sql("""
                insert into exchange.expert (state, audience, person, content, agreed_at, until, reason)
                values (:state, :audience, :person, jsonb_build_object('headline', :headline::text,
                    'capabilities', jsonb_build_array('legal-aid'), 'languages', jsonb_build_array('en')), now(), current_date + 30,
                    case when :state = 'declined' then 'why' else '' end)
                returning id""")
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("person", person)
                .param("headline", headline)
                .query(Long.class)
                .single();
    }

    static long mission(
            JdbcClient database,
            String state,
            String audience,
            long organisation,
            long person,
            String slug,
            String terms) {
        return database.sql("""
                insert into exchange.mission (state, audience, request, expert, organisation, kind, starts, ends, terms, report,
                    reported_at)
                values (:state, :audience, :request, :expert, :organisation, 'advice', current_date, current_date + 5, :terms,
                    'Reported', now())
                returning id""")
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("request", request(database, "accepted", audience, organisation, slug, "Asked"))
                .param("expert", expert(database, "listed", audience, person, "Helps"))
                .param("organisation", organisation)
                .param("terms", terms)
                .query(Long.class)
                .single();
    }

    @Override
    public Map<String, Set<Role>> rights() {
        Set<Role> everybody = Set.of(Role.VISITOR);
        return Map.ofEntries(
                Map.entry("assistance.ask", Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT)),
                Map.entry("assistance.submit", Set.of(Role.FOCAL_POINT, Role.SECRETARIAT)),
                Map.entry("assistance.triage", Set.of(Role.SECRETARIAT)),
                Map.entry("assistance.begin", Set.of()),
                Map.entry("expert.apply", everybody),
                Map.entry("expert.admit", Set.of(Role.SECRETARIAT)),
                Map.entry("expert.lapse", Set.of()),
                Map.entry("mission.manage", Set.of(Role.FOCAL_POINT, Role.SECRETARIAT)),
                Map.entry("mission.answer", everybody),
                Map.entry("mission.report", everybody),
                Map.entry("mission.end", Set.of()));
    }
}
