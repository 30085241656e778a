package corridor.partnerships.guide;

import corridor.partnerships.Partnership;
import corridor.partnerships.plan.Commitment;
import corridor.partnerships.plan.Declaration;
import corridor.partnerships.plan.EntryKind;
import corridor.partnerships.plan.Gap;
import corridor.partnerships.plan.Governance;
import corridor.partnerships.plan.Indicator;
import corridor.partnerships.plan.Interest;
import corridor.partnerships.plan.Objective;
import corridor.partnerships.plan.Plan;
import corridor.partnerships.plan.Risk;
import java.util.ArrayList;
import java.util.List;

/** What a partnership's own records say to each group of questions, so that nobody writes it twice. */
final class GuideFacts {

    private GuideFacts() {}

    /**
     * One thing that is on record.
     *
     * @param sentence the message key below {@code guide.fact}
     * @param kind of the entries that say so; blank where it is no entry
     */
    record Fact(String sentence, List<Object> args, String kind) {

        static Fact of(String sentence, EntryKind kind, Object... args) {
            return new Fact(sentence, List.of(args), kind.code());
        }
    }

    /** The facts of each of the five groups, in their order. */
    static List<List<Fact>> of(Partnership one) {
        Plan plan = one.plan();
        return List.of(start(one, plan), carryOut(one, plan), List.of(), measure(plan), tell(one, plan));
    }

    private static List<Fact> start(Partnership one, Plan plan) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "parties", List.of(one.confirmed().size(), one.parties().size()), ""));
        List<Objective> objectives = plan.all(Objective.class);
        facts.add(Fact.of(
                "objectives",
                EntryKind.OBJECTIVE,
                objectives.size(),
                objectives.stream().filter(each -> !each.lacking().isEmpty()).count()));
        gaps(plan)
                .forEach(gap -> facts.add(Fact.of(
                        gap.met() ? "resources.met" : "resources",
                        EntryKind.NEED,
                        gap.year(),
                        gap.unit(),
                        gap.needed(),
                        gap.missing())));
        plan.all(Governance.class)
                .forEach(each -> facts.add(Fact.of(
                        "governance",
                        EntryKind.GOVERNANCE,
                        each.body(),
                        each.seats().size())));
        facts.addAll(interests(plan));
        return facts;
    }

    private static List<Gap> gaps(Plan plan) {
        return plan.years().stream().flatMap(year -> plan.gaps(year).stream()).toList();
    }

    private static List<Fact> interests(Plan plan) {
        List<Declaration> said = plan.all(Declaration.class);
        List<Interest> between = plan.all(Interest.class);
        return List.of(
                Fact.of(
                        "interests",
                        EntryKind.DECLARATION,
                        said.size(),
                        said.stream().filter(Declaration::open).count()),
                Fact.of(
                        "interests.between",
                        EntryKind.INTEREST,
                        between.size(),
                        between.stream().filter(Interest::open).count()));
    }

    private static List<Fact> carryOut(Partnership one, Plan plan) {
        List<Fact> facts = new ArrayList<>();
        String orientation = one.content().orientation();
        if (!orientation.isEmpty()) {
            facts.add(new Fact("orientation." + orientation, List.of(), ""));
        }
        facts.add(Fact.of(
                "commitments",
                EntryKind.COMMITMENT,
                plan.all(Commitment.class).size(),
                plan.all(Commitment.class).stream().filter(Commitment::sure).count()));
        facts.add(Fact.of(
                "diary",
                EntryKind.NOTE,
                plan.of(EntryKind.NOTE).size(),
                plan.of(EntryKind.ADAPTATION).size()));
        facts.addAll(interests(plan));
        return facts;
    }

    private static List<Fact> measure(Plan plan) {
        List<Indicator> indicators = plan.all(Objective.class).stream()
                .flatMap(one -> one.indicators().stream())
                .toList();
        return List.of(
                Fact.of(
                        "indicators",
                        EntryKind.OBJECTIVE,
                        indicators.size(),
                        indicators.stream()
                                .filter(one -> !one.baseline().isEmpty())
                                .count()),
                Fact.of(
                        "watched",
                        EntryKind.OBJECTIVE,
                        plan.all(Objective.class).stream()
                                .filter(Objective::watched)
                                .count(),
                        plan.all(Objective.class).size()));
    }

    private static List<Fact> tell(Partnership one, Plan plan) {
        long reputation = plan.all(Risk.class).stream()
                .filter(risk -> risk.sort().equals("reputation"))
                .count();
        return List.of(
                Fact.of("lessons", EntryKind.LESSON, plan.of(EntryKind.LESSON).size()),
                Fact.of("reputation", EntryKind.RISK, reputation),
                new Fact(
                        "coherence",
                        List.of(
                                one.content().objectives().size(),
                                one.content().targets().size()),
                        ""));
    }
}
