package corridor.forum;

import corridor.access.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps of a cycle that are taken on the cycle itself. */
@Component
class ForumSteps implements CycleSteps {

    private static final List<String> LIFE = List.of(
            CycleLifecycle.DRAFT,
            CycleLifecycle.ANNOUNCED,
            CycleLifecycle.PREPARING,
            CycleLifecycle.UNDER_WAY,
            CycleLifecycle.CONCLUDED,
            CycleLifecycle.CLOSED,
            CycleLifecycle.HANDED_OVER);

    @Override
    public List<Step> steps(Reader reader, Cycle cycle) {
        Cycle.Content content = cycle.content();
        boolean placed = cycle.dates().from() != null
                && cycle.dates().until() != null
                && content.place() != null
                && !content.zone().getId().equals("UTC");
        String desk = cycle.url() + "/desk#steps";
        return List.of(
                Step.of("name-chair", cycle.url() + "/chairs", cycle.chaired(), 10),
                Step.of("dates-and-zone", cycle.url() + "/edit", placed, 20),
                Step.of(
                        "theme",
                        cycle.url() + "/edit",
                        content.theme().languages().size() > 1,
                        40),
                Step.of("announce", desk, reached(cycle, CycleLifecycle.ANNOUNCED), 50),
                Step.of("prepare", desk, reached(cycle, CycleLifecycle.PREPARING), 55),
                until(cycle, "hold", CycleLifecycle.CONCLUDED, CycleLifecycle.PREPARING, 180),
                until(cycle, "close", CycleLifecycle.CLOSED, CycleLifecycle.CONCLUDED, 230));
    }

    static boolean reached(Cycle cycle, String state) {
        return LIFE.indexOf(cycle.state()) >= LIFE.indexOf(state);
    }

    private static Step until(Cycle cycle, String key, String done, String possible, int order) {
        Standing standing =
                reached(cycle, done) ? Standing.DONE : reached(cycle, possible) ? Standing.OPEN : Standing.WAITING;
        return new Step(
                key,
                cycle.url() + "/desk#steps",
                standing,
                order,
                key.equals("hold") ? cycle.dates().from() : null,
                List.of());
    }
}
