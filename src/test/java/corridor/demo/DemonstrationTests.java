package corridor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.calls.submissions.CallSubmissions;
import corridor.forum.ClosingCondition;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.Forum;
import corridor.forum.Forums;
import corridor.forum.Troika;
import corridor.forum.pitches.Pitches;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.participation.Participants;
import corridor.partnerships.Partnerships;
import corridor.partnerships.agreements.AgreementFronts;
import corridor.programme.releases.Releases;
import corridor.recommendations.Recommendation;
import corridor.recommendations.Recommendations;
import corridor.shared.Reference;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a fresh demonstration tells. */
@CorridorTest(
        properties = {CorridorTest.DEMONSTRATION, CorridorTest.SCRATCH, "test.journeys=true"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class DemonstrationTests {

    private static final Reader SECRETARIAT = new Reader(
            "test:secretariat", Set.of(), Set.of(), Map.of(), Set.of(Audience.PUBLIC, Audience.SECRETARIAT), Set.of());

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private Forums forums;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Pitches pitches;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Releases releases;

    @Autowired
    private Participants participants;

    @Autowired
    private Calls calls;

    @Autowired
    private CallSubmissions submissions;

    @Autowired
    private Partnerships partnerships;

    @Autowired
    private AgreementFronts agreements;

    @Autowired
    private corridor.assurance.Releases facts;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient database;

    private Forum forum() {
        return forums.find(Reader.VISITOR, "two-shores").orThrow();
    }

    private Cycle cycle(int number) {
        return cycles.of(Reader.VISITOR, forum().id()).stream()
                .filter(one -> Integer.valueOf(number).equals(one.number()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void handsOneCycleOverHoldsOneAndPreparesOne() {
        assertThat(List.of(cycle(1).state(), cycle(2).state(), cycle(3).state()))
                .containsExactly("handed-over", "concluded", "preparing");
        assertThat(recommendations.in(Reader.VISITOR, cycle(1).id()))
                .extracting(Recommendation::state)
                .containsExactlyInAnyOrder("done", "done", "dropped", "open", "done");
        assertThat(pitches.in(
                        Reader.VISITOR,
                        sessions.of(Reader.VISITOR, cycle(2).id()).stream()
                                .map(Session::id)
                                .toList()))
                .hasSize(10)
                .allMatch(one -> !one.content().takeaways().isEmpty());
        assertThat(participants.compositions(Set.of(cycle(2).id())).get(cycle(2).id()))
                .satisfies(one -> assertThat(one.total()).isEqualTo(9))
                .satisfies(one -> assertThat(one.remainder()).hasValue(3));
    }

    @Test
    void keepsWhatWasAskedAboutPitches() {
        List<@Nullable String> kept = database.sql("""
                        select q.state || ': ' || q.text from floor.question q join forum.pitch p on p.id = q.pitch
                        where p.state = 'given' and 'public' = any(q.audience) order by q.id""").query(String.class).list();
        assertThat(kept)
                .hasSize(5)
                .allMatch(one -> String.valueOf(one).startsWith("answered: "))
                .contains("answered: Could this work for welders?");
        assertThat(database.sql("""
                        select count(*) from floor.stage s join forum.pitch p on p.session = s.session
                        where s.open and p.state = 'given'""").query(Long.class).single()).isZero();
    }

    @Test
    void leavesTheChairVacantBetweenTwoTerms() {
        LocalDate today = LocalDate.now(clock);
        assertThat(forums.troika(Reader.VISITOR, forum().id(), today.minusDays(400))
                        .current())
                .isEqualTo(new Troika.Vacant(Troika.Why.GAP));
        assertThat(forums.troika(Reader.VISITOR, forum().id(), today).current()).isInstanceOf(Troika.Held.class);
    }

    @Test
    void keepsTheSecondCycleFromBeingClosedWithReasons() {
        assertThat(cycles.obstacles(cycle(2)))
                .extracting(ClosingCondition.Obstacle::code, ClosingCondition.Obstacle::count)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("recommendations-undecided", 3L),
                        org.assertj.core.groups.Tuple.tuple("calls-unreleased", 1L));
        assertThat(sessions.fronts(Reader.VISITOR, cycle(2).id())).hasSize(1);
    }

    @Test
    void sealsTheOpenCallAndSharesTheClosedOneOut() {
        Call open = calls.of(Reader.VISITOR, cycle(3).reference()).getFirst();
        assertThat(open.state()).isEqualTo("open");
        assertThat(submissions.sealedCount(open.id())).isGreaterThanOrEqualTo(12);
        assertThat(database.sql("select count(*) from calls.dossier where call = :call")
                        .param("call", open.id())
                        .query(Long.class)
                        .single())
                .isZero();
        Call closed = calls.of(Reader.VISITOR, cycle(2).reference()).getFirst();
        assertThat(closed.state()).isEqualTo("in-review");
        assertThat(database.sql("""
                select state, count(*) from calls.assignment group by state order by state""").query((row, number) -> row.getString(1)).list())
                .contains("declined", "delivered");
    }

    @Test
    void releasesThePlenariesFirst() {
        assertThat(releases.find(SECRETARIAT, cycle(3), java.util.Optional.of(1))
                        .orThrow()
                        .entries())
                .hasSize(2);
    }

    @Test
    void tellsOfPartnershipsUnderWayOfOneThatWaitsAndOneThatIsAsked() {
        assertThat(database.sql("select state from partnerships.partnership where origin = 'own' order by state")
                        .query(String.class)
                        .list())
                .containsExactly("active", "active", "active", "agreed", "exploring");
        assertThat(partnerships.counts(Reader.VISITOR))
                .containsEntry("active", 3L)
                .containsKey("reported");
    }

    @Test
    void showsAnAgreementThatIsCarriedOutAndKeepsOneThatWaitsForASignature() {
        assertThat(agreements.find(Reader.VISITOR, "agreement-on-seasonal-harvest-work-demonstration"))
                .get()
                .satisfies(one -> assertThat(one.stage()).isEqualTo("signed"))
                .satisfies(one -> assertThat(one.agreement().signatures()).hasSize(2))
                .satisfies(one ->
                        assertThat(facts.of(Reader.VISITOR, one.reference())).hasSize(2));
        assertThat(agreements.find(Reader.VISITOR, "terms-of-a-first-account-demonstration"))
                .isEmpty();
        assertThat(database.sql("""
                select a.state || ' ' || count(s.id) from partnerships.agreement a
                left join partnerships.signature s on s.agreement = a.id where a.origin = 'own' group by a.id, a.state order by 1""").query(String.class).list()).containsExactly("implemented 2", "signing 2");
    }

    @Test
    void keepsWhatPartnersSayAndWhatCameOfARound() {
        assertThat(database.sql("select state from partnerships.guide")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .containsOnly("given");
        assertThat(database.sql("""
                        select state || ' ' || coalesce(results::jsonb ->> 'answers', '-') from partnerships.pulse_round
                        order by state""").query(String.class).list()).containsExactly("closed 9", "open -");
    }

    @Test
    void opensOffersAndNeedsThatFitAndOneSideIsInterested() {
        assertThat(database.sql("select state from exchange.listing")
                        .query(String.class)
                        .list())
                .hasSize(6)
                .containsOnly("open");
        assertThat(database.sql("select count(*) from exchange.match")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(database.sql("select state from exchange.introduction")
                        .query(String.class)
                        .list())
                .containsExactly("interest");
        assertThat(database.sql("select state from exchange.request union all select state from exchange.expert")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("accepted", "listed");
    }

    @Test
    void addsItOnce() {
        long before = count();
        demonstration.add();
        assertThat(count()).isEqualTo(before);
        assertThat(new Reference(Cycle.KIND, cycle(3).id())).isEqualTo(cycle(3).reference());
    }

    private long count() {
        return database.sql(
                        "select (select count(*) from forum.session) + (select count(*) from calls.call)"
                                + " + (select count(*) from partnerships.partnership) + (select count(*) from exchange.listing)")
                .query(Long.class)
                .single();
    }
}
