package corridor.exchange.assistance;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of a place in the roster. What is the person's own to do, the door allows that person alone. */
@Component
class ExpertLifecycle implements Lifecycle<Expert>, Grants {

    static final String DRAFT = "draft";
    static final String APPLIED = "applied";
    static final String LISTED = "listed";
    static final String PAUSED = "paused";

    static final Right APPLYING = new Right("expert.apply");
    static final Right ADMITTING = new Right("expert.admit");
    static final Right LAPSING = new Right("expert.lapse");

    private final ExpertStore store;
    private final Clock clock;

    ExpertLifecycle(ExpertStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Expert.KIND;
    }

    @Override
    public String table() {
        return "exchange.expert";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Expert>> transitions() {
        Guard<Expert> complete =
                new Guard<>("expert-incomplete", one -> one.content().complete());
        Guard<Expert> current = new Guard<>("expert-term-past", this::current);
        return List.of(
                Transition.opening("begin", DRAFT, APPLYING),
                Transition.<Expert>of(Set.of(DRAFT), "apply", APPLIED, APPLYING)
                        .guardedBy(complete)
                        .recording("agreed_at"),
                Transition.<Expert>of(Set.of(APPLIED), "list", LISTED, ADMITTING)
                        .recording("until"),
                Transition.<Expert>of(Set.of(APPLIED), "decline", "declined", ADMITTING)
                        .recording("reason"),
                Transition.of(Set.of(LISTED), "pause", PAUSED, APPLYING),
                Transition.<Expert>of(Set.of(PAUSED), "resume", LISTED, APPLYING)
                        .guardedBy(current),
                Transition.<Expert>of(Set.of(LISTED, PAUSED), "renew", LISTED, APPLYING)
                        .recording("until"),
                Transition.of(Set.of(LISTED), "lapse", PAUSED, LAPSING),
                Transition.of(Set.of(DRAFT, APPLIED, LISTED, PAUSED, "declined"), "leave", "left", APPLYING));
    }

    private boolean current(Expert one) {
        LocalDate until = one.until();
        return until != null && !until.isBefore(LocalDate.now(clock));
    }

    @Override
    public Set<String> audience(Expert record, String state) {
        Set<String> labels = new HashSet<>(Set.of(Audience.person(record.person())));
        if (!state.equals(DRAFT) && !state.equals("left")) {
            labels.add(Audience.SECRETARIAT);
        }
        if (state.equals(LISTED)) {
            labels.add(record.content().shownTo().equals("public") ? Audience.PUBLIC : Audience.COMMUNITY);
        }
        return Set.copyOf(labels);
    }

    @Override
    public List<Expert> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(APPLYING, Set.of(Role.VISITOR), ADMITTING, Set.of(Role.SECRETARIAT), LAPSING, Set.of());
    }
}
