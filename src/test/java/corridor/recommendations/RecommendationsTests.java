package corridor.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.forum.ClosingCondition;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.recommendations.Recommendation.Content;
import corridor.recommendations.Ruling.Step;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recommendations from the draft through the cycles to their end. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class RecommendationsTests {

    private static final Ruling RULING =
            new Ruling("Plenary", LocalDate.parse("2026-01-05"), LocalizedText.english("It was agreed."));

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Rulings rulings;

    @Autowired
    private Launches launches;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Organisations organisations;

    @Autowired
    private RecommendationClosing closing;

    @Autowired
    private LaunchClosing launchClosing;

    @Autowired
    private RegisterInvariants invariants;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    private Cycle cycle(TestForum forum) {
        return Objects.requireNonNull(cycles.unseen(List.of(forum.cycle())).get(forum.cycle()));
    }

    private static Content content(String text, @Nullable LocalDate due) {
        return new Content(
                LocalizedText.english(text),
                List.of(Addressee.EVERYONE),
                List.of(),
                List.of(),
                due,
                null,
                "Report, 12");
    }

    private long drafted(TestForum forum, String text) {
        return recommendations
                .draft(forum.chairing(rights), cycle(forum), content(text, LocalDate.parse("2027-01-01")))
                .orThrow();
    }

    private Outcome<Long> rule(TestForum forum, long id, String action, @Nullable LocalDate due, @Nullable Long into) {
        return rulings.rule(forum.chairing(rights), RULING, List.of(Target.of(id)), new Step(action, due, into))
                .getFirst();
    }

    private Recommendation read(TestForum forum, long id) {
        return Objects.requireNonNull(
                recommendations.find(forum.chairing(rights), List.of(id)).get(id));
    }

    @Test
    void keepsItsIdentityWhenCarried() {
        TestForum forum = TestForum.named(database, "two-shores", true);
        long id = drafted(forum, "Take stock of migration profiles.");
        assertThat(recommendations.find(Reader.VISITOR, List.of(id)))
                .as("a draft is not public")
                .isEmpty();
        assertThat(rule(forum, id, "issue", null, null)).isEqualTo(Outcome.done(id));
        Recommendation issued = read(forum, id);
        assertThat(issued.number()).isEqualTo("TS-2027-01");
        assertThat(issued.slug()).isEqualTo("take-stock-of-migration-profiles");

        assertThat(rule(forum, id, "carry", LocalDate.parse("2028-01-01"), null))
                .isEqualTo(Outcome.done(id));
        Recommendation carried = read(forum, id);
        assertThat(carried.cycle()).isEqualTo(forum.next());
        assertThat(carried.firstCycle()).isEqualTo(forum.cycle());
        assertThat(List.of(carried.id(), carried.number(), carried.slug()))
                .isEqualTo(List.of(issued.id(), issued.number(), issued.slug()));
        assertThat(recommendations.bearings(carried))
                .extracting(one -> one.cycle() + " " + one.how() + " " + one.due())
                .containsExactly(forum.cycle() + " issued 2027-01-01", forum.next() + " carried 2028-01-01");
        assertThat(recommendations.rulings(carried))
                .extracting(one -> one.kind())
                .containsExactly("issue", "carry");
        assertThat(recommendations.in(Reader.VISITOR, forum.cycle()))
                .extracting(Recommendation::id)
                .contains(id);
        assertThat(drafted(forum, "Take stock of migration profiles.")).isNotEqualTo(id);
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void carriesOnlyToALaterDayOfACycleThatThereIs() {
        TestForum forum = TestForum.named(database, "lonely", false);
        long id = drafted(forum, "Meet again.");
        rule(forum, id, "issue", null, null).orThrow();
        assertThat(rule(forum, id, "carry", null, null))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "next-cycle-missing")));
        TestForum other = TestForum.named(database, "followed", true);
        long due = drafted(other, "Meet again.");
        rule(other, due, "issue", null, null).orThrow();
        assertThat(rule(other, due, "carry", LocalDate.parse("2027-01-01"), null))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "due-not-later", "2027-01-01", "2027-01-01")));
        assertThat(rule(other, due, "carry", null, null)).as("or to no day").isEqualTo(Outcome.done(due));
    }

    @Test
    void letsNothingLeaveWithoutADecision() {
        TestForum forum = TestForum.named(database, "decided", true);
        long id = drafted(forum, "Count better.");
        Ruling nobody = new Ruling("", LocalDate.parse("2026-01-05"), LocalizedText.english("why"));
        Ruling never = new Ruling("Plenary", null, LocalizedText.english("why"));
        Ruling tomorrow = new Ruling("Plenary", LocalDate.parse("2999-01-01"), LocalizedText.english("why"));
        for (Ruling wanting :
                List.of(nobody, never, tomorrow, new Ruling("Plenary", LocalDate.MIN, LocalizedText.EMPTY))) {
            assertThat(rulings.rule(forum.chairing(rights), wanting, List.of(Target.of(id)), Step.of("issue")))
                    .containsExactly(Outcome.refused(Refusal.of(Kind.INVALID, "ruling-missing")));
        }
        assertThat(closing.obstacle(cycle(forum)).map(ClosingCondition.Obstacle::count))
                .contains(1L);
        rule(forum, id, "issue", null, null).orThrow();
        assertThat(recommendations.discard(forum.chairing(rights), Target.of(id)))
                .as("what was issued leaves by a decision alone")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(closing.obstacle(cycle(forum)).map(ClosingCondition.Obstacle::code))
                .contains("recommendations-undecided");
        rule(forum, id, "drop", null, null).orThrow();
        assertThat(closing.obstacle(cycle(forum))).isEmpty();
        assertThat(read(forum, id).state()).isEqualTo("dropped");
        rule(forum, id, "reopen", null, null).orThrow();
        assertThat(closing.obstacle(cycle(forum))).isPresent();
    }

    @Test
    void decidesOnManyAtOnceWithAResultForEach() {
        TestForum forum = TestForum.named(database, "many", true);
        long first = drafted(forum, "First.");
        long second = drafted(forum, "Second.");
        long third = drafted(forum, "Third.");
        rulings.rule(forum.chairing(rights), RULING, List.of(Target.of(first), Target.of(second)), Step.of("issue"));
        assertThat(List.of(read(forum, first).number(), read(forum, second).number()))
                .containsExactly("MANY-2027-01", "MANY-2027-02");
        List<Outcome<Long>> outcomes = rulings.rule(
                forum.chairing(rights),
                RULING,
                List.of(Target.of(first), new Target(second, 1), Target.of(third)),
                Step.of("fulfil"));
        assertThat(outcomes)
                .containsExactly(
                        Outcome.done(first),
                        Outcome.refused(Refusal.of(Kind.STALE, "version-stale")),
                        Outcome.refused(Refusal.of(Kind.CONFLICT, "state-forbids", "fulfil", "draft")));
        assertThat(rulings.rule(
                        TestForum.of(forum.chair(), Role.FOCAL_POINT, rights),
                        RULING,
                        List.of(Target.of(second)),
                        Step.of("drop")))
                .containsExactly(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "drop")));
        assertThat(recommendations.undecided(forum.cycle())).isEqualTo(2);
    }

    @Test
    void leadsFromAMergedOneToTheOther() {
        TestForum forum = TestForum.named(database, "merging", true);
        long one = drafted(forum, "One.");
        long other = drafted(forum, "Other.");
        rulings.rule(forum.chairing(rights), RULING, List.of(Target.of(one), Target.of(other)), Step.of("issue"));
        assertThat(rule(forum, one, "merge", null, one))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "merge-target-missing")));
        assertThat(rule(forum, one, "merge", null, other)).isEqualTo(Outcome.done(one));
        assertThat(read(forum, one).mergedInto()).isEqualTo(other);
        assertThat(rule(forum, other, "merge", null, one))
                .as("not into one that is not open")
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "merge-target-missing")));
    }

    @Test
    void keepsEarlierWordings() {
        TestForum forum = TestForum.named(database, "worded", true);
        long id = drafted(forum, "Old text.");
        rule(forum, id, "issue", null, null).orThrow();
        recommendations
                .reword(forum.chairing(rights), Target.of(id), LocalizedText.english("New text."), "Clearer.")
                .orThrow();
        assertThat(read(forum, id)
                        .content()
                        .text()
                        .in(corridor.shared.Language.ENGLISH)
                        .text())
                .isEqualTo("New text.");
        assertThat(recommendations.wordings(read(forum, id)))
                .extracting(one -> one.number() + " " + one.text() + one.reason())
                .containsExactly("2 {english=new text.}Clearer.", "1 {english=old text.}");
        assertThat(recommendations.reword(forum.chairing(rights), Target.of(id), LocalizedText.english("x"), " "))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing")));
    }

    @Test
    void asksWhatWasLaunchedToReportAtTheNext() {
        TestForum forum = TestForum.named(database, "launching", true);
        long organisation = TestForum.organisation(database, "launcher", "company");
        organisations.record(Reader.VISITOR, List.of());
        Reader launcher = TestForum.of(organisation, Role.FOCAL_POINT, rights);
        long id = launches.record(
                        launcher,
                        cycle(forum),
                        LaunchDraft.own(organisation, LocalizedText.english("A fund"), null, ""))
                .orThrow();
        Cycle next = Objects.requireNonNull(cycles.unseen(List.of(forum.next())).get(forum.next()));
        assertThat(launchClosing.obstacle(next).map(ClosingCondition.Obstacle::code))
                .contains("launches-unasked");
        assertThat(launches.ask(forum.next())).isEqualTo(1);
        assertThat(launches.ask(forum.next())).as("each once before each cycle").isZero();
        assertThat(launchClosing.obstacle(next)).isEmpty();
        assertThat(database.sql("select count(*) from outbox.task where kind = 'launch-report' and about = :about")
                        .param("about", "launch:" + id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(launches.report(launcher, Target.of(id), " ", corridor.shared.Language.ENGLISH))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "report-missing")));
        launches.report(launcher, Target.of(id), "It works.", corridor.shared.Language.ENGLISH)
                .orThrow();
        assertThat(launches.find(Reader.VISITOR, id).orThrow().report()).isEqualTo("It works.");
        assertThat(database.sql("select count(*) from outbox.task where about = :about")
                        .param("about", "launch:" + id)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
