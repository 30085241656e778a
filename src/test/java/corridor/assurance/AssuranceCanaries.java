package corridor.assurance;

import corridor.access.Canaries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked to be shown, for its parties alone, and a release for each obstacle, looked for by its number. */
class AssuranceCanaries implements Canaries {

    private static final String PAGE = "/disclosures/{id:\\d{1,18}}";

    AssuranceCanaries() {}

    @Override
    public Map<String, List<String>> addresses() {
        Map<String, List<String>> all = new TreeMap<>();
        all.put("/disclosures", List.of("/disclosures"));
        all.put(PAGE, List.of("/disclosures/{disclosure}"));
        all.put(
                "/disclosures/of/{kind}/{id:\\d{1,18}}",
                List.of("/disclosures/of/partnership/1", "/disclosures/of/agreement/1"));
        all.put("/corrections", List.of("/corrections"));
        all.put("/api/v1/disclosures", List.of("/api/v1/disclosures"));
        all.put("/api/v1/disclosures/{id}", List.of("/api/v1/disclosures/{disclosure}"));
        all.put("/api/v1/corrections", List.of("/api/v1/corrections"));
        return all;
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        List<Canary> canaries = new ArrayList<>();
        canaries.add(asked(database, "Gralibuntex", "organisation:1", List.of()));
        canaries.add(asked(database, "Hostrevilan", "restricted:secretariat", List.of()));
        canaries.add(asked(database, "Impolquarest", "restricted:secretariat", List.of(Canaries.CASE)));
        return canaries;
    }

    private static Canary asked(JdbcClient database, String word, String audience, List<String> cases) {
        long organisation = database.sql("""
                insert into actors.organisation (slug, name, kind) values (:slug, '{"en": "Of canaries"}', 'network')
                returning id""")
                .param("slug", "canary-facts-" + Math.floorMod(word.hashCode(), 1_000_000))
                .query(Long.class)
                .single();
        long id = DisclosureRecords.disclosure(database, "asked", audience, organisation, word, 0);
        database.sql("update assurance.disclosure set cases = :cases where id = :id")
                .param("cases", cases.toArray(String[]::new))
                .param("id", id)
                .update();
        return new Canary(
                word,
                Set.of(audience),
                (Instant) null,
                0,
                cases,
                Map.of("disclosure", String.valueOf(id)),
                Set.of(PAGE));
    }
}
