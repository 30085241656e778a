package corridor.demo;

import corridor.access.Reader;
import corridor.actors.People;
import corridor.calls.Call;
import corridor.calls.CallTimes;
import corridor.calls.Calls;
import corridor.calls.appraisals.Appraisals;
import corridor.calls.appraisals.Assignment;
import corridor.calls.appraisals.Dossiers;
import corridor.calls.appraisals.Offering;
import corridor.calls.appraisals.Phases;
import corridor.calls.appraisals.Switches;
import corridor.questions.Answers;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A fictional call that is closed: nine dossiers in double-blind appraisal, most of it delivered, one part given back. */
@Component
class ReviewDemonstration {

    private static final int ANSWERS = 9;
    private static final int EACH = 2;

    private final CallDemonstration call;
    private final CallDemonstrationText text;
    private final ObjectProvider<Calls> calls;
    private final ObjectProvider<CallTimes> times;
    private final ObjectProvider<Dossiers> dossiers;
    private final ObjectProvider<Phases> phases;
    private final ObjectProvider<Offering> offering;
    private final ObjectProvider<Appraisals> appraisals;
    private final Sittings sittings;

    ReviewDemonstration(
            CallDemonstration call,
            CallDemonstrationText text,
            ObjectProvider<Calls> calls,
            ObjectProvider<CallTimes> times,
            ObjectProvider<Dossiers> dossiers,
            ObjectProvider<Phases> phases,
            ObjectProvider<Offering> offering,
            ObjectProvider<Appraisals> appraisals,
            Sittings sittings) {
        this.call = call;
        this.text = text;
        this.calls = calls;
        this.times = times;
        this.dossiers = dossiers;
        this.phases = phases;
        this.offering = offering;
        this.appraisals = appraisals;
        this.sittings = sittings;
    }

    /** In the caller's transaction. */
    void tell(WoundClock clock, StoryFile story, Players players, Reference cycle) {
        LocalDate today = LocalDate.now(clock);
        Reader secretariat = call.one("secretariat");
        clock.on(today.minusDays(60), () -> {
            Call announced = call.announce(secretariat, cycle, text.past(30));
            clock.on(today.minusDays(50), () -> call.answer(story.answers().subList(0, ANSWERS), players, announced));
            clock.on(today.minusDays(28), () -> {
                times.getObject().tick();
                share(secretariat, call.now(announced), today.plusDays(10));
            });
        });
        clock.on(today.minusDays(14), () -> players.reviewers().forEach(one -> appraise(one, players)));
    }

    private void share(Reader secretariat, Call closed, LocalDate due) {
        List<Target> all = dossiers.getObject().list(secretariat, closed).orThrow().stream()
                .map(one -> Target.of(one.dossier().id()))
                .toList();
        dossiers.getObject().admit(secretariat, all, false).forEach(Outcome::orThrow);
        calls.getObject()
                .move(secretariat, Target.of(closed.id()), "review", "")
                .orThrow();
        phases.getObject()
                .plan(
                        secretariat,
                        closed,
                        LocalizedText.english("First reading"),
                        new Switches(false, Switches.When.AFTER_OWN, false, false, false),
                        sittings.criteria(),
                        EACH,
                        due)
                .orThrow();
        String mark = phases.getObject().propose(secretariat, closed).orThrow().mark();
        offering.getObject().offerAll(secretariat, closed, mark).orThrow();
    }

    /** All of one's own; the last reviewer gives the first one back. */
    private void appraise(long person, Players players) {
        Reader reviewer = sittings.reader(person);
        List<Assignment> own = appraisals.getObject().mine(reviewer);
        boolean returns = person == players.reviewers().getLast();
        for (Assignment one : own) {
            Target target = Target.of(one.id());
            if (returns && one.equals(own.getFirst())) {
                appraisals
                        .getObject()
                        .leave(reviewer, target, "decline", "I taught on that boat.")
                        .orThrow();
            } else {
                deliver(reviewer, target, one.place());
            }
        }
    }

    private void deliver(Reader reviewer, Target target, int drawn) {
        Appraisals door = appraisals.getObject();
        door.accept(reviewer, target).orThrow();
        door.save(reviewer, target, Sittings.points(drawn), Assignment.ADVICE.get(drawn % 3))
                .orThrow();
        door.deliver(reviewer, target).orThrow();
    }

    /** By what is appraised, and who does it. */
    @Component
    static class Sittings {

        private final QuestionSets sets;
        private final People people;

        Sittings(QuestionSets sets, People people) {
            this.sets = sets;
            this.people = people;
        }

        long criteria() {
            return sets.newest("pitch-appraisal").map(QuestionSet::id).orElseThrow();
        }

        Reader reader(long person) {
            return people.reader(person);
        }

        static Answers points(int drawn) {
            return Answers.of(Map.of(
                    "relevance", List.of(String.valueOf(3 + drawn % 3), "It answers what the call asked."),
                    "evidence", List.of(String.valueOf(2 + drawn % 4), "Figures are there, their sources partly."),
                    "transfer", List.of(String.valueOf(1 + drawn % 5), "Others would need a harbour."),
                    "voice", List.of(String.valueOf(3 + drawn % 2), "Those concerned are heard.")));
        }
    }
}
