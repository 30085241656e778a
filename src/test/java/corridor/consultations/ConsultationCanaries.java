package corridor.consultations;

import corridor.access.Canaries;
import corridor.recommendations.TestForum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consultations, contributions, inquiries and replies with a word of their own. */
public class ConsultationCanaries implements Canaries {

    ConsultationCanaries() {}

    @Override
    public Map<String, List<String>> addresses() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("/consultations", List.of("/consultations", "/consultations?sort=inquiry"));
        all.put("/consultations/new", List.of("/consultations/new"));
        all.put("/consultations/{slug}", List.of("/consultations/{consultation}"));
        all.put("/consultations/{slug}/text", List.of("/consultations/{consultation}/text"));
        all.put("/api/v1/consultations", List.of("/api/v1/consultations"));
        all.put("/api/v1/consultations/{slug}", List.of("/api/v1/consultations/{consultation}"));
        all.put("/inquiries/new", List.of("/inquiries/new"));
        all.put("/inquiries/{slug}", List.of("/inquiries/{inquiry}"));
        all.put("/inquiries/{slug}/text", List.of("/inquiries/{inquiry}/text"));
        all.put("/inquiries/{slug}/desk", List.of("/inquiries/{inquiry}/desk"));
        all.put("/inquiries/{slug}/reply", List.of("/inquiries/{inquiry}/reply"));
        all.put("/inquiries/{slug}/findings", List.of("/inquiries/{inquiry}/findings"));
        all.put("/api/v1/inquiries", List.of("/api/v1/inquiries"));
        all.put("/api/v1/inquiries/{slug}", List.of("/api/v1/inquiries/{inquiry}"));
        all.put("/api/v1/inquiries/{slug}/replies/{organisation}", List.of("/api/v1/inquiries/{inquiry}/replies/1"));
        all.put("/calls-to-action/new", List.of("/calls-to-action/new"));
        all.put("/calls-to-action/{slug}", List.of("/calls-to-action/{appeal}"));
        all.put("/calls-to-action/{slug}/text", List.of("/calls-to-action/{appeal}/text"));
        all.put("/api/v1/calls-to-action", List.of("/api/v1/calls-to-action"));
        all.put("/api/v1/calls-to-action/{slug}", List.of("/api/v1/calls-to-action/{appeal}"));
        all.put("/discussions/new", List.of("/discussions/new"));
        all.put("/discussions/{slug}", List.of("/discussions/{discussion}"));
        all.put("/discussions/{slug}/text", List.of("/discussions/{discussion}/text"));
        all.put("/api/v1/discussions", List.of("/api/v1/discussions"));
        all.put("/api/v1/discussions/{slug}", List.of("/api/v1/discussions/{discussion}"));
        all.put("/correspondence/new", List.of("/correspondence/new"));
        all.put("/correspondence/{slug}", List.of("/correspondence/{matter}"));
        all.put("/api/v1/correspondence", List.of("/api/v1/correspondence"));
        all.put("/api/v1/correspondence/{slug}", List.of("/api/v1/correspondence/{matter}"));
        return all;
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        List<Canary> canaries = new ArrayList<>();
        canaries.add(consultation(database, "Ulmoraquen", "open", "public", 901));
        canaries.add(consultation(database, "Vexilbrand", "draft", "restricted:secretariat", 902));
        canaries.add(contribution(database, "Wyndrokast"));
        canaries.add(inquiry(database, "Xomelvurt", "open", "public", 903));
        canaries.add(inquiry(database, "Yprandolux", "draft", "restricted:secretariat", 904));
        canaries.add(reply(database, "Zaquomeril"));
        canaries.add(appeal(database, "Abruvendox", "restricted:secretariat", "draft", 905));
        canaries.add(matter(database, "Brunqualith", "restricted:secretariat", 906));
        canaries.add(matter(database, "Clomvestrin", "public", 907));
        canaries.add(discussion(database, "Dorvanquelt", "open", "public", 908));
        canaries.add(discussion(database, "Esquombrilo", "open", "community", 909));
        canaries.add(discussion(database, "Frandolvexi", "draft", "restricted:secretariat", 910));
        long closed = ConsultationRecords.discussion(database, "closed", "public", 911, cycle(database));
        ConsultationRecords.summary(database, closed, "draft", "restricted:secretariat", "Golvestranu");
        canaries.add(spoken("Golvestranu", "restricted:secretariat", 911));
        long company = TestForum.organisation(database, "canary-poster", "company");
        ConsultationRecords.post(database, closed, "waiting", "organisation:1", "Hulbrendomaq", company);
        canaries.add(spoken("Hulbrendomaq", "organisation:1", 911));
        return canaries;
    }

    private static long cycle(JdbcClient database) {
        return database.sql("select min(id) from forum.cycle where 'public' = any(audience)")
                .query(Long.class)
                .single();
    }

    private static Canary discussion(JdbcClient database, String word, String state, String audience, int number) {
        long id = ConsultationRecords.discussion(database, state, audience, number, cycle(database));
        database.sql("update consultations.discussion set title = jsonb_build_object('en', :word::text) where id = :id")
                .param("word", word)
                .param("id", id)
                .update();
        return Canary.of(
                word,
                audience,
                Map.of("discussion", "discussion-" + number),
                "/consultations",
                "/discussions/{slug}",
                "/api/v1/discussions",
                "/api/v1/discussions/{slug}");
    }

    private static Canary spoken(String word, String audience, int number) {
        return Canary.of(
                word,
                audience,
                Map.of("discussion", "discussion-" + number),
                "/discussions/{slug}",
                "/api/v1/discussions/{slug}");
    }

    private static Canary consultation(JdbcClient database, String word, String state, String audience, int number) {
        database.sql("""
                        insert into consultations.consultation (state, audience, created_at, slug, title, day)
                        values (:state, :audience, now(), :slug, jsonb_build_object('en', :word), '2026-01-01')""")
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("slug", "canary-" + number)
                .param("word", word)
                .update();
        return Canary.of(
                word,
                audience,
                Map.of("consultation", "canary-" + number),
                "/consultations",
                "/consultations/{slug}",
                "/api/v1/consultations",
                "/api/v1/consultations/{slug}");
    }

    private static Canary contribution(JdbcClient database, String word) {
        database.sql("""
                        insert into consultations.contribution (audience, consultation, organisation, text, language, made_at)
                        select '{organisation:1}', id, :organisation, :word, 'en', now()
                        from consultations.consultation where slug = 'canary-901'""")
                .param("organisation", TestForum.organisation(database, "canary-contributor", "company"))
                .param("word", word)
                .update();
        return Canary.of(
                word,
                "organisation:1",
                Map.of("consultation", "canary-901"),
                "/consultations/{slug}",
                "/api/v1/consultations/{slug}");
    }

    private static Canary inquiry(JdbcClient database, String word, String state, String audience, int number) {
        long id = ConsultationRecords.inquiry(database, state, audience, number);
        database.sql("update consultations.inquiry set title = jsonb_build_object('en', :word) where id = :id")
                .param("word", word)
                .param("id", id)
                .update();
        return Canary.of(
                word,
                audience,
                Map.of("inquiry", "inquiry-" + number),
                "/consultations",
                "/inquiries/{slug}",
                "/api/v1/inquiries",
                "/api/v1/inquiries/{slug}");
    }

    /** What an organisation replies stands nowhere but in its own form, which needs a role there. */
    private static Canary reply(JdbcClient database, String word) {
        database.sql("""
                        insert into consultations.reply (audience, inquiry, organisation, answers)
                        select '{organisation:1}', id, :organisation, jsonb_build_object('works', jsonb_build_array(:word))
                        from consultations.inquiry where slug = 'inquiry-903'""")
                .param("organisation", TestForum.organisation(database, "canary-replier", "company"))
                .param("word", word)
                .update();
        return Canary.of(word, "organisation:1", Map.of("inquiry", "inquiry-903"));
    }

    private static Canary appeal(JdbcClient database, String word, String audience, String state, int number) {
        long id = ConsultationRecords.appeal(database, state, audience, number);
        database.sql("update consultations.appeal set title = jsonb_build_object('en', :word) where id = :id")
                .param("word", word)
                .param("id", id)
                .update();
        return Canary.of(
                word,
                audience,
                Map.of("appeal", "appeal-" + number),
                "/consultations",
                "/calls-to-action/{slug}",
                "/api/v1/calls-to-action",
                "/api/v1/calls-to-action/{slug}");
    }

    private static Canary matter(JdbcClient database, String word, String audience, int number) {
        ConsultationRecords.matter(database, "open", audience, "canary-" + number, word);
        return Canary.of(
                word,
                audience,
                Map.of("matter", "canary-" + number),
                "/consultations",
                "/correspondence/{slug}",
                "/api/v1/correspondence",
                "/api/v1/correspondence/{slug}");
    }

    @Override
    public void remove(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        database.sql("""
                do $$ begin
                  set local session_replication_role = replica;
                  delete from consultations.contribution
                    where consultation in (select id from consultations.consultation where slug ~ '^canary-[0-9]+$');
                  delete from consultations.consultation where slug ~ '^canary-[0-9]+$';
                  delete from consultations.reply
                    where inquiry in (select id from consultations.inquiry where slug ~ '^inquiry-[0-9]+$');
                  delete from consultations.inquiry where slug ~ '^inquiry-[0-9]+$';
                  delete from consultations.signature
                    where appeal in (select id from consultations.appeal where slug ~ '-[0-9]{3}$' and slug like 'appeal-%');
                  delete from consultations.post
                    where discussion in (select id from consultations.discussion where slug ~ '^discussion-[0-9]+$');
                  delete from consultations.summary
                    where discussion in (select id from consultations.discussion where slug ~ '^discussion-[0-9]+$');
                  delete from consultations.discussion where slug ~ '^discussion-[0-9]+$';
                  delete from consultations.appeal where slug ~ '^appeal-[0-9]+$';
                  delete from consultations.matter_step
                    where matter in (select id from consultations.matter where slug ~ '^(matter|canary)-[0-9]+$');
                  delete from consultations.matter where slug ~ '^(matter|canary)-[0-9]+$';
                end $$""").update();
        database.sql("delete from questions.question_set where slug in ('set-903', 'set-904')")
                .update();
        database.sql(
                        "delete from actors.organisation where slug in ('canary-contributor', 'canary-replier', 'canary-poster')")
                .update();
    }
}
