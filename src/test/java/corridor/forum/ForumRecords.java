package corridor.forum;

import corridor.access.Role;
import corridor.workflow.WorkflowRecords;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Cycles and sessions, in any state. */
public class ForumRecords implements WorkflowRecords {

    ForumRecords() {}

    @Override
    public Set<String> kinds() {
        return Set.of("cycle", "session", "pitch", "pack", "paper");
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        return switch (kind) {
            case "cycle" -> cycle(database, state, audience, number);
            case "session" -> session(database, state, audience, number);
            case "paper" -> paper(database, state, audience, number);
            case "pitch" -> pitch(database, state, audience, number);
            case "pack" ->
                database.sql("""
                        insert into forum.pack (cycle, state, audience, sha256, signed_by, signed_for, signed_at, received_by, received_at)
                        values (:cycle, :state, :audience, repeat('0', 64), 'test', :organisation, now(), 'test', now()) returning id""")
                        .param("cycle", cycle(database, "closed", "public", number))
                        .param("state", state)
                        .param("audience", new String[] {audience})
                        .param("organisation", WorkflowRecords.organisation(database, number))
                        .query(Long.class)
                        .single();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** A forum of its own for each record, so that no two share a number or an address. */
    public static long forum(JdbcClient database, int number) {
        return database.sql("""
                insert into forum.forum (slug, kind, name, origin) values (:slug, 'regional', '{"en": "Forum"}', 'own')
                returning id""")
                .param("slug", "workflow-" + number)
                .query(Long.class)
                .single();
    }

    public static long cycle(JdbcClient database, String state, String audience, int number) {
        return database.sql("""
                insert into forum.cycle (forum, slug, state, audience, number, title, theme, starts, ends, origin, decided_close_at)
                values (:forum, 'cycle', :state, :audience, 1, '{"en": "Cycle"}', '{"en": "Theme"}', '2999-05-01', '2999-05-03',
                    'own', case when :state in ('closed', 'handed-over') then now() end)
                returning id""")
                .param("forum", forum(database, number))
                .param("state", state)
                .param("audience", new String[] {audience})
                .query(Long.class)
                .single();
    }

    public static long session(JdbcClient database, String state, String audience, int number) {
        return database.sql("""
                with cycle as (select id, forum from forum.cycle where id = :cycle)
                insert into forum.session (forum, cycle, slug, state, audience, kind, title, origin)
                select forum, id, 'session', :state, :audience, 'roundtable', '{"en": "Session"}', 'own' from cycle returning id""")
                .param("cycle", cycle(database, "announced", "public", number))
                .param("state", state)
                .param("audience", new String[] {audience})
                .query(Long.class)
                .single();
    }

    public static long pitch(JdbcClient database, String state, String audience, int number) {
        return database.sql("""
                insert into forum.pitch (session, position, state, audience, title, origin)
                values (:session, 1, :state, :audience, '{"en": "Pitch"}', 'own') returning id""")
                .param("session", session(database, "public", "public", number))
                .param("state", state)
                .param("audience", new String[] {audience})
                .query(Long.class)
                .single();
    }

    public static long paper(JdbcClient database, String state, String audience, int number) {
        return paper(database, session(database, "public", "public", number), state, audience, "Paper");
    }

    /** One with a text of one paragraph. */
    public static long paper(JdbcClient database, long session, String state, String audience, String title) {
        return database.sql("""
                with paper as (
                  insert into forum.paper (session, state, audience, kind, circle, comment_until, published_at, created_at)
                  values (:session, :state, :audience, 'background', '{restricted:secretariat}', current_date + 5,
                      case when :state = 'published' then now() end, now()) returning id)
                insert into forum.paper_edition (paper, number, audience, stage, title, text, frozen_at)
                select id, 1, :audience, 'circulated', jsonb_build_object('en', :title::text), '{"en": "One."}', now() from paper
                returning paper""")
                .param("session", session)
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("title", title)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<MockHttpServletRequestBuilder> request(JdbcClient database, String kind, String action, long id) {
        if (Set.of("record", "hand-over").contains(action) || kind.equals("pack")) {
            return Optional.empty();
        }
        if (kind.equals("pitch")) {
            return Optional.of(MockMvcRequestBuilders.post("/forums/pitches/{id}/steps/{action}", id, action)
                    .param("version", "1")
                    .param("reason", "because"));
        }
        if (kind.equals("paper")) {
            String below = action.equals("circulate") ? "circulation" : "steps/" + action;
            return Optional.of(MockMvcRequestBuilders.post("/forums/papers/" + id + "/" + below)
                    .param("version", "1")
                    .param("reason", "because"));
        }
        String forum = database.sql(
                        "select f.slug from forum." + kind + " r join forum.forum f on f.id = r.forum where r.id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        String address = kind.equals("cycle") ? "/forums/{forum}/cycle" : "/forums/{forum}/sessions/session";
        return Optional.of(MockMvcRequestBuilders.post(address + "/steps/{action}", forum, action)
                .param("version", "1")
                .param("reason", "because"));
    }

    @Override
    public Map<String, Set<Role>> rights() {
        Set<Role> secretariat = Set.of(Role.SECRETARIAT);
        Set<Role> both = Set.of(Role.SECRETARIAT, Role.CHAIR);
        Set<Role> team = Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT);
        return Map.ofEntries(
                Map.entry("forum.write", secretariat),
                Map.entry("body.write", secretariat),
                Map.entry("chair-term.write", secretariat),
                Map.entry("cycle.write", both),
                Map.entry("cycle.announce", both),
                Map.entry("cycle.hold", secretariat),
                Map.entry("cycle.close", Set.of(Role.CHAIR)),
                Map.entry("cycle.record", secretariat),
                Map.entry("session.write", both),
                Map.entry("session.prepare", team),
                Map.entry("session.note", team),
                Map.entry("session.shortlist", team),
                Map.entry("session.consent", Set.of(Role.FOCAL_POINT)),
                Map.entry("forum.update", team),
                Map.entry("paper.write", Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT, Role.CHAIR)),
                Map.entry("paper.comment", Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT)),
                Map.entry("paper.publish", both),
                Map.entry("pitch.write", team),
                Map.entry("pitch.confirm", Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT)),
                Map.entry("pack.prepare", both),
                Map.entry("pack.sign", Set.of(Role.CHAIR)),
                Map.entry("pack.receive", Set.of(Role.CHAIR)));
    }
}
