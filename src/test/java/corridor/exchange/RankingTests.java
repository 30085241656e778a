package corridor.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.CountedStatements;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.exchange.suggestions.Matches;
import corridor.recommendations.TestForum;
import corridor.shared.Outcome;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.workflow.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What fits a need is worked out through the door in the moment in which it opens, however many offers there are. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
@Import(CountedStatements.class)
class RankingTests {

    private static final int BEST = 20;

    @Autowired
    private OwnListings own;

    @Autowired
    private Listings listings;

    @Autowired
    private ListingSteps steps;

    @Autowired
    private Matches matches;

    @Autowired
    private ListingRows rows;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Taxonomies taxonomies;

    @Autowired
    private Countries countries;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Rights rights;

    private Crowd crowd(String name, long seed) {
        return new Crowd(name, seed, rows, database, taxonomies, countries);
    }

    private Reader of(long organisation) {
        return TestForum.of(organisation, Role.FOCAL_POINT, rights);
    }

    private Target drafted(ListingDraft need) {
        return Target.of(own.draft(of(need.organisation()), need).orThrow());
    }

    private Outcome<Long> open(ListingDraft need, Target target) {
        return steps.take(of(need.organisation()), target, "open", "");
    }

    private Listing opened(ListingDraft need) {
        Target target = drafted(need);
        open(need, target).orThrow();
        return Objects.requireNonNull(listings.unseen(List.of(target.id())).get(target.id()));
    }

    /** An offer and its points. */
    private record Ranked(long offer, int points) {}

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingInt(Ranked::points).reversed().thenComparingLong(Ranked::offer);

    private List<Ranked> kept(Listing need) {
        return database.sql(
                        "select offer, points from exchange.match where need = :need order by points desc, offer limit 20")
                .param("need", need.id())
                .query((row, number) -> new Ranked(row.getLong(1), row.getInt(2)))
                .list();
    }

    /** Each offer beside the need, as the page that says why does it. */
    private List<Ranked> pairByPair(Listing need, List<Long> offers) {
        Reader reader = of(need.organisation());
        return offers.stream()
                .map(offer -> matches.why(reader, offer, need.id()).orThrow())
                .filter(pair -> pair.explanation().fits())
                .map(pair -> new Ranked(pair.offer().id(), pair.explanation().points()))
                .sorted(BEST_FIRST)
                .limit(BEST)
                .toList();
    }

    private List<Long> offers() {
        return database.sql(
                        "select id from exchange.listing where side = 'offer' and state = 'open' and 'public' = any(audience)")
                .query((row, number) -> row.getLong(1))
                .list();
    }

    @Test
    void keepsTheSameAsPairByPair() {
        Crowd crowd = crowd("pairs", 5).ofOrganisations(organisations, 30);
        crowd.write(Side.OFFER, 150);
        List<Listing> needs = new ArrayList<>();
        for (int at = 0; at < 6; at++) {
            needs.add(opened(crowd.need(crowd.owner())));
        }
        List<Long> offers = offers();
        for (Listing need : needs) {
            assertThat(kept(need)).isNotEmpty().isEqualTo(pairByPair(need, offers));
        }
    }

    @Test
    void asksAsOftenForManyOffersAsForFew() throws Exception {
        Crowd crowd = crowd("counted", 7).ofOrganisations(organisations, 20);
        crowd.write(Side.OFFER, 20);
        int few = statements(crowd.need(crowd.owner()));
        crowd.write(Side.OFFER, 300);
        assertThat(statements(crowd.need(crowd.owner()))).isEqualTo(few);
    }

    /** Of the second that opens: what offers say is known by then. */
    private int statements(ListingDraft need) throws Exception {
        opened(need);
        Target target = drafted(need);
        List<String> statements =
                CountedStatements.during(() -> open(need, target).orThrow());
        assertThat(statements).noneMatch(one -> one.contains("id, content from exchange.listing"));
        return statements.size();
    }

    @Test
    void knowsWhatAnOfferSaysNowAndNotWhatWasTakenBack() {
        Crowd crowd = crowd("changed", 11).ofOrganisations(organisations, 10);
        crowd.write(Side.OFFER, 10);
        ListingDraft need = crowd.need(crowd.owner());
        opened(need);
        long offer = offers().getLast();
        Listing before = Objects.requireNonNull(listings.unseen(List.of(offer)).get(offer));
        transaction.executeWithoutResult(status -> {
            change(before, ListingsTests.content("Taken back", "public", List.of("shelter")));
            opened(need);
            status.setRollbackOnly();
        });
        change(before, need.content());
        Listing second = opened(need);
        assertThat(kept(second)).isEqualTo(pairByPair(second, offers()));
    }

    private void change(Listing offer, ListingContent content) {
        own.change(of(offer.organisation()), Target.of(offer.id()), content, new Placing(null, offer.term()))
                .orThrow();
    }

    /** Measured through the door, with everything that opening takes: right, journal, event, matching, and the page. */
    @Test
    @Tag("slow")
    void ranksOneNewNeedAmongTenThousandOffersThroughTheDoor() throws IOException {
        Crowd crowd = crowd("large", 13).ofOrganisations(organisations, 2_000);
        crowd.write(Side.OFFER, 10_000);
        crowd.write(Side.NEED, 10_000);
        matches.all();
        database.sql("vacuum analyze exchange.match").update();
        opened(crowd.need(crowd.owner()));
        List<Double> opening = new ArrayList<>();
        List<Double> reading = new ArrayList<>();
        Listing last = null;
        for (int at = 0; at < 100; at++) {
            ListingDraft need = crowd.need(crowd.owner());
            Target target = drafted(need);
            long start = System.nanoTime();
            open(need, target).orThrow();
            long opened = System.nanoTime();
            last = listings.unseen(List.of(target.id())).get(target.id());
            long asked = System.nanoTime();
            matches.of(of(need.organisation()), Objects.requireNonNull(last));
            opening.add((opened - start) / 1e6);
            reading.add((System.nanoTime() - asked) / 1e6);
        }
        Listing need = Objects.requireNonNull(last);
        assertThat(kept(need)).isEqualTo(pairByPair(need, offers()));
        Map<String, Double> found = Map.of(
                "door.p50", percentile(opening, 50),
                "door.p99", percentile(opening, 99),
                "page.p50", percentile(reading, 50));
        System.out.println("matching: one need among 10,000 offers through the door, ms " + found);
        for (Map.Entry<String, Double> one : found.entrySet()) {
            Files.writeString(
                    Path.of("target/matching.properties"),
                    String.format(Locale.ROOT, "%s=%.3f%n", one.getKey(), one.getValue()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        assertThat(found.get("door.p50")).isLessThan(100);
    }

    private static double percentile(List<Double> took, int percent) {
        return took.stream().sorted().toList().get(took.size() * percent / 100 - 1);
    }
}
