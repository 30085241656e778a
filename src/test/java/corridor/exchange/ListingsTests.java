package corridor.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.actors.offices.Flag.Level;
import corridor.actors.offices.Flags;
import corridor.actors.verification.Verifications;
import corridor.exchange.Listing.Term;
import corridor.exchange.suggestions.Matches;
import corridor.exchange.suggestions.Suggestion;
import corridor.recommendations.TestForum;
import corridor.search.SearchIndex;
import corridor.search.SearchQuery;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class ListingsTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private Listings listings;

    @Autowired
    private OwnListings own;

    @Autowired
    private ListingSteps steps;

    @Autowired
    private ListingModeration moderation;

    @Autowired
    private ListingExpiry expiry;

    @Autowired
    private SavedListings saved;

    @Autowired
    private Matches matches;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Flags flags;

    @Autowired
    private SearchIndex index;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Rights rights;

    private long organisation(String kind) {
        return ExchangeRows.organisation(organisations, "exchange-" + NUMBER.incrementAndGet(), kind);
    }

    private Reader of(long organisation) {
        return TestForum.of(organisation, Role.FOCAL_POINT, rights);
    }

    private Reader secretariat() {
        return Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    static ListingContent content(String title, String shownTo, List<String> capabilities) {
        return new ListingContent(
                LocalizedText.english(title),
                LocalizedText.english("In short"),
                List.of("climate"),
                capabilities,
                "anywhere",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of("en"),
                shownTo,
                List.of());
    }

    private long drafted(Side side, long organisation, ListingContent content) {
        return own.draft(
                        of(organisation),
                        new ListingDraft(side, organisation, content, null, new Term(today, today.plusMonths(3))))
                .orThrow();
    }

    private Listing opened(Side side, long organisation, String title, String shownTo, List<String> capabilities) {
        long id = drafted(side, organisation, content(title, shownTo, capabilities));
        steps.take(of(organisation), Target.of(id), "open", "").orThrow();
        return seen(of(organisation), id);
    }

    private Listing seen(Reader reader, long id) {
        return java.util.Objects.requireNonNull(
                listings.byIds(reader, List.of(id)).get(id));
    }

    private static void refused(Outcome<?> outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        one -> assertThat(one.refusal().code()).isEqualTo(code));
    }

    @Test
    void isReadByItsOwnPeopleAloneUntilItIsOpen() {
        long city = organisation("local-government");
        long id = drafted(Side.NEED, city, content("Teachers", "public", List.of("language-training")));
        assertThat(listings.byIds(secretariat(), List.of(id))).isEmpty();
        assertThat(listings.byIds(of(city), List.of(id))).hasSize(1);
        steps.take(of(city), Target.of(id), "open", "").orThrow();
        assertThat(listings.byIds(Reader.VISITOR, List.of(id))).hasSize(1);
        index.repair();
        assertThat(listings.search(
                                Reader.VISITOR,
                                new SearchQuery(
                                        Listing.KIND,
                                        "Teachers",
                                        Language.ENGLISH,
                                        Map.of("side", Set.of("need"), "capability", Set.of("language-training")),
                                        null,
                                        1,
                                        20))
                        .listings())
                .extracting(Listing::id)
                .contains(id);
    }

    @Test
    void saysWhatIsMissingBeforeItIsOpened() {
        long city = organisation("local-government");
        ListingContent bare =
                (ListingContent) ListingContent.SHAPE.record(Map.of("title", LocalizedText.english("Bare")));
        long id = own.draft(of(city), new ListingDraft(Side.NEED, city, bare, null, Term.UNKNOWN))
                .orThrow();
        refused(steps.take(of(city), Target.of(id), "open", ""), "listing-incomplete");
        assertThat(seen(of(city), id).missing())
                .containsExactly("text", "themes", "scope", "languages", "shownTo", "term");
        Term past = new Term(today.minusDays(9), today.minusDays(1));
        own.change(of(city), Target.of(id), content("Past", "public", List.of()), new Placing(null, past))
                .orThrow();
        refused(steps.take(of(city), Target.of(id), "open", ""), "term-past");
    }

    @Test
    void refusesTermsThatMakeNoSense() {
        long city = organisation("local-government");
        ListingContent content = content("Odd", "public", List.of());
        refused(draft(city, content, new Term(today, today.minusDays(1)), null), "term-reversed");
        refused(draft(city, content, new Term(today, today.plusYears(3)), null), "term-too-long");
        refused(
                draft(city, content, new Term(today, today.plusDays(1)), new Reference("cycle", 999_999_999)),
                "market-closed");
        refused(
                own.draft(of(city), new ListingDraft(Side.NEED, organisation("company"), content, null, Term.UNKNOWN)),
                "right-missing");
    }

    private Outcome<Long> draft(
            long city, ListingContent content, Term term, @org.jspecify.annotations.Nullable Reference place) {
        return own.draft(of(city), new ListingDraft(Side.NEED, city, content, place, term));
    }

    /** Two who write the same title at the same moment each find an address, and a reserved one goes to nobody. */
    @Test
    void standsAtAnAddressOfItsOwnAlsoWhereTwoAreWrittenAtOnce() throws Exception {
        long city = organisation("local-government");
        List<String> addresses = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            ListingContent content = content("At once " + city + " round " + round, "public", List.of());
            CyclicBarrier start = new CyclicBarrier(2);
            Callable<Long> writing = () -> {
                start.await();
                return drafted(Side.NEED, city, content);
            };
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                for (Future<Long> one : both.invokeAll(List.of(writing, writing))) {
                    addresses.add(seen(of(city), one.get()).slug());
                }
            }
        }
        assertThat(addresses).hasSize(12).doesNotHaveDuplicates();
        assertThat(seen(of(city), drafted(Side.NEED, city, content("New", "public", List.of())))
                        .slug())
                .startsWith("new-");
    }

    @Test
    void isRankedInTheMomentInWhichItOpensAndForBothSidesAlike() {
        long city = organisation("local-government");
        long school = organisation("academia");
        List<String> asked = List.of("language-training", "skills-assessment");
        Listing offer = opened(Side.OFFER, school, "Courses", "public", List.of("language-training"));
        assertThat(matches.of(of(school), offer)).noneMatch(one -> one.other().organisation() == city);
        Listing need = opened(Side.NEED, city, "Teachers", "public", asked);

        Suggestion ofNeed = suggestion(of(city), need, offer);
        Suggestion ofOffer = suggestion(of(school), offer, need);
        assertThat(ofNeed.explanation()).isEqualTo(ofOffer.explanation());
        assertThat(matches.why(Reader.VISITOR, offer.id(), need.id()).orThrow().explanation())
                .isEqualTo(ofNeed.explanation());

        own.change(
                        of(school),
                        Target.of(offer.id()),
                        content("Courses", "public", asked),
                        new Placing(null, offer.term()))
                .orThrow();
        assertThat(suggestion(of(city), need, offer).explanation().points())
                .isGreaterThan(ofNeed.explanation().points());
        steps.take(of(school), Target.of(offer.id()), "pause", "").orThrow();
        assertThat(matches.of(of(city), need)).noneMatch(one -> one.other().id() == offer.id());
        refused(matches.why(of(city), offer.id(), need.id()), "record-missing");
    }

    private Suggestion suggestion(Reader reader, Listing own, Listing other) {
        return matches.of(reader, own).stream()
                .filter(one -> one.other().id() == other.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givesTheSameWhetherSomethingHiddenIsThereOrNot() {
        long city = organisation("local-government");
        Listing need = opened(Side.NEED, city, "Hidden test", "public", List.of("shelter"));
        long school = organisation("academia");
        opened(Side.OFFER, school, "Seen", "public", List.of("shelter"));
        List<Suggestion> before = matches.of(of(city), need);
        Listing hidden = opened(Side.OFFER, organisation("company"), "Unverified", "community", List.of("shelter"));
        long other = organisation("company");
        Listing chosen = opened(Side.OFFER, other, "Chosen", "public", List.of("shelter"));
        moderation.hold(secretariat(), chosen.id(), "why").orThrow();
        assertThat(matches.of(of(city), need)).isEqualTo(before);
        matches.all();
        assertThat(matches.of(of(city), need)).isEqualTo(before);
        assertThat(listings.byIds(Reader.VISITOR, List.of(hidden.id(), chosen.id())))
                .isEmpty();

        verifications.verify(secretariat(), Target.of(city), today.plusYears(1)).orThrow();
        moderation.show(secretariat(), chosen.id(), "settled").orThrow();
        matches.all();
        assertThat(matches.of(of(city), need)).hasSize(before.size() + 2);
    }

    @Test
    void standsAsNotConfirmedWhatTheSecretariatEnters() {
        long city = organisation("local-government");
        long id = own.draft(
                        secretariat(),
                        new ListingDraft(
                                Side.OFFER,
                                city,
                                content("On behalf", "public", List.of()),
                                null,
                                new Term(today, today.plusDays(30))))
                .orThrow();
        steps.take(secretariat(), Target.of(id), "open", "").orThrow();
        assertThat(seen(of(city), id).standing().onBehalf()).isTrue();
        assertThat(database.sql("select kind from outbox.task where about = 'listing:' || :id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("listing-confirm");
        own.confirm(of(city), Target.of(id)).orThrow();
        assertThat(seen(of(city), id).standing().onBehalf()).isFalse();
        refused(steps.take(secretariat(), Target.of(id), "pause", ""), "listing-not-yours");
    }

    @Test
    void closesTheDayAfterItsLast() {
        long city = organisation("local-government");
        Listing need = opened(Side.NEED, city, "Ends", "public", List.of());
        database.sql("update exchange.listing set starts = current_date - 5, ends = current_date - 1 where id = :id")
                .param("id", need.id())
                .update();
        expiry.run();
        Listing closed = seen(of(city), need.id());
        assertThat(closed.state()).isEqualTo("closed");
        assertThat(closed.standing().outcome()).isEqualTo("expired");
        assertThat(listings.byIds(Reader.VISITOR, List.of(need.id()))).isEmpty();
    }

    @Test
    void doesNotOpenForAnOrganisationUnderARedFlag() {
        long company = organisation("company");
        long id = drafted(Side.OFFER, company, content("Flagged", "public", List.of()));
        flags.set(secretariat(), organisations.find(company).orElseThrow(), Level.RED, "conduct", "why")
                .orThrow();
        refused(steps.take(of(company), Target.of(id), "open", ""), "party-flagged");
        flags.set(secretariat(), organisations.find(company).orElseThrow(), Level.NONE, "conduct", "settled")
                .orThrow();
        steps.take(of(company), Target.of(id), "open", "").orThrow();
    }

    @Test
    void keepsWhatAPersonSavesToThemselves() {
        long city = organisation("local-government");
        Listing need = opened(Side.NEED, city, "Saved", "public", List.of());
        long person = database.sql("""
                insert into actors.person (name, email, language) values ('Keeper', 'keeper@example.org', 'en') returning id""").query(Long.class).single();
        Reader keeper = new Reader("person:" + person, Set.of(), Set.of(), Map.of(), Set.of(Audience.PUBLIC), Set.of());
        saved.save(keeper, need.id(), 0, true).orThrow();
        saved.save(keeper, need.id(), 0, true).orThrow();
        assertThat(saved.of(keeper)).hasSize(1);
        steps.take(of(city), Target.of(need.id()), "pause", "").orThrow();
        assertThat(saved.of(keeper)).isEmpty();
        saved.save(of(city), need.id(), 0, true);
        refused(saved.save(Reader.VISITOR, need.id(), 0, true), "person-needed");
    }
}
