package corridor.partnerships.guide;

import corridor.access.Role;
import corridor.partnerships.PartnershipRecords;
import corridor.workflow.WorkflowRecords;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers to the guiding questions in any state. */
public class GuideRecords implements WorkflowRecords {

    GuideRecords() {}

    @Override
    public Set<String> kinds() {
        return Set.of(Guide.KIND);
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        long organisation = WorkflowRecords.organisation(database, number);
        long partnership = PartnershipRecords.partnership(
                database, "design", audience, "guided-" + number, "Guided " + number, organisation);
        return guide(database, state, audience, partnership, organisation, "{}");
    }

    static long guide(
            JdbcClient database, String state, String audience, long partnership, long organisation, String answers) {
        return database.sql("""
                insert into partnerships.guide as g (state, audience, partnership, organisation, question_set, answers, given_at, compared)
                select :state, array[:audience], :partnership, :organisation, q.id, :answers::jsonb,
                    case when :state = 'given' then now() end, :state = 'given'
                from questions.question_set q where q.slug = 'partnership-guide' and q.state = 'published'
                order by q.number desc limit 1 returning id""")
                .param("state", state)
                .param("audience", audience)
                .param("partnership", partnership)
                .param("organisation", organisation)
                .param("answers", answers)
                .query(Long.class)
                .single();
    }

    @Override
    public Map<String, Set<Role>> rights() {
        return Map.of(
                "guide.answer", Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT),
                "guide.give", Set.of(Role.FOCAL_POINT));
    }
}
