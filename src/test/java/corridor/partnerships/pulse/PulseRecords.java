package corridor.partnerships.pulse;

import corridor.access.Role;
import corridor.partnerships.PartnershipRecords;
import corridor.workflow.WorkflowRecords;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rounds in any state. */
public class PulseRecords implements WorkflowRecords {

    PulseRecords() {}

    @Override
    public Set<String> kinds() {
        return Set.of(Round.KIND);
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        long organisation = WorkflowRecords.organisation(database, number);
        long partnership = PartnershipRecords.partnership(
                database, "design", audience, "pulsed-" + number, "Pulsed " + number, organisation);
        return round(database, state, audience, partnership);
    }

    static long round(JdbcClient database, String state, String audience, long partnership) {
        return database.sql("""
                insert into partnerships.pulse_round as r (state, audience, partnership, kind, question_set, opens, closes, secret, results)
                select :state, array[:audience], :partnership, 'trust', q.id, current_date, current_date + 20, decode(repeat('07', 32), 'hex'),
                    case when :state = 'closed' then '{"answers": 0, "lines": {}}' end
                from questions.question_set q where q.slug = 'trust-pulse' and q.state = 'published'
                order by q.number desc limit 1 returning id""")
                .param("state", state)
                .param("audience", audience)
                .param("partnership", partnership)
                .query(Long.class)
                .single();
    }

    @Override
    public Map<String, Set<Role>> rights() {
        return Map.of(
                "pulse.open", Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT),
                "pulse.answer", Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.REVIEWER),
                "pulse.close", Set.of());
    }
}
