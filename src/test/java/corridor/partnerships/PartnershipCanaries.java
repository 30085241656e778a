package corridor.partnerships;

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

/** Partnerships with a word of their own: what the world reads, and what partners keep among themselves. */
class PartnershipCanaries implements Canaries {

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    PartnershipCanaries() {}

    @Override
    public Map<String, List<String>> addresses() {
        Map<String, List<String>> all = new TreeMap<>();
        all.put("/partnerships", List.of("/partnerships?q=Canary", "/partnerships?stage=active"));
        all.put("/partnerships/table.csv", List.of("/partnerships/table.csv?stage=active"));
        all.put("/partnerships/new", List.of("/partnerships/new"));
        all.put("/partnerships/mine", List.of("/partnerships/mine"));
        all.put("/partnerships/{slug}", List.of("/partnerships/{partnership}"));
        all.put("/partnerships/{slug}/edit", List.of("/partnerships/{partnership}/edit"));
        all.put("/partnerships/{slug}/workspace", List.of("/partnerships/{partnership}/workspace"));
        all.put("/partnerships/{slug}/plan/{kind}", List.of("/partnerships/{partnership}/plan/lesson"));
        all.put("/partnerships/{slug}/plan/{kind}/{id}", List.of("/partnerships/{partnership}/plan/lesson/new"));
        all.put("/api/v1/partnerships", List.of("/api/v1/partnerships?stage=active"));
        all.put("/api/v1/partnerships/{slug}", List.of("/api/v1/partnerships/{partnership}"));
        all.put("/api/v1/partnerships/{slug}/workspace", List.of("/api/v1/partnerships/{partnership}/workspace"));
        return all;
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        List<Canary> canaries = new ArrayList<>();
        canaries.add(front(database, "Ablentivor", "public", null, 0, List.of()));
        canaries.add(front(database, "Brixomandel", "community", null, 0, List.of()));
        canaries.add(front(database, "Cravolimsta", "public", FAR, 0, List.of()));
        canaries.add(front(database, "Drumvexilot", "public", null, 1, List.of()));
        canaries.add(front(database, "Elvorqantis", "restricted:secretariat", null, 0, List.of(Canaries.CASE)));
        long own = working(database, "Fyrtomblesk");
        canaries.add(Canary.of(
                "Fyrtomblesk",
                "organisation:" + own,
                Map.of("partnership", slug("Fyrtomblesk")),
                "/partnerships/{slug}/workspace",
                "/partnerships/{slug}/plan/{kind}",
                "/api/v1/partnerships/{slug}/workspace"));
        application.getBean(SearchIndex.class).repair();
        return canaries;
    }

    /** One that everybody may read of, or may not, for one reason each; nobody sees its workspace. */
    private static Canary front(
            JdbcClient database,
            String word,
            String audience,
            @Nullable Instant release,
            int missing,
            List<String> cases) {
        String slug = slug(word);
        long id = PartnershipRecords.partnership(
                database, "active", "restricted:sealed", slug, word, organisation(database, slug));
        database.sql("""
                insert into partnerships.front (partnership, stage, audience, release_at, consents_missing, cases)
                values (:id, 'active', :audience, :release, :missing, :cases)""")
                .param("id", id)
                .param("audience", new String[] {audience})
                .param("release", release == null ? null : OffsetDateTime.ofInstant(release, ZoneOffset.UTC))
                .param("missing", missing)
                .param("cases", cases.toArray(String[]::new))
                .update();
        return new Canary(
                word,
                Set.of(audience),
                release,
                missing,
                cases,
                Map.of("partnership", slug),
                Set.of(
                        "/partnerships",
                        "/partnerships/table.csv",
                        "/partnerships/{slug}",
                        "/api/v1/partnerships",
                        "/api/v1/partnerships/{slug}"));
    }

    /** An address that does not say the word that is looked for. */
    private static String slug(String word) {
        return "canary-" + Math.floorMod(word.hashCode(), 1_000_000);
    }

    private static long organisation(JdbcClient database, String slug) {
        return database.sql("""
                insert into actors.organisation (slug, name, kind) values (:slug, '{"en": "Canary"}', 'company') returning id""").param("slug", slug).query(Long.class).single();
    }

    /** One that is still explored. */
    private static long working(JdbcClient database, String word) {
        String slug = slug(word);
        long organisation = organisation(database, slug);
        PartnershipRecords.partnership(database, "exploring", "organisation:" + organisation, slug, word, organisation);
        return organisation;
    }

    @Override
    public Map<String, corridor.access.Reader> readers(corridor.access.Rights rights) {
        return Map.of();
    }

    @Override
    public void remove(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        database.sql("""
                delete from partnerships.front where partnership in
                    (select id from partnerships.partnership where slug like 'canary-%')""").update();
        database.sql("delete from partnerships.partnership where slug like 'canary-%'")
                .update();
        application.getBean(SearchIndex.class).repair();
    }
}
