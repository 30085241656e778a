package corridor.registers;

import corridor.access.Canaries;
import corridor.search.SearchIndex;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries with a word of their own, one for each audience and each obstacle. */
class RegisterCanaries implements Canaries {

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    RegisterCanaries() {}

    @Override
    public Map<String, List<String>> addresses() {
        Map<String, List<String>> all = new TreeMap<>();
        all.put("/registers", List.of("/registers"));
        all.put("/registers/desk", List.of("/registers/desk"));
        all.put(
                "/registers/{kind}",
                List.of("/registers/all", "/registers/barrier", "/registers/barrier?theme=skills"));
        all.put("/registers/{kind}/table.csv", List.of("/registers/barrier/table.csv"));
        all.put("/registers/{kind}/compare", List.of("/registers/barrier/compare?e={entry}&e=travel-bans-in-season"));
        all.put("/registers/{kind}/new", List.of("/registers/barrier/new"));
        all.put("/registers/{kind}/import", List.of("/registers/barrier/import"));
        all.put("/registers/{kind}/{slug}", List.of("/registers/barrier/{entry}"));
        all.put("/registers/{kind}/{slug}/edit", List.of("/registers/barrier/{entry}/edit"));
        all.put("/api/v1/registers", List.of("/api/v1/registers"));
        all.put("/api/v1/registers/{kind}", List.of("/api/v1/registers/all", "/api/v1/registers/barrier?q=Canary"));
        all.put(
                "/api/v1/registers/{kind}/comparison",
                List.of("/api/v1/registers/barrier/comparison?e={entry}&e=travel-bans-in-season"));
        all.put("/api/v1/registers/{kind}/{slug}", List.of("/api/v1/registers/barrier/{entry}"));
        return all;
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        List<Canary> canaries = new ArrayList<>();
        canaries.add(plant(database, "Vexolimbra", "public", "published", null, 0, List.of()));
        canaries.add(plant(database, "Wumbratelk", "community", "published", null, 0, List.of()));
        canaries.add(plant(database, "Xilvontrep", "restricted:secretariat", "published", null, 0, List.of()));
        canaries.add(plant(database, "Yostrigamb", "public", "published", FAR, 0, List.of()));
        canaries.add(plant(database, "Zemblaruft", "public", "published", null, 1, List.of()));
        canaries.add(
                plant(database, "Ablontrisk", "restricted:secretariat", "published", null, 0, List.of(Canaries.CASE)));
        canaries.add(plant(database, "Bromvitalk", "restricted:secretariat", "draft", null, 0, List.of()));
        application.getBean(SearchIndex.class).repair();
        return canaries;
    }

    private static Canary plant(
            JdbcClient database,
            String word,
            String audience,
            String state,
            @Nullable Instant release,
            int missing,
            List<String> cases) {
        String slug = "canary-" + Integer.toHexString(word.hashCode());
        long id = RegisterRecords.entry(database, state, audience, slug, word);
        database.sql(
                        "update registers.entry set release_at = :release, consents_missing = :missing, cases = :cases where id = :id")
                .param("id", id)
                .param("release", release == null ? null : OffsetDateTime.ofInstant(release, ZoneOffset.UTC))
                .param("missing", missing)
                .param("cases", cases.toArray(String[]::new))
                .update();
        Set<String> found = state.equals("draft")
                ? Set.of("/registers/{kind}/{slug}", "/registers/desk")
                : Set.of(
                        "/registers/{kind}/{slug}",
                        "/registers/{kind}",
                        "/registers/{kind}/compare",
                        "/registers/{kind}/table.csv",
                        "/api/v1/registers/{kind}",
                        "/api/v1/registers/{kind}/{slug}");
        return new Canary(word, Set.of(audience), release, missing, cases, Map.of("entry", slug), found);
    }

    @Override
    public void remove(ApplicationContext application) {
        application
                .getBean(JdbcClient.class)
                .sql("delete from registers.entry where slug like 'canary-%'")
                .update();
        application.getBean(SearchIndex.class).repair();
    }
}
