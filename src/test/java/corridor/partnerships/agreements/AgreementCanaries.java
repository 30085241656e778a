package corridor.partnerships.agreements;

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

/** Agreements with a word of their own: what the world reads, for each obstacle, and what parties keep. */
class AgreementCanaries implements Canaries {

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    AgreementCanaries() {}

    @Override
    public Map<String, List<String>> addresses() {
        Map<String, List<String>> all = new TreeMap<>();
        all.put("/agreements", List.of("/agreements", "/agreements?q=Canary&stage=signed"));
        all.put("/agreements/table.csv", List.of("/agreements/table.csv"));
        all.put("/agreements/mine", List.of("/agreements/mine"));
        all.put("/agreements/new", List.of("/agreements/new"));
        all.put(
                "/agreements/compare",
                List.of("/agreements/compare?one={agreement}&other=uk-south-africa-health-workers"));
        all.put("/agreements/{slug}", List.of("/agreements/{agreement}"));
        all.put("/agreements/{slug}/workspace", List.of("/agreements/{agreement}/workspace"));
        all.put("/agreements/{slug}/edit", List.of("/agreements/{agreement}/edit"));
        all.put("/agreements/{slug}/clauses", List.of("/agreements/{agreement}/clauses"));
        all.put("/agreements/{slug}/sign", List.of("/agreements/{agreement}/sign"));
        all.put("/api/v1/agreements", List.of("/api/v1/agreements"));
        all.put("/api/v1/agreements/{slug}", List.of("/api/v1/agreements/{agreement}"));
        all.put("/api/v1/agreements/{slug}/workspace", List.of("/api/v1/agreements/{agreement}/workspace"));
        return all;
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        List<Canary> canaries = new ArrayList<>();
        canaries.add(front(database, "Jabrolentix", "public", null, 0, List.of()));
        canaries.add(front(database, "Kelvantrost", "community", null, 0, List.of()));
        canaries.add(front(database, "Lumbrevanti", "public", FAR, 0, List.of()));
        canaries.add(front(database, "Mistrovelda", "public", null, 1, List.of()));
        canaries.add(front(database, "Nolbrastique", "restricted:secretariat", null, 0, List.of(Canaries.CASE)));
        String slug = slug("Opliventras");
        long organisation = organisation(database, slug);
        AgreementRecords.agreement(
                database, "draft", "organisation:" + organisation, slug, "Opliventras", organisation);
        canaries.add(Canary.of(
                "Opliventras",
                "organisation:" + organisation,
                Map.of("agreement", slug),
                "/agreements/{slug}/workspace",
                "/agreements/{slug}/sign",
                "/api/v1/agreements/{slug}/workspace"));
        application.getBean(SearchIndex.class).repair();
        return canaries;
    }

    private static Canary front(
            JdbcClient database,
            String word,
            String audience,
            @Nullable Instant release,
            int missing,
            List<String> cases) {
        String slug = slug(word);
        long id = AgreementRecords.agreement(
                database, "signed", "restricted:sealed", slug, word, organisation(database, slug));
        database.sql("""
                insert into partnerships.agreement_front (agreement, stage, audience, release_at, consents_missing, cases, content)
                select id, 'signed', :audience, :release, :missing, :cases, content from partnerships.agreement where id = :id""")
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
                Map.of("agreement", slug),
                Set.of(
                        "/agreements",
                        "/agreements/table.csv",
                        "/agreements/{slug}",
                        "/agreements/compare",
                        "/api/v1/agreements",
                        "/api/v1/agreements/{slug}"));
    }

    /** An address that does not say the word that is looked for. */
    private static String slug(String word) {
        return "canary-text-" + Math.floorMod(word.hashCode(), 1_000_000);
    }

    private static long organisation(JdbcClient database, String slug) {
        return database.sql("""
                insert into actors.organisation (slug, name, kind) values (:slug, '{"en": "Canary"}', 'company') returning id""").param("slug", slug).query(Long.class).single();
    }

    @Override
    public void remove(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        database.sql("""
                delete from partnerships.agreement_front where agreement in
                    (select id from partnerships.agreement where slug like 'canary-%')""").update();
        database.sql("delete from partnerships.agreement where slug like 'canary-%'")
                .update();
        application.getBean(SearchIndex.class).repair();
    }
}
