package corridor.calls;

import corridor.access.Role;
import corridor.workflow.WorkflowRecords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Calls, submissions, dossiers and appraisals, in any state. */
public class CallRecords implements WorkflowRecords {

    CallRecords() {}

    @Override
    public Set<String> kinds() {
        return Set.of("call", "clarification", "submission", "dossier", "appraisal-phase", "appraisal", "question-set");
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        return switch (kind) {
            case "call" -> call(database, state, audience, number);
            case "clarification" -> clarification(database, state, audience, number);
            case "submission" ->
                submission(database, call(database, "open", audience, number), state, audience, number);
            case "dossier" -> dossier(database, state, audience, number);
            case "appraisal-phase" -> phase(database, call(database, "closed", audience, number), state, audience);
            case "appraisal" -> appraisal(database, state, audience, number);
            case "question-set" -> set(database, state, audience, number);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    static long set(JdbcClient database, String state, String audience, int number) {
        return one(database, """
                insert into questions.question_set (slug, number, state, audience, purpose, title, sections, fingerprint,
                    created_at, published_at)
                values ('workflow-%d', 1, '%s', '{%s}', 'call', '{"en": "Set"}',
                    '[{"title": {}, "help": {}, "questions": [{"code": "what", "kind": "line", "label": {"en": "What"}, "help": {},
                       "need": "never", "longest": 0, "most": 0, "weight": 0, "choices": [], "identifying": false,
                       "forReviewers": true, "mayBePublic": true}]}]',
                    'x', now(), case when '%s' in ('published', 'retired') then now() end) returning id""".formatted(number, state, audience, state));
    }

    public static long call(JdbcClient database, String state, String audience, int number) {
        return one(database, """
                insert into calls.call (slug, state, audience, kind, title, eligibility, question_set, opens, closes, zone, opens_at,
                    closes_at, created_at, published_at, closed_at, decided_at, released_at, reason)
                values ('workflow-%d', '%s', '{%s}', 'pitches', '{"en": "Call"}',
                    '{"organisationKinds": [], "verifiedOnly": false, "countries": []}', %d, '2999-01-01', '2999-02-01', 'UTC',
                    '2999-01-01', '2999-02-01', now(), now(), now(), now(), now(), 'because') returning id""".formatted(number, state, audience, set(database, "published", "public", number)));
    }

    private static long clarification(JdbcClient database, String state, String audience, int number) {
        return one(database, """
                insert into calls.clarification (call, state, audience, asked_by, question, asked_at, answered_at)
                values (%d, '%s', '{%s}', 'test', 'Why?', now(), case when '%s' = 'answered' then now() end) returning id""".formatted(call(database, "open", "public", number), state, audience, state));
    }

    public static long submission(JdbcClient database, long call, String state, String audience, int number) {
        long id = one(database, """
                insert into calls.submission (call, state, audience, owner, language, title, edition, begun_at, arrived_at,
                    admitted_until, receipt, result, settled_at)
                values (%d, '%s', '{%s}', %d, 'en', 'Submission', 1, now(), now(), now(), 'W%d',
                    case when '%s' = 'settled' then 'accepted' end, case when '%s' = 'settled' then now() end)
                returning id""".formatted(
                        call, state, audience, WorkflowRecords.organisation(database, number), number, state, state));
        database.sql("""
                insert into calls.submission_edition (submission, number, title, answers, arrived_at)
                values (:id, 1, 'Submission', '{}', now())""").param("id", id).update();
        return id;
    }

    public static long dossier(JdbcClient database, String state, String audience, int number) {
        long call = call(database, "in-review", "public", number);
        return one(database, """
                insert into calls.dossier (submission, call, state, audience, edition, number, recommendation, recommended_by,
                    recommended_at, decision, decided_by, decided_at, decision_reason, released_at)
                values (%d, %d, '%s', '{%s}', 1, 1, 'accepted', 'person:1', now(), 'waitlisted', 'person:2', now(), 'because',
                    case when '%s' = 'released' then now() end) returning id""".formatted(
                submission(database, call, "submitted", "restricted:sealed", number), call, state, audience, state));
    }

    private static long phase(JdbcClient database, long call, String state, String audience) {
        return one(database, """
                insert into calls.phase (call, state, audience, number, name, switches, criteria, wanted, due)
                select %d, '%s', '{%s}', 1, '{"en": "Phase"}', '{"reviewersSeeAuthors": true, "othersReviews": "NEVER",
                    "authorsSeeReviews": false, "mayChangeOwn": false, "noAppraisalNeeded": false}', question_set, 2, '2999-01-01'
                from calls.call where id = %d returning id""".formatted(call, state, audience, call));
    }

    private static long appraisal(JdbcClient database, String state, String audience, int number) {
        long dossier = dossier(database, "in-review", "restricted:secretariat", number);
        long call = one(database, "select call from calls.dossier where id = " + dossier);
        return one(database, """
                insert into calls.assignment (dossier, phase, person, state, audience, cases, alias, place, complete, offered_at,
                    declared_at, delivered_at, reason)
                values (%d, %d, %d, '%s', '{%s}', '{dossier:%d}', 'A', 1, true, now(), now(), now(), 'because')
                returning id""".formatted(
                        dossier,
                        phase(database, call, "open", "restricted:secretariat"),
                        WorkflowRecords.person(database, number),
                        state,
                        audience,
                        dossier));
    }

    private static long one(JdbcClient database, String statement) {
        return database.sql(statement).query(Long.class).single();
    }

    @Override
    public Optional<MockHttpServletRequestBuilder> request(JdbcClient database, String kind, String action, long id) {
        return Set.of("admit", "readmit", "turn-down", "reconsider").contains(action)
                ? Optional.empty()
                : kind.equals("call")
                                && Set.of("announce", "review", "finish", "archive")
                                        .contains(action)
                        ? Optional.of(MockMvcRequestBuilders.post(
                                        "/calls/{slug}/steps/{action}",
                                        database.sql("select slug from calls.call where id = :id")
                                                .param("id", id)
                                                .query(String.class)
                                                .single(),
                                        action)
                                .param("version", "1")
                                .param("reason", "because"))
                        : Optional.empty();
    }

    @Override
    public Map<String, Set<Role>> rights() {
        Set<Role> secretariat = Set.of(Role.SECRETARIAT);
        Set<Role> authors = Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT);
        Map<String, Set<Role>> rights = new LinkedHashMap<>();
        List.of(
                        "question-set.write",
                        "call.write",
                        "call.announce",
                        "call.clarify",
                        "call.mint-code",
                        "dossier.sift",
                        "dossier.assign",
                        "dossier.return",
                        "dossier.recommend",
                        "appraisal.manage")
                .forEach(right -> rights.put(right, secretariat));
        List.of(
                        "call.open",
                        "call.close",
                        "dossier.receive",
                        "submission.settle",
                        "submission.file",
                        "submission.return",
                        "submission.keep")
                .forEach(right -> rights.put(right, Set.of()));
        rights.put("question-set.read", Set.of(Role.SECRETARIAT, Role.CHAIR, Role.AUDITOR));
        rights.put("dossier.read", Set.of(Role.SECRETARIAT, Role.CHAIR, Role.AUDITOR));
        rights.put("dossier.release", Set.of(Role.SECRETARIAT, Role.CHAIR));
        rights.put("dossier.decide", Set.of(Role.CHAIR));
        rights.put("call.name-deputy", Set.of(Role.CHAIR));
        rights.put("appraisal.score", Set.of(Role.REVIEWER));
        rights.put("submission.confirm", Set.of(Role.FOCAL_POINT));
        rights.put("submission.write", authors);
        rights.put("submission.withdraw", authors);
        rights.put("call.ask", Set.of(Role.VISITOR));
        return rights;
    }
}
