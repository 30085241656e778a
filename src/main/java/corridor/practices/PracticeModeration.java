package corridor.practices;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.vetting.Moderated;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hides a reported practice until it is settled, shows it again, or retracts it. */
@Component
class PracticeModeration implements Moderated {

    private final PracticeStore store;
    private final PracticeLifecycle lifecycle;
    private final Workflow workflow;

    PracticeModeration(PracticeStore store, PracticeLifecycle lifecycle, Workflow workflow) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
    }

    @Override
    public String kind() {
        return Practice.KIND;
    }

    @Override
    public Optional<Item> find(Reader reader, String address) {
        return store.bySlug(reader, address)
                .map(one -> new Item(
                        one.reference(),
                        one.content().title(),
                        "/practices/" + one.slug(),
                        Set.copyOf(one.content().classification().proponents().organisations())));
    }

    @Override
    @Transactional
    public Outcome<Long> hold(Reader reader, long id, String reason) {
        return narrow(reader, id, "hold", Audience.SECRETARIAT, reason);
    }

    @Override
    @Transactional
    public Outcome<Long> show(Reader reader, long id, String reason) {
        Optional<Practice> removed = store.lock(List.of(id)).stream()
                .filter(one -> one.state().equals(PracticeLifecycle.RETRACTED))
                .findFirst();
        return removed.isPresent()
                ? workflow.move(
                        lifecycle, reader, Change.of(back(removed.get())).because(reason), Target.of(id))
                : narrow(reader, id, "release", Audience.PUBLIC, reason);
    }

    /** To the rung where it stood. One that was under review was checked, and its round ended with it. */
    private static String back(Practice removed) {
        return removed.reviewedAt() == null ? "reinstate" : "reinstate-reviewed";
    }

    private Outcome<Long> narrow(Reader reader, long id, String action, String label, String reason) {
        Optional<Practice> practice = store.lock(List.of(id)).stream()
                .filter(one -> PracticeLifecycle.PUBLISHED.contains(one.state()))
                .findFirst();
        if (practice.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "record-not-public"));
        }
        store.address(id, Set.of(label));
        workflow.revised(lifecycle, reader, practice.get(), action, Map.of(), Map.of("audience", label, "why", reason));
        return Outcome.done(id);
    }

    @Override
    @Transactional
    public Outcome<Long> remove(Reader reader, long id, String reason) {
        boolean removed =
                store.lock(List.of(id)).stream().noneMatch(one -> PracticeLifecycle.PUBLISHED.contains(one.state()));
        return removed
                ? Outcome.done(id)
                : workflow.move(lifecycle, reader, Change.of("retract").because(reason), Target.of(id));
    }
}
