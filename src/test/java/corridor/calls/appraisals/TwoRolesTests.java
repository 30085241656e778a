package corridor.calls.appraisals;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.actors.People;
import corridor.calls.Blindness;
import corridor.calls.Call;
import corridor.calls.CallScene;
import corridor.questions.Answers;
import corridor.questions.QuestionSets;
import corridor.seating.Choice;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** People with two roles in a call: who knows whose a dossier is does not appraise it blind, and who had a part in it does not decide. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class TwoRolesTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Phases phases;

    @Autowired
    private Offering offering;

    @Autowired
    private Appraisals appraisals;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Tables tables;

    @Autowired
    private People people;

    @Autowired
    private QuestionSets sets;

    @Autowired
    private TestClock clock;

    private void plan(Reader secretariat, Call call, Blindness blind) {
        phases.plan(
                        secretariat,
                        call,
                        LocalizedText.english("First"),
                        Switches.of(blind, Switches.When.NEVER, false),
                        sets.newest("pitch-appraisal").orElseThrow().id(),
                        1,
                        LocalDate.now(clock).plusDays(20))
                .orThrow();
    }

    private Outcome<Long> offer(Reader secretariat, Call call, long dossier, long person) {
        return offering.offer(secretariat, call, List.of(new Choice(dossier, Table.KIND, person)))
                .getFirst();
    }

    @Test
    void asksNobodyToAppraiseBlindWhoReadsTheDossiers() {
        CallScene scene = new CallScene(context);
        long owner = scene.organisation("Owner");
        long convener = scene.organisation("Convener");
        long desk = scene.person("Desk", Role.SECRETARIAT, null);
        Reader secretariat = scene.reader(desk);
        long chair = scene.person("Chair", Role.CHAIR, convener);
        long deputy = scene.person("Deputy", Role.REVIEWER, null);
        long reviewer = scene.person("Reviewer", Role.REVIEWER, null);
        scene.play(chair, Role.REVIEWER, null);
        scene.play(desk, Role.REVIEWER, null);
        Call open = scene.call(secretariat, convener);
        long dossier = sent(scene, secretariat, open, owner);
        Call call = scene.call(open.id());
        deputies.name(
                        scene.reader(chair),
                        call,
                        people.find(deputy).orElseThrow().email())
                .orThrow();
        plan(secretariat, call, Blindness.DOUBLE_BLIND);
        assertThat(tables.of(secretariat, call).orThrow().pool())
                .containsKey(reviewer)
                .doesNotContainKeys(desk, chair, deputy);
        assertThat(offer(secretariat, call, dossier, deputy)).isInstanceOf(Outcome.Refused.class);
        offer(secretariat, call, dossier, reviewer).orThrow();
        assertThat(deputies.name(
                        scene.reader(chair),
                        call,
                        people.find(reviewer).orElseThrow().email()))
                .isEqualTo(Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "deputy-appraises")));
    }

    private long sent(CallScene scene, Reader secretariat, Call open, long owner) {
        long sent = scene.sent(scene.reader(scene.person("Author", Role.FOCAL_POINT, owner)), open, owner, "Ours");
        scene.close(open);
        long dossier = scene.dossier(sent);
        dossiers.admit(secretariat, List.of(Target.of(dossier)), false)
                .getFirst()
                .orThrow();
        return dossier;
    }

    @Test
    void letsNobodyDecideWhoAppraisedOrWroteOrRecommended() {
        CallScene scene = new CallScene(context);
        long convener = scene.organisation("Convener");
        long owner = scene.organisation("Owner");
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        long all = scene.person("All at once", Role.CHAIR, convener);
        scene.play(all, Role.REVIEWER, null);
        scene.play(all, Role.FOCAL_POINT, owner);
        scene.play(all, Role.SECRETARIAT, null);
        Call open = scene.call(secretariat, convener);
        long stranger = scene.organisation("Stranger");
        long own = scene.sent(scene.reader(all), open, owner, "Of one's own");
        long read = sent(scene, secretariat, open, stranger);
        Call call = scene.call(open.id());
        long written = scene.dossier(own);
        dossiers.admit(secretariat, List.of(Target.of(written)), false)
                .getFirst()
                .orThrow();
        plan(secretariat, call, Blindness.OPEN);
        offer(secretariat, call, read, all).orThrow();
        long part = appraisals.mine(scene.reader(all)).getFirst().id();
        appraisals.accept(scene.reader(all), Target.of(part)).orThrow();
        appraisals
                .save(
                        scene.reader(all),
                        Target.of(part),
                        Answers.of(
                                appraisals
                                        .criteria(appraisals
                                                .find(scene.reader(all), part)
                                                .orThrow())
                                        .questions()
                                        .stream()
                                        .collect(Collectors.toMap(one -> one.code(), one -> List.of("4")))),
                        "accept")
                .orThrow();
        appraisals.deliver(scene.reader(all), Target.of(part)).orThrow();
        decisions
                .recommend(secretariat, List.of(Target.of(read)), "accepted", "")
                .getFirst()
                .orThrow();
        assertThat(decisions.decideAsRecommended(scene.reader(all), List.of(Target.of(read), Target.of(written))))
                .containsExactly(
                        Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "appraiser-decides")),
                        Outcome.refused(Refusal.of(Refusal.Kind.MISSING, "record-missing")));
        Reader chair = scene.reader(scene.person("Chair", Role.CHAIR, convener));
        assertThat(decisions
                        .decideAsRecommended(chair, List.of(Target.of(read)))
                        .getFirst())
                .isEqualTo(Outcome.done(read));
    }
}
