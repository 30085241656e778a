package corridor.consultations.discussions;

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
import org.springframework.stereotype.Component;

/** The life of a discussion: it ends with a summary that is endorsed, and is kept. */
@Component
class DiscussionLifecycle implements Lifecycle<Discussion>, Grants {

    static final String DRAFT = "draft";
    static final String OPEN = "open";
    static final String CLOSED = "closed";
    static final String SUMMED_UP = "summed-up";
    static final String CANCELLED = "cancelled";

    static final Right WRITING = new Right("discussion.write");

    private final DiscussionStore store;
    private final Hosts hosts;

    DiscussionLifecycle(DiscussionStore store, Hosts hosts) {
        this.store = store;
        this.hosts = hosts;
    }

    @Override
    public String kind() {
        return Discussion.KIND;
    }

    @Override
    public String table() {
        return "consultations.discussion";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Discussion>> transitions() {
        return List.of(
                Transition.opening("draft", DRAFT, WRITING),
                Transition.<Discussion>of(Set.of(DRAFT), "open", OPEN, WRITING)
                        .guardedBy(
                                new Guard<>("host-missing", DiscussionLifecycle::hosted),
                                new Guard<>(
                                        "questions-missing",
                                        one -> !one.content().questions().isEmpty()),
                                new Guard<>("closing-missing", one -> one.closesAt() != null)),
                Transition.of(Set.of(OPEN), "close", CLOSED, WRITING),
                Transition.<Discussion>of(Set.of(CLOSED), "sum-up", SUMMED_UP, WRITING)
                        .guardedBy(new Guard<>("summary-not-endorsed", Discussion::endorsed)),
                Transition.of(Set.of(DRAFT, OPEN), "cancel", CANCELLED, WRITING));
    }

    private static boolean hosted(Discussion one) {
        return one.content().cycle() != null || one.content().body() != null;
    }

    /** A draft that is cancelled stays unseen. */
    @Override
    public Set<String> audience(Discussion record, String state) {
        return switch (state) {
            case DRAFT -> Set.of(Audience.SECRETARIAT);
            case CANCELLED -> record.audience();
            default -> Hosts.readers(record.content());
        };
    }

    @Override
    public List<Discussion> lock(Collection<Long> ids) {
        return hosts.chaired(store.lock(ids));
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(WRITING, Set.of(Role.SECRETARIAT));
    }
}
