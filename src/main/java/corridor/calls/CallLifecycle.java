package corridor.calls;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The life of a call: announced, opened and closed by the clock, decided, released. */
@Component
public class CallLifecycle implements Lifecycle<Call>, Grants {

    public static final Right WRITING = new Right("call.write");
    /** Reading what was sent, once it may be read; granted with the dossiers. */
    public static final Right DESK = new Right("dossier.read");

    static final Right ANNOUNCING = new Right("call.announce");
    static final Right OPENING = new Right("call.open");
    static final Right CLOSING = new Right("call.close");

    private static final String DRAFT = "draft";
    private static final String ANNOUNCED = "announced";
    private static final String OPEN = "open";

    private final CallStore store;

    CallLifecycle(CallStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Call.KIND;
    }

    @Override
    public String table() {
        return "calls.call";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Call>> transitions() {
        return List.of(
                Transition.opening("draft", DRAFT, WRITING),
                Transition.of(Set.of(DRAFT), "change", DRAFT, WRITING),
                Transition.<Call>of(Set.of(DRAFT), "announce", ANNOUNCED, ANNOUNCING)
                        .guardedBy(new Guard<>("call-incomplete", CallLifecycle::complete))
                        .recording("published_at"),
                Transition.of(Set.of(ANNOUNCED), "open", OPEN, OPENING),
                Transition.of(Set.of(ANNOUNCED), "extend", ANNOUNCED, ANNOUNCING),
                Transition.of(Set.of(OPEN), "extend", OPEN, ANNOUNCING),
                Transition.<Call>of(Set.of(OPEN), "close", "closed", CLOSING).recording("closed_at"),
                Transition.of(Set.of("closed"), "review", "in-review", WRITING),
                Transition.<Call>of(Set.of("in-review"), "finish", "decided", WRITING)
                        .recording("decided_at"),
                Transition.<Call>of(Set.of("decided"), "publish-results", "released", WRITING)
                        .recording("released_at"),
                Transition.of(Set.of("released"), "archive", "archived", WRITING),
                Transition.<Call>of(Set.of(DRAFT, ANNOUNCED, OPEN, "closed"), "cancel", "cancelled", ANNOUNCING)
                        .recording("reason"));
    }

    private static boolean complete(Call call) {
        Closing closing = call.closing();
        return closing != null
                && closing.closesAt().isAfter(closing.opensAt())
                && call.questionSet() != null
                && !call.title().isEmpty();
    }

    @Override
    public Set<String> audience(Call record, String state) {
        boolean announced = !state.equals(DRAFT) && (record.published() || !state.equals("cancelled"));
        if (announced && !record.hidden()) {
            return Set.of(Audience.PUBLIC);
        }
        return Stream.concat(
                        Stream.of(Audience.SECRETARIAT),
                        record.conveners().stream().filter(one -> announced).map(Audience::organisation))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Call> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                WRITING, Set.of(Role.SECRETARIAT),
                ANNOUNCING, Set.of(Role.SECRETARIAT),
                OPENING, Set.of(),
                CLOSING, Set.of());
    }
}
