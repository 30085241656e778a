package corridor.exchange.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.exchange.ExchangeRows;
import corridor.exchange.ListingSteps;
import corridor.exchange.suggestions.Matches;
import corridor.recommendations.TestForum;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.threads.ThreadEntry;
import corridor.threads.Threads;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class IntroductionsTests {

    private static final AtomicInteger NUMBER = new AtomicInteger(5_000);
    private static final Contact ANA = new Contact("Ana", "ana@example.org");
    private static final Contact BO = new Contact("Bo", "bo@example.org");

    @Autowired
    private Introductions introductions;

    @Autowired
    private Conversions conversions;

    @Autowired
    private IntroductionEnding ending;

    @Autowired
    private ListingSteps steps;

    @Autowired
    private Matches matches;

    @Autowired
    private Threads threads;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Rights rights;

    private long city;
    private long school;
    private long need;
    private long offer;

    @BeforeEach
    void twoThatFit() {
        int number = NUMBER.incrementAndGet();
        city = ExchangeRows.organisation(organisations, "introduced-city-" + number, "local-government");
        school = ExchangeRows.organisation(organisations, "introduced-school-" + number, "academia");
        need = ExchangeRows.listing(database, "need", "open", "public", city, "introduced-need-" + number, "Needed");
        offer = ExchangeRows.listing(
                database, "offer", "open", "public", school, "introduced-offer-" + number, "Offered");
    }

    private Reader of(long organisation) {
        return TestForum.of(organisation, Role.FOCAL_POINT, rights);
    }

    private long asked() {
        return introductions.ask(of(school), offer, need, "Shall we?", ANA).orThrow();
    }

    private Introduction seen(Reader reader, long id) {
        return introductions.find(reader, id).orThrow();
    }

    private static void refused(Outcome<?> outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        one -> assertThat(one.refusal().code()).isEqualTo(code));
    }

    @Test
    void showsNoContactBeforeBothAgreed() {
        long id = asked();
        assertThat(introductions.contacts(of(city), seen(of(city), id))).isEmpty();
        assertThat(introductions.contacts(of(school), seen(of(school), id))).containsOnlyKeys(school);
        refused(introductions.accept(of(school), Target.of(id), BO), "right-missing");
        refused(introductions.accept(of(city), Target.of(id), new Contact("", "no")), "contact-missing");
        introductions.accept(of(city), Target.of(id), BO).orThrow();
        assertThat(introductions.contacts(of(city), seen(of(city), id))).isEqualTo(Map.of(school, ANA, city, BO));
        introductions
                .end(of(school), Target.of(id), "end", "no-capacity", "Our teachers are ill.")
                .orThrow();
        assertThat(introductions.contacts(of(city), seen(of(city), id))).containsOnlyKeys(city);
    }

    @Test
    void isTheBusinessOfTheTwoAlone() {
        long id = asked();
        Reader secretariat = Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
        refused(introductions.find(secretariat, id), "record-missing");
        refused(introductions.find(Reader.VISITOR, id), "record-missing");
        assertThat(introductions.concerning(secretariat)).isEmpty();
        assertThat(introductions.concerning(of(city))).hasSize(1);
        assertThat(threads.of(of(city), new corridor.shared.Reference("listing", need)))
                .hasSize(1);
        assertThat(threads.of(Reader.VISITOR, new corridor.shared.Reference("listing", need)))
                .isEmpty();
    }

    @Test
    void tellsTheOtherSideNoMoreThanThatItIsNotNow() {
        long id = asked();
        introductions
                .end(of(city), Target.of(id), "decline", "not-fitting", "They have no teachers.")
                .orThrow();
        Introduction.Ending ended = seen(of(city), id).ending();
        assertThat(ended.reasonFor(city)).isEqualTo("not-fitting");
        assertThat(ended.reasonFor(school)).isEqualTo("not-now");
        assertThat(database.sql("select count(*) from audit.entry where kind = 'introduction' and record = :id"
                                + " and after::text like '%teachers%'")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void asksTheSamePairOnceAtATime() {
        long id = asked();
        refused(introductions.ask(of(city), offer, need, "", BO), "introduction-known");
        introductions.end(of(school), Target.of(id), "take-back", "", "").orThrow();
        assertThat(introductions.ask(of(city), offer, need, "", BO)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void refusesWhatDoesNotFitAndWhoHasNoPart() {
        long stranger =
                ExchangeRows.organisation(organisations, "introduced-stranger-" + NUMBER.incrementAndGet(), "company");
        refused(introductions.ask(of(stranger), offer, need, "", BO), "right-missing");
        refused(introductions.ask(of(city), offer, need, "", new Contact("Bo", "bo")), "contact-missing");
        database.sql(
                        "update exchange.listing set themes = '{climate}', content = content || '{\"themes\": [\"climate\"]}' where id = :id")
                .param("id", offer)
                .update();
        refused(introductions.ask(of(city), offer, need, "", BO), "not-a-match");
    }

    @Test
    void endsWithTheListingAndAfterAMonthWithoutAnswer() {
        long id = asked();
        steps.take(of(city), Target.of(need), "close", "met").orThrow();
        assertThat(seen(of(school), id).ending().reason()).isEqualTo("closed");

        twoThatFit();
        long waiting = asked();
        database.sql("update exchange.introduction set created_at = now() - interval '31 days' where id = :id")
                .param("id", waiting)
                .update();
        ending.run();
        assertThat(seen(of(school), waiting).ending().reason()).isEqualTo("no-answer");
    }

    @Test
    void becomesNothingWherePartnershipsAreNotKept() {
        long id = asked();
        introductions.accept(of(city), Target.of(id), BO).orThrow();
        if (!conversions.possible()) {
            refused(conversions.convert(of(city), Target.of(id), LocalizedText.english("Together")), "conversion-off");
        }
        assertThat(seen(of(city), id).state()).isEqualTo("mutual");
    }

    @Test
    void leadsFromWhatItBecameToTheNeedAndTheOffer() {
        long id = asked();
        introductions.accept(of(city), Target.of(id), BO).orThrow();
        Reference became = conversions
                .convert(of(city), Target.of(id), LocalizedText.english("Together"))
                .orThrow();
        assertThat(threads.of(Reader.VISITOR, became))
                .extracting(ThreadEntry::record)
                .contains(new Reference("listing", need), new Reference("listing", offer))
                .doesNotContain(new Reference("introduction", id));
    }

    @Test
    void putsATaskOnTheDeskOfThoseAsked() {
        long id = asked();
        assertThat(audiences(id)).containsExactly(Audience.organisation(city));
        introductions.accept(of(city), Target.of(id), BO).orThrow();
        assertThat(audiences(id)).isEmpty();
        assertThat(matches.why(of(city), offer, need)).isInstanceOf(Outcome.Done.class);
    }

    private List<String> audiences(long id) {
        return database.sql("select audience from outbox.task where about = 'introduction:' || :id")
                .param("id", id)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
