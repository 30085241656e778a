package corridor.exchange;

import corridor.access.Canaries;
import corridor.access.Reader;
import corridor.access.Rights;
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

/** Offers, needs and introductions with a word of their own, for each audience and each obstacle. */
class ExchangeCanaries implements Canaries {

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");
    private static final String MARKET = "forum:987654";
    private static final String INTRODUCTION = "/exchange/introductions/{id:\\d{1,18}}";

    ExchangeCanaries() {}

    @Override
    public Map<String, List<String>> addresses() {
        Map<String, List<String>> all = new TreeMap<>();
        all.put("/exchange", List.of("/exchange", "/exchange?side=need", "/exchange?q=Canary"));
        all.put("/exchange.csv", List.of("/exchange.csv"));
        all.put("/exchange/mine", List.of("/exchange/mine"));
        all.put("/exchange/new", List.of("/exchange/new?side=need"));
        all.put("/exchange/why", List.of("/exchange/why?offer={offer}&need={need}"));
        all.put("/exchange/{slug}", List.of("/exchange/{listing}"));
        all.put("/exchange/{slug}/edit", List.of("/exchange/{listing}/edit"));
        all.put("/exchange/{slug}/matches", List.of("/exchange/{listing}/matches"));
        all.put("/exchange/introductions", List.of("/exchange/introductions"));
        all.put(INTRODUCTION, List.of("/exchange/introductions/{introduction}"));
        all.put("/api/v1/listings", List.of("/api/v1/listings"));
        all.put("/api/v1/listings/{slug}", List.of("/api/v1/listings/{listing}"));
        all.put("/api/v1/listings/{slug}/matches", List.of("/api/v1/listings/{listing}/matches"));
        all.put("/api/v1/matches/explanation", List.of("/api/v1/matches/explanation?offer={offer}&need={need}"));
        all.put("/api/v1/introductions", List.of("/api/v1/introductions"));
        all.put("/api/v1/introductions/{id}", List.of("/api/v1/introductions/{introduction}"));
        all.put("/api/v1/introductions/{id}/contacts", List.of("/api/v1/introductions/{introduction}/contacts"));
        return all;
    }

    @Override
    public Map<String, Reader> readers(Rights rights) {
        return Map.of("participant of a market", Canaries.holding(MARKET));
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        long organisation = organisation(database, "canary-exchange");
        List<Canary> canaries = new ArrayList<>();
        canaries.add(listing(database, organisation, "Ondreluvast", "public", "open", null, 0, List.of()));
        canaries.add(listing(database, organisation, "Pralvunteg", "community", "open", null, 0, List.of()));
        canaries.add(listing(database, organisation, "Quozimbrel", "organisation:1", "open", null, 0, List.of()));
        canaries.add(listing(database, organisation, "Rultavokine", MARKET, "open", null, 0, List.of()));
        canaries.add(
                listing(database, organisation, "Svindoqual", "restricted:secretariat", "open", null, 0, List.of()));
        canaries.add(listing(database, organisation, "Turmelagost", "public", "open", FAR, 0, List.of()));
        canaries.add(listing(database, organisation, "Uvrintoskel", "public", "open", null, 1, List.of()));
        canaries.add(
                listing(database, organisation, "Vorbulexant", "community", "open", null, 0, List.of(Canaries.CASE)));
        canaries.add(listing(database, organisation, "Wexmorialt", "organisation:1", "draft", null, 0, List.of()));
        canaries.addAll(introduction(database, organisation));
        application.getBean(SearchIndex.class).repair();
        return canaries;
    }

    private static long organisation(JdbcClient database, String slug) {
        return database.sql("""
                insert into actors.organisation (slug, name, kind) values (:slug, '{"en": "Of canaries"}', 'network')
                returning id""").param("slug", slug).query(Long.class).single();
    }

    private static Canary listing(
            JdbcClient database,
            long organisation,
            String word,
            String audience,
            String state,
            @Nullable Instant release,
            int missing,
            List<String> cases) {
        String slug = "canary-" + Integer.toHexString(word.hashCode());
        long id = ExchangeRows.listing(database, "need", state, audience, organisation, slug, word);
        database.sql(
                        "update exchange.listing set release_at = :release, consents_missing = :missing, cases = :cases where id = :id")
                .param("id", id)
                .param("release", release == null ? null : OffsetDateTime.ofInstant(release, ZoneOffset.UTC))
                .param("missing", missing)
                .param("cases", cases.toArray(String[]::new))
                .update();
        Set<String> found = state.equals("draft")
                ? Set.of("/exchange/{slug}", "/api/v1/listings/{slug}")
                : Set.of(
                        "/exchange",
                        "/exchange.csv",
                        "/exchange/{slug}",
                        "/api/v1/listings",
                        "/api/v1/listings/{slug}");
        return new Canary(
                word,
                Set.of(audience),
                release,
                missing,
                cases,
                Map.of("listing", slug, "offer", "1", "need", String.valueOf(id), "introduction", "0"),
                found);
    }

    private static List<Canary> introduction(JdbcClient database, long organisation) {
        long other = organisation(database, "canary-exchange-other");
        long id = ExchangeRows.introduction(
                database, "mutual", "organisation:1", organisation, other, 987_654, "Xantrivulde");
        database.sql("""
                insert into exchange.contact (introduction, organisation, audience, name, email)
                values (:id, :organisation, '{organisation:1}', 'Yolmbrackten', 'yolm@example.org')""").param("id", id).param("organisation", organisation).update();
        Map<String, String> values =
                Map.of("introduction", String.valueOf(id), "listing", "none", "offer", "0", "need", "0");
        return List.of(
                Canary.of("Xantrivulde", "organisation:1", values, INTRODUCTION, "/api/v1/introductions/{id}"),
                Canary.of(
                        "Yolmbrackten", "organisation:1", values, INTRODUCTION, "/api/v1/introductions/{id}/contacts"));
    }

    @Override
    public void remove(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        database.sql("""
                do $$ begin
                  delete from exchange.contact where name = 'Yolmbrackten';
                  delete from exchange.introduction where message = 'Xantrivulde';
                  delete from exchange.match m using exchange.listing l join actors.organisation o on o.id = l.organisation
                    where l.id in (m.offer, m.need) and o.slug like 'canary-exchange%';
                  delete from exchange.listing
                    where organisation in (select id from actors.organisation where slug like 'canary-exchange%');
                  delete from actors.verification
                    where id in (select id from actors.organisation where slug like 'canary-exchange%');
                  delete from actors.organisation where slug like 'canary-exchange%';
                end $$""").update();
        application.getBean(SearchIndex.class).repair();
    }
}
