package corridor.registers;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.registers.kinds.RegisterKind;
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

/** Hides a reported entry until it is settled, shows it again, or retracts it. */
@Component
class EntryModeration implements Moderated {

    private static final String BETWEEN = "--";

    private final EntryStore store;
    private final EntryQuery query;
    private final EntryLifecycle lifecycle;
    private final Workflow workflow;

    EntryModeration(EntryStore store, EntryQuery query, EntryLifecycle lifecycle, Workflow workflow) {
        this.store = store;
        this.query = query;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
    }

    @Override
    public String kind() {
        return Entry.KIND;
    }

    /** Its address here is {@code kind--slug}. */
    @Override
    public Optional<Item> find(Reader reader, String address) {
        int end = Math.max(0, address.indexOf(BETWEEN));
        return RegisterKind.of(address.substring(0, end))
                .flatMap(kind ->
                        query.bySlugs(reader, kind, List.of(address.substring(end + BETWEEN.length()))).stream()
                                .findFirst())
                .map(one -> new Item(one.reference(), one.title(), one.url(), one.organisations()));
    }

    @Override
    @Transactional
    public Outcome<Long> hold(Reader reader, long id, String reason) {
        return address(reader, id, "hold", reason);
    }

    @Override
    @Transactional
    public Outcome<Long> show(Reader reader, long id, String reason) {
        return address(reader, id, "release", reason);
    }

    private Outcome<Long> address(Reader reader, long id, String action, String reason) {
        Optional<Entry> found = store.lock(List.of(id)).stream()
                .filter(one -> one.state().equals(EntryLifecycle.PUBLISHED))
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "record-not-public"));
        }
        Entry entry = found.get();
        Set<String> audience = action.equals("hold")
                ? Set.of(Audience.SECRETARIAT)
                : EntryLifecycle.published(entry.head(), entry.openReason());
        store.address(id, audience, entry.openReason());
        workflow.revised(
                lifecycle, reader, entry, action, Map.of(), Map.of("audience", audience.toString(), "why", reason));
        return Outcome.done(id);
    }

    @Override
    @Transactional
    public Outcome<Long> remove(Reader reader, long id, String reason) {
        boolean there =
                store.lock(List.of(id)).stream().anyMatch(one -> one.state().equals(EntryLifecycle.PUBLISHED));
        return there
                ? workflow.move(
                        lifecycle,
                        reader,
                        Change.of("retract").because(reason).recording(Map.of("reason", reason)),
                        Target.of(id))
                : Outcome.done(id);
    }
}
