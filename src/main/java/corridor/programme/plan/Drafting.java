package corridor.programme.plan;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.constructionheuristic.placer.QueuedEntityPlacerConfig;
import ai.timefold.solver.core.config.heuristic.selector.common.SelectionCacheType;
import ai.timefold.solver.core.config.heuristic.selector.entity.EntitySelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.List;

/** Looks for a plan. */
public final class Drafting {

    private static final long UNIMPROVED_SHARE = 3;

    /** A move may be as bad as what stood so many steps ago. A short memory finds a good plan within half a minute. */
    private static final int PATIENCE = 10;

    private Drafting() {}

    /**
     * Begins to look for a plan that keeps what is fixed and starts from what there is.
     *
     * @param seed the same seed looks in the same order
     */
    public static Search begin(Problem problem, Plan start, Duration limit, long seed) {
        TerminationConfig end = new TerminationConfig()
                .withSpentLimit(limit)
                .withUnimprovedSpentLimit(Duration.ofMillis(limit.toMillis() / UNIMPROVED_SHARE));
        return new Search(factory(seed, end).buildSolver(), Timetable.of(problem, start), problem);
    }

    static SolverFactory<Timetable> factory(long seed, TerminationConfig end) {
        return SolverFactory.create(new SolverConfig()
                .withSolutionClass(Timetable.class)
                .withEntityClasses(MeetingChoice.class, TalkChoice.class)
                .withConstraintProviderClass(TimetableConstraints.class)
                .withRandomSeed(seed)
                .withTerminationConfig(end)
                .withPhases(
                        first(MeetingChoice.class),
                        first(TalkChoice.class),
                        new LocalSearchPhaseConfig()
                                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(PATIENCE))
                                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                                .withMoveSelectorConfig(moves())));
    }

    /** A place for each, in the order in which they stand. */
    private static ConstructionHeuristicPhaseConfig first(Class<?> choices) {
        return new ConstructionHeuristicPhaseConfig()
                .withEntityPlacerConfig(new QueuedEntityPlacerConfig()
                        .withEntitySelectorConfig(new EntitySelectorConfig(choices)
                                .withId(choices.getSimpleName())
                                .withCacheType(SelectionCacheType.PHASE))
                        .withMoveSelectorConfigList(List.of(new ChangeMoveSelectorConfig()
                                .withEntitySelectorConfig(
                                        EntitySelectorConfig.newMimicSelectorConfig(choices.getSimpleName())))));
    }

    private static UnionMoveSelectorConfig moves() {
        return new UnionMoveSelectorConfig()
                .withMoveSelectors(
                        new ChangeMoveSelectorConfig()
                                .withEntitySelectorConfig(new EntitySelectorConfig(MeetingChoice.class)),
                        new ChangeMoveSelectorConfig()
                                .withEntitySelectorConfig(new EntitySelectorConfig(TalkChoice.class)),
                        new SwapMoveSelectorConfig()
                                .withEntitySelectorConfig(new EntitySelectorConfig(MeetingChoice.class)),
                        new SwapMoveSelectorConfig()
                                .withEntitySelectorConfig(new EntitySelectorConfig(TalkChoice.class)));
    }
}
