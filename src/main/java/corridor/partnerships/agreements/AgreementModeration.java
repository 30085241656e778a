package corridor.partnerships.agreements;

import corridor.access.Reader;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.vetting.Moderated;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hides what the world reads of a reported agreement until that is settled, or for good. */
@Component
class AgreementModeration implements Moderated {

    private final AgreementFronts fronts;
    private final AgreementFronting fronting;
    private final AgreementStore store;
    private final AgreementLifecycle lifecycle;
    private final Workflow workflow;

    AgreementModeration(
            AgreementFronts fronts,
            AgreementFronting fronting,
            AgreementStore store,
            AgreementLifecycle lifecycle,
            Workflow workflow) {
        this.fronts = fronts;
        this.fronting = fronting;
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
    }

    @Override
    public String kind() {
        return Agreement.KIND;
    }

    @Override
    public Optional<Item> find(Reader reader, String address) {
        return fronts.find(reader, address)
                .map(AgreementFront::agreement)
                .map(one -> new Item(one.reference(), one.content().title(), one.url(), one.organisations()));
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
        Optional<Agreement> found = store.lock(List.of(id)).stream().findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "record-not-public"));
        }
        fronting.hold(id, held);
        workflow.revised(lifecycle, reader, found.get(), held ? "hold" : "release", Map.of(), Map.of("why", reason));
        return Outcome.done(id);
    }
}
