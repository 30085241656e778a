package corridor.calls;

import corridor.access.Canaries;
import corridor.access.Canaries.Canary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls, sealed submissions and dossiers with a word of their own, one for each audience. */
class CallCanaries implements Canaries {

    private static final String CALL = "/calls/{slug:[a-z0-9-]+}";

    CallCanaries() {}

    @Override
    public Map<String, List<String>> addresses() {
        Map<String, List<String>> all = new TreeMap<>();
        List.of(
                        "/calls",
                        "/calls/new",
                        "/calls/submissions",
                        "/appraisals",
                        "/question-sets",
                        "/api/v1/calls",
                        "/api/v1/question-sets")
                .forEach(address -> all.put(address, List.of(address)));
        for (String below : List.of(
                "",
                "/new",
                "/edit",
                "/desk",
                "/dossiers",
                "/release",
                "/release/letters",
                "/phases",
                "/codes",
                "/deputies",
                "/clarifications")) {
            all.put(CALL + below, List.of("/calls/{call}" + below));
        }
        all.put("/api/v1/appraisals", List.of("/api/v1/appraisals"));
        all.put("/api/v1/appraisals/{id}", List.of("/api/v1/appraisals/1"));
        all.put("/api/v1/calls/{slug}/dossiers", List.of("/api/v1/calls/{call}/dossiers"));
        all.put("/api/v1/calls/{slug}/release", List.of("/api/v1/calls/{call}/release"));
        all.put("/api/v1/calls/submissions", List.of("/api/v1/calls/submissions"));
        all.put("/api/v1/calls/submissions/{id}", List.of("/api/v1/calls/submissions/{submission}"));
        all.put("/api/v1/calls/{slug}", List.of("/api/v1/calls/{call}"));
        all.put("/calls/submissions/{id:\\d{1,18}}", List.of("/calls/submissions/{submission}"));
        all.put("/calls/dossiers/{id:\\d{1,18}}", List.of("/calls/dossiers/{dossier}"));
        all.put(
                "/calls/invitations/{link:[A-Za-z0-9_-]{43}}",
                List.of("/calls/invitations/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"));
        all.put("/appraisals/{id:\\d{1,18}}", List.of("/appraisals/1"));
        all.put("/appraisals/{id:\\d{1,18}}/documents/{number:\\d{1,3}}", List.of("/appraisals/1/documents/1"));
        all.put(
                "/calls/dossiers/{id:\\d{1,18}}/documents/{document:\\d{1,18}}/{number:\\d{1,9}}",
                List.of("/calls/dossiers/{dossier}/documents/1/1"));
        all.put("/question-sets/{id:\\d{1,18}}", List.of("/question-sets/1"));
        all.put("/question-sets/{id:\\d{1,18}}/edit", List.of("/question-sets/1/edit"));
        all.put("/api/v1/question-sets/{slug}/{number}", List.of("/api/v1/question-sets/pitch-call/1"));
        return all;
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        call(database, "Vaprintolex", "open", "public", 900_001);
        call(database, "Wombridastu", "draft", "restricted:secretariat", 900_002);
        long closed = call(database, "Xylobrandik", "in-review", "public", 900_003);
        long sealed = CallRecords.submission(database, closed, "submitted", "restricted:sealed", 900_003);
        database.sql("update calls.submission set title = 'Yirmaskolde' where id = :id")
                .param("id", sealed)
                .update();
        database.sql("update calls.submission_edition set title = 'Zebrunaltik' where submission = :id")
                .param("id", sealed)
                .update();
        long dossier = database.sql("""
                insert into calls.dossier (submission, call, audience, edition, number)
                values (:submission, :call, array['restricted:secretariat', 'restricted:deciding-' || :call], 1, 1)
                returning id""")
                .param("submission", sealed)
                .param("call", closed)
                .query(Long.class)
                .single();
        String[] callsAt = {CALL, "/calls", "/api/v1/calls", "/api/v1/calls/{slug}"};
        return List.of(
                Canary.of("Vaprintolex", "public", Map.of("call", "workflow-900001"), callsAt),
                Canary.of("Wombridastu", "restricted:secretariat", Map.of("call", "workflow-900002"), callsAt),
                Canary.of("Xylobrandik", "public", Map.of("call", "workflow-900003"), callsAt),
                Canary.of("Yirmaskolde", "restricted:sealed", Map.of("submission", String.valueOf(sealed))),
                Canary.of("Zebrunaltik", "restricted:secretariat", Map.of("dossier", String.valueOf(dossier))));
    }

    private static long call(JdbcClient database, String word, String state, String audience, int number) {
        long id = CallRecords.call(database, state, audience, number);
        database.sql("update calls.call set title = jsonb_build_object('en', :word) where id = :id")
                .param("word", word)
                .param("id", id)
                .update();
        return id;
    }

    @Override
    public void remove(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        String ours = " (select id from calls.call where slug like 'workflow-90000_')";
        database.sql("delete from calls.dossier where call in" + ours).update();
        database.sql(
                        "delete from calls.submission_edition where submission in (select id from calls.submission where call in"
                                + ours + ")")
                .update();
        database.sql("delete from calls.submission where call in" + ours).update();
        database.sql("delete from calls.call where id in" + ours).update();
        database.sql("delete from questions.question_set where slug like 'workflow-90000_'")
                .update();
    }
}
