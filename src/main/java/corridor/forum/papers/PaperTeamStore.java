package corridor.forum.papers;

import corridor.forum.sessions.Session;
import corridor.workflow.Moved;
import corridor.workflow.Workflow;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Follows the teams of sessions: who joins one sees its papers and comments, who leaves it does not any more. */
@Repository
class PaperTeamStore {

    private static final String TEAMS = """
            with team as (
              select p.id, coalesce(array_agg(distinct 'organisation:' || one) filter (where one is not null), '{}') as labels
              from forum.paper p join forum.session s on s.id = p.session or s.roundtable = p.roundtable
                left join lateral unnest(s.organisations) as one on true
              where p.session = any(:sessions)
                or p.roundtable in (select o.roundtable from forum.session o where o.id = any(:sessions))
              group by p.id)
            """;

    /** What a row is for beside its team: no organisation but the one that it belongs to is ever named there. */
    private static final String OTHERS =
            "array(select label from unnest(x.audience) as label where label not like 'organisation:%') || team.labels";

    private final JdbcClient database;

    PaperTeamStore(JdbcClient database) {
        this.database = database;
    }

    /** In the transaction of the change. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Session.KIND) && moved.action().equals(Workflow.CHANGE)) {
            share(moved.records(), "forum.paper x set audience = " + OTHERS, "x.id");
            share(moved.records(), "forum.paper_edition x set audience = " + OTHERS, "x.paper");
            share(
                    moved.records(),
                    "forum.paper_comment x set audience = " + OTHERS + " || array['organisation:' || x.organisation]",
                    "x.paper");
        }
    }

    private void share(List<Long> sessions, String change, String paper) {
        database.sql(TEAMS + "update " + change + " from team where team.id = " + paper)
                .param("sessions", sessions.toArray(Long[]::new))
                .update();
    }
}
