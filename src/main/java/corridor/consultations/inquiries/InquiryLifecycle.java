package corridor.consultations.inquiries;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.consultations.Chairs;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of an inquiry, from its questions to what came out. */
@Component
class InquiryLifecycle implements Lifecycle<Inquiry>, Grants {

    static final String DRAFT = "draft";
    static final String OPEN = "open";
    static final String CLOSED = "closed";
    static final String FINDINGS = "findings";
    static final String PUBLISHED = "published";
    static final String CANCELLED = "cancelled";
    /** Known from documents alone. */
    static final String TOLD = "told";

    static final Right WRITING = new Right("inquiry.write");
    static final Right PUBLISHING = new Right("inquiry.publish");
    static final Right RECORDING = new Right("inquiry.record");

    private final InquiryStore store;
    private final Chairs chairs;

    InquiryLifecycle(InquiryStore store, Chairs chairs) {
        this.store = store;
        this.chairs = chairs;
    }

    @Override
    public String kind() {
        return Inquiry.KIND;
    }

    @Override
    public String table() {
        return "consultations.inquiry";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Inquiry>> transitions() {
        return List.of(
                Transition.opening("draft", DRAFT, WRITING),
                Transition.of(Set.of(DRAFT), "record", TOLD, RECORDING),
                Transition.<Inquiry>of(Set.of(DRAFT), "open", OPEN, WRITING)
                        .guardedBy(
                                new Guard<>(
                                        "set-not-published",
                                        one -> one.content().questions() != null),
                                new Guard<>(
                                        "addressees-missing",
                                        one -> !one.content().addressees().isEmpty()),
                                new Guard<>("closing-missing", one -> one.closesAt() != null)),
                Transition.of(Set.of(OPEN), "close", CLOSED, WRITING),
                Transition.of(Set.of(CLOSED), "draft-findings", FINDINGS, WRITING),
                Transition.<Inquiry>of(Set.of(FINDINGS), "publish", PUBLISHED, PUBLISHING)
                        .guardedBy(new Guard<>(
                                "findings-empty", one -> !one.findings().isEmpty()))
                        .recording("published_at"),
                Transition.of(Set.of(DRAFT, OPEN), "cancel", CANCELLED, WRITING));
    }

    /** What is asked is public once it is asked; a draft that is cancelled stays unseen. */
    @Override
    public Set<String> audience(Inquiry record, String state) {
        return switch (state) {
            case DRAFT -> Set.of(Audience.SECRETARIAT);
            case CANCELLED -> record.audience();
            default -> Set.of(Audience.PUBLIC);
        };
    }

    @Override
    public List<Inquiry> lock(Collection<Long> ids) {
        return store.lock(ids).stream()
                .map(one -> one.chairedBy(chairs.of(one.content().cycle())))
                .toList();
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                RECORDING, Set.of(),
                WRITING, Set.of(Role.SECRETARIAT),
                PUBLISHING, Set.of(Role.SECRETARIAT, Role.CHAIR));
    }
}
