package corridor.forum;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The life of a cycle. Those written down from documents go from draft to concluded at once. */
@Component
class CycleLifecycle implements Lifecycle<Cycle>, Grants {

    static final String DRAFT = "draft";
    static final String ANNOUNCED = "announced";
    static final String PREPARING = "preparing";
    static final String UNDER_WAY = "under-way";
    static final String CONCLUDED = "concluded";
    static final String CLOSED = "closed";
    static final String HANDED_OVER = "handed-over";
    static final String CANCELLED = "cancelled";

    static final Set<String> CHANGEABLE = Set.of(DRAFT, ANNOUNCED, PREPARING, UNDER_WAY, CONCLUDED);

    static final Right KEEPING_FORUMS = new Right("forum.write");
    static final Right NAMING_CHAIRS = new Right("chair-term.write");
    static final Right WRITING = new Right("cycle.write");
    static final Right ANNOUNCING = new Right("cycle.announce");
    static final Right HOLDING = new Right("cycle.hold");
    static final Right CLOSING = new Right("cycle.close");
    static final Right RECORDING = new Right("cycle.record");

    private final CycleStore store;
    private final Clock clock;

    CycleLifecycle(CycleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Cycle.KIND;
    }

    @Override
    public String table() {
        return "forum.cycle";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Cycle>> transitions() {
        return List.of(
                Transition.opening("draft", DRAFT, WRITING),
                Transition.<Cycle>of(Set.of(DRAFT), "record", CONCLUDED, RECORDING)
                        .guardedBy(new Guard<>("cycle-not-curated", Cycle::curated)),
                Transition.<Cycle>of(Set.of(DRAFT), "announce", ANNOUNCED, ANNOUNCING)
                        .guardedBy(new Guard<>("cycle-incomplete", CycleLifecycle::complete)),
                Transition.of(Set.of(ANNOUNCED), "prepare", PREPARING, WRITING),
                Transition.<Cycle>of(Set.of(PREPARING), "begin", UNDER_WAY, HOLDING)
                        .guardedBy(new Guard<>(
                                "cycle-not-yet", one -> reached(one.dates().from()))),
                Transition.<Cycle>of(Set.of(UNDER_WAY), "conclude", CONCLUDED, HOLDING)
                        .guardedBy(new Guard<>(
                                "cycle-not-over", one -> reached(one.dates().until()))),
                Transition.<Cycle>of(Set.of(CONCLUDED), "close", CLOSED, CLOSING)
                        .recording("decided_close_at"),
                Transition.of(Set.of(CLOSED), "reopen", CONCLUDED, CLOSING),
                Transition.of(Set.of(CLOSED), "hand-over", HANDED_OVER, CLOSING),
                Transition.of(Set.of(DRAFT, ANNOUNCED), "cancel", CANCELLED, ANNOUNCING));
    }

    static boolean complete(Cycle cycle) {
        return !cycle.content().theme().isEmpty()
                && cycle.dates().from() != null
                && cycle.dates().until() != null
                && cycle.number() != null
                && cycle.chaired();
    }

    private boolean reached(@Nullable LocalDate day) {
        return day != null && !LocalDate.now(clock).isBefore(day);
    }

    @Override
    public Set<String> audience(Cycle record, String state) {
        return state.equals(DRAFT) || (state.equals(CANCELLED) && record.state().equals(DRAFT))
                ? draft(record.id())
                : Set.of(Audience.PUBLIC);
    }

    static Set<String> draft(long cycle) {
        return Set.of(Audience.SECRETARIAT, CycleBelonging.chairing(cycle));
    }

    @Override
    public List<Cycle> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        Set<Role> both = Set.of(Role.SECRETARIAT, Role.CHAIR);
        return Map.of(
                KEEPING_FORUMS, Set.of(Role.SECRETARIAT),
                NAMING_CHAIRS, Set.of(Role.SECRETARIAT),
                WRITING, both,
                ANNOUNCING, both,
                HOLDING, Set.of(Role.SECRETARIAT),
                CLOSING, Set.of(Role.CHAIR),
                RECORDING, Set.of(Role.SECRETARIAT));
    }
}
