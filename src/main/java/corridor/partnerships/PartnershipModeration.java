package corridor.partnerships;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.vetting.Moderated;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hides what the world reads of a reported partnership until that is settled, or for good. */
@Component
class PartnershipModeration implements Moderated {

    private final Partnerships partnerships;
    private final PartnershipStore cases;
    private final FrontStore store;
    private final Fronts fronts;
    private final PartnershipLifecycle lifecycle;
    private final Workflow workflow;

    PartnershipModeration(
            Partnerships partnerships,
            PartnershipStore cases,
            FrontStore store,
            Fronts fronts,
            PartnershipLifecycle lifecycle,
            Workflow workflow) {
        this.partnerships = partnerships;
        this.cases = cases;
        this.store = store;
        this.fronts = fronts;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
    }

    @Override
    public String kind() {
        return Partnership.KIND;
    }

    @Override
    public Optional<Item> find(Reader reader, String address) {
        return partnerships
                .front(reader, address)
                .map(one -> new Item(
                        one.reference(),
                        one.title(),
                        one.url(),
                        one.parties().stream()
                                .flatMap(party -> party.organisations().stream())
                                .collect(Collectors.toSet())));
    }

    @Override
    @Transactional
    public Outcome<Long> hold(Reader reader, long id, String reason) {
        return address(reader, id, true, reason);
    }

    @Override
    @Transactional
    public Outcome<Long> show(Reader reader, long id, String reason) {
        return address(reader, id, false, reason);
    }

    @Override
    @Transactional
    public Outcome<Long> remove(Reader reader, long id, String reason) {
        return address(reader, id, true, reason);
    }

    private Outcome<Long> address(Reader reader, long id, boolean held, String reason) {
        Optional<Partnership> found = cases.lock(List.of(id)).stream().findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "record-not-public"));
        }
        Partnership one = found.get();
        store.hold(id, held, Set.of(Audience.SECRETARIAT));
        fronts.refresh(List.of(id));
        workflow.revised(lifecycle, reader, one, held ? "hold" : "release", Map.of(), Map.of("why", reason));
        return Outcome.done(id);
    }
}
