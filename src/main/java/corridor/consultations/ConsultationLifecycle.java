package corridor.consultations;

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

/** The life of a consultation: it is answered only once each contribution is. */
@Component
class ConsultationLifecycle implements Lifecycle<Consultation>, Grants {

    static final String DRAFT = "draft";
    static final String ANNOUNCED = "announced";
    static final String OPEN = "open";
    static final String CLOSED = "closed";
    static final String SUMMARISED = "summarised";
    static final String ANSWERED = "answered";
    static final String CANCELLED = "cancelled";

    static final Set<String> CHANGEABLE = Set.of(DRAFT, ANNOUNCED, OPEN, CLOSED, SUMMARISED);

    static final Right WRITING = new Right("consultation.write");
    static final Right RECORDING = new Right("consultation.record");
    static final Right CONTRIBUTING = new Right("consultation.contribute");
    static final Right ANSWERING = new Right("consultation.answer");

    private final ConsultationStore store;
    private final Chairs chairs;

    ConsultationLifecycle(ConsultationStore store, Chairs chairs) {
        this.store = store;
        this.chairs = chairs;
    }

    @Override
    public String kind() {
        return Consultation.KIND;
    }

    @Override
    public String table() {
        return "consultations.consultation";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Consultation>> transitions() {
        Guard<Consultation> dated =
                new Guard<>("dates-missing", one -> one.content().day() != null);
        Guard<Consultation> taken = new Guard<>(
                "takeaways-missing", one -> !one.content().takeaways().isEmpty());
        return List.of(
                Transition.opening("draft", DRAFT, WRITING),
                Transition.<Consultation>of(Set.of(DRAFT), "record", SUMMARISED, RECORDING)
                        .guardedBy(taken),
                Transition.<Consultation>of(Set.of(DRAFT), "announce", ANNOUNCED, WRITING)
                        .guardedBy(dated),
                Transition.<Consultation>of(Set.of(ANNOUNCED), "open", OPEN, WRITING)
                        .guardedBy(dated),
                Transition.of(Set.of(OPEN), "close", CLOSED, WRITING),
                Transition.<Consultation>of(Set.of(CLOSED), "summarise", SUMMARISED, WRITING)
                        .guardedBy(taken),
                Transition.<Consultation>of(Set.of(SUMMARISED), "answer", ANSWERED, ANSWERING)
                        .guardedBy(new Guard<>("contributions-unanswered", one -> one.unanswered() == 0)),
                Transition.of(Set.of(DRAFT, ANNOUNCED, OPEN), "cancel", CANCELLED, WRITING));
    }

    /** What was never announced stays unseen when it is cancelled. */
    @Override
    public Set<String> audience(Consultation record, String state) {
        return switch (state) {
            case DRAFT -> Set.of(Audience.SECRETARIAT);
            case CANCELLED -> record.audience();
            default -> Set.of(Audience.PUBLIC);
        };
    }

    @Override
    public List<Consultation> lock(Collection<Long> ids) {
        return chairs.chaired(store.lock(ids));
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                WRITING, Set.of(Role.SECRETARIAT),
                RECORDING, Set.of(),
                CONTRIBUTING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT),
                ANSWERING, Set.of(Role.SECRETARIAT, Role.CHAIR));
    }
}
