package corridor.calls.appraisals;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.calls.Blindness;
import corridor.calls.Call;
import corridor.calls.CallScene;
import corridor.questions.Answers;
import corridor.questions.QuestionSets;
import corridor.seating.Choice;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A phase that is closed takes nothing more, and its findings stay its own. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class PhaseClosingTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Phases phases;

    @Autowired
    private Offering offering;

    @Autowired
    private Appraisals appraisals;

    @Autowired
    private SumStore sums;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private QuestionSets sets;

    @Autowired
    private TestClock clock;

    private long plan(Reader secretariat, Call call) {
        return phases.plan(
                        secretariat,
                        call,
                        LocalizedText.english("Phase"),
                        Switches.of(Blindness.DOUBLE_BLIND, Switches.When.ALWAYS, false),
                        sets.newest("pitch-appraisal").orElseThrow().id(),
                        2,
                        LocalDate.now(clock).plusDays(20))
                .orThrow();
    }

    private Assignment accepted(Reader secretariat, Call call, long dossier, CallScene scene, long person) {
        offering.offer(secretariat, call, List.of(new Choice(dossier, Table.KIND, person)))
                .getFirst()
                .orThrow();
        Reader reader = scene.reader(person);
        long id = appraisals.mine(reader).getFirst().id();
        appraisals.accept(reader, Target.of(id)).orThrow();
        return appraisals.find(reader, id).orThrow();
    }

    private void deliver(Reader reader, Assignment part, String points) {
        appraisals
                .save(
                        reader,
                        Target.of(part.id()),
                        Answers.of(appraisals.criteria(part).questions().stream()
                                .collect(Collectors.toMap(one -> one.code(), one -> List.of(points)))),
                        "accept")
                .orThrow();
        appraisals.deliver(reader, Target.of(part.id())).orThrow();
    }

    @Test
    void takesOpenPartsBackAndKeepsPhasesApart() {
        CallScene scene = new CallScene(context);
        long owner = scene.organisation("Owner");
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        long first = scene.person("First", Role.REVIEWER, null);
        long slow = scene.person("Slow", Role.REVIEWER, null);
        long second = scene.person("Second", Role.REVIEWER, null);
        Call open = scene.call(secretariat, scene.organisation("Convener"));
        long sent = scene.sent(scene.reader(scene.person("Author", Role.FOCAL_POINT, owner)), open, owner, "Ours");
        Call call = scene.close(open);
        long dossier = scene.dossier(sent);
        dossiers.admit(secretariat, List.of(Target.of(dossier)), false)
                .getFirst()
                .orThrow();
        long phase = plan(secretariat, call);
        deliver(scene.reader(first), accepted(secretariat, call, dossier, scene, first), "5");
        Assignment late = accepted(secretariat, call, dossier, scene, slow);

        phases.move(secretariat, Target.of(phase), "close", "").orThrow();
        assertThat(appraisals.find(scene.reader(slow), late.id()).orThrow().state())
                .isEqualTo("returned");
        assertThat(appraisals.deliver(scene.reader(slow), Target.of(late.id()))).isInstanceOf(Outcome.Refused.class);

        plan(secretariat, call);
        Assignment next = accepted(secretariat, call, dossier, scene, second);
        assertThat(appraisals.others(next)).as("sheets of another phase").isEmpty();
        assertThat(sums.of(call.id())).containsEntry(dossier, new FoundSource.Sum(1, 1, 5.0));
        deliver(scene.reader(second), next, "2");
        assertThat(sums.of(call.id())).containsEntry(dossier, new FoundSource.Sum(2, 1, 2.0));
    }
}
