package corridor.recommendations;

import corridor.access.Canaries;
import corridor.search.SearchIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A recommendation, a draft, a follow-up and a launch with a word of their own, for each audience. */
public class RecommendationCanaries implements Canaries {

    private static final String[] EVERYWHERE = {
        "/recommendations",
        "/recommendations.csv",
        "/recommendations/{slug}",
        "/api/v1/recommendations",
        "/api/v1/recommendations/{slug}",
        "/forums/{forum}/{cycle}/recommendations"
    };

    RecommendationCanaries() {}

    @Override
    public Map<String, List<String>> addresses() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("/recommendations", List.of("/recommendations", "/recommendations?q=registermark"));
        all.put("/recommendations.csv", List.of("/recommendations.csv"));
        all.put("/recommendations/{slug}", List.of("/recommendations/{recommendation}"));
        all.put("/recommendations/{slug}/text", List.of("/recommendations/{recommendation}/text"));
        all.put("/recommendations/{slug}/follow-up", List.of("/recommendations/{recommendation}/follow-up"));
        all.put(
                "/recommendations/{slug}/steps/{action}",
                List.of(
                        "/recommendations/{recommendation}/steps/issue",
                        "/recommendations/{recommendation}/steps/merge"));
        all.put("/recommendations/from-session/{id:\\d{1,18}}", List.of("/recommendations/from-session/1"));
        all.put("/forums/{forum}/{cycle}/recommendations", List.of("/forums/canary-register/one/recommendations"));
        all.put(
                "/forums/{forum}/{cycle}/recommendations/new",
                List.of("/forums/canary-register/one/recommendations/new"));
        all.put("/forums/{forum}/{cycle}/launches/new", List.of("/forums/canary-register/one/launches/new"));
        all.put("/launches", List.of("/launches"));
        all.put("/api/v1/launches", List.of("/api/v1/launches"));
        all.put("/api/v1/launches/{id}", List.of("/api/v1/launches/{launch}"));
        all.put(
                "/api/v1/recommendations/{slug}/follow-ups",
                List.of(
                        "/api/v1/recommendations/{recommendation}/follow-ups",
                        "/api/v1/recommendations/none/follow-ups"));
        all.put("/launches/{id:\\d{1,18}}", List.of("/launches/{launch}"));
        all.put(
                "/api/v1/recommendations",
                List.of("/api/v1/recommendations", "/api/v1/recommendations?q=registermark"));
        all.put("/api/v1/recommendations/{slug}", List.of("/api/v1/recommendations/{recommendation}"));
        return all;
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        TestForum forum = TestForum.named(database, "canary-register", true);
        List<Canary> canaries = new ArrayList<>();
        canaries.add(recommendation(database, forum, "Ostrelvaq", "open", "public"));
        canaries.add(recommendation(database, forum, "Pilgrundex", "draft", "restricted:secretariat"));
        canaries.add(recommendation(database, forum, "Quavendrol", "draft", "organisation:1"));
        canaries.add(followUp(database, forum, "Rastomivel", false));
        canaries.add(followUp(database, forum, "Stulvengar", true));
        canaries.add(launch(database, forum, "Tremolquid"));
        application.getBean(SearchIndex.class).follow(Recommendation.KIND, ids(database));
        return canaries;
    }

    private static List<Long> ids(JdbcClient database) {
        return database.sql("select id from recommendations.recommendation")
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private static Canary recommendation(
            JdbcClient database, TestForum forum, String word, String state, String audience) {
        String name = word.toLowerCase(java.util.Locale.ROOT);
        long id = RecommendationRecords.recommendation(
                database, forum, 1, state, audience, "c" + Math.floorMod(name.hashCode(), 10_000));
        database.sql("""
                        update recommendations.recommendation set text = jsonb_build_object('en', :word || ' registermark')
                        where id = :id""").param("word", word).param("id", id).update();
        return Canary.of(word, audience, Map.of("recommendation", slug(database, id)), EVERYWHERE);
    }

    private static String slug(JdbcClient database, long id) {
        return database.sql("select slug from recommendations.recommendation where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static Canary followUp(JdbcClient database, TestForum forum, String word, boolean named) {
        long about = database.sql("""
                select id from recommendations.recommendation where forum = :forum and state = 'open'""")
                .param("forum", forum.forum())
                .query(Long.class)
                .single();
        String audience = named ? "public" : "organisation:1";
        database.sql("""
                        insert into recommendations.follow_up (audience, recommendation, organisation, what, language, progress,
                            named, told_at)
                        values (:audience, :about, :organisation, :word, 'en', 'begun', :named, now())""")
                .param("audience", new String[] {audience})
                .param("about", about)
                .param(
                        "organisation",
                        database.sql("select id from actors.organisation where slug = :slug")
                                .param("slug", named ? "iom" : "icmpd")
                                .query(Long.class)
                                .single())
                .param("word", word)
                .param("named", named)
                .update();
        return named
                ? Canary.of(word, audience, Map.of("recommendation", slug(database, about)), "/recommendations/{slug}")
                : Canary.of(word, audience, Map.of("recommendation", slug(database, about)));
    }

    private static Canary launch(JdbcClient database, TestForum forum, String word) {
        long id = database.sql("""
                insert into recommendations.launch (audience, created_at, cycle, title)
                values ('{public}', now(), :cycle, jsonb_build_object('en', :word)) returning id""")
                .param("cycle", forum.cycle())
                .param("word", word)
                .query(Long.class)
                .single();
        return Canary.of(
                word,
                "public",
                Map.of("launch", String.valueOf(id)),
                "/launches",
                "/launches/{id:\\d{1,18}}",
                "/api/v1/launches",
                "/api/v1/launches/{id}");
    }

    @Override
    public void remove(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        List<Long> ids = ids(database);
        // the register lets nothing be deleted: as a replica does, for these rows alone
        database.sql("""
                do $$ declare mine bigint[]; cycles bigint[]; begin
                  set local session_replication_role = replica;
                  select coalesce(array_agg(c.id), '{}') into cycles from forum.cycle c join forum.forum f on f.id = c.forum
                    where f.slug = 'canary-register';
                  select coalesce(array_agg(id), '{}') into mine from recommendations.recommendation
                    where forum in (select id from forum.forum where slug = 'canary-register');
                  delete from recommendations.follow_up where recommendation = any(mine);
                  delete from recommendations.wording where recommendation = any(mine);
                  delete from recommendations.bearing where recommendation = any(mine);
                  delete from recommendations.ruled where recommendation = any(mine);
                  delete from recommendations.recommendation where id = any(mine);
                  delete from recommendations.launch where cycle = any(cycles);
                  delete from recommendations.ruling where cycle = any(cycles);
                end $$""").update();
        application.getBean(SearchIndex.class).follow(Recommendation.KIND, ids);
        database.sql(
                        "delete from forum.chair_term where forum in (select id from forum.forum where slug = 'canary-register')")
                .update();
        database.sql(
                        "delete from forum.cycle where forum in (select id from forum.forum where slug = 'canary-register')")
                .update();
        database.sql("delete from forum.forum where slug = 'canary-register'").update();
    }
}
