package corridor.registers;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of an entry. Those written down from documents are published at once. */
@Component
class EntryLifecycle implements Lifecycle<Entry>, Grants {

    static final String DRAFT = "draft";
    static final String SUBMITTED = "submitted";
    static final String PUBLISHED = "published";
    static final String RETRACTED = "retracted";
    static final String DISCARDED = "discarded";

    static final Right WRITING = new Right("register.write");
    static final Right PUBLISHING = new Right("register.publish");
    static final Right CORRECTING = new Right("register.correct");
    static final Right CONFIRMING = new Right("register.confirm");
    static final Right RECORDING = new Right("register.record");

    private final EntryStore store;

    EntryLifecycle(EntryStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Entry.KIND;
    }

    @Override
    public String table() {
        return "registers.entry";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Entry>> transitions() {
        Guard<Entry> sorted = new Guard<>("entry-incomplete", one -> one.head().sorted());
        Guard<Entry> reported = new Guard<>("entry-not-reported", one -> one.origin() == Origin.REPORTED);
        return List.of(
                Transition.opening("draft", DRAFT, WRITING),
                Transition.<Entry>of(Set.of(DRAFT), "record", PUBLISHED, RECORDING)
                        .guardedBy(reported),
                Transition.<Entry>of(Set.of(DRAFT), "submit", SUBMITTED, WRITING)
                        .guardedBy(sorted),
                Transition.of(Set.of(SUBMITTED), "return", DRAFT, PUBLISHING),
                Transition.<Entry>of(Set.of(DRAFT, SUBMITTED), "publish", PUBLISHED, PUBLISHING)
                        .guardedBy(sorted),
                Transition.<Entry>of(Set.of(PUBLISHED), "retract", RETRACTED, PUBLISHING)
                        .recording("reason"),
                Transition.of(Set.of(DRAFT, SUBMITTED), "discard", DISCARDED, WRITING));
    }

    @Override
    public Set<Long> organisations(Entry record, Right right) {
        return right.equals(PUBLISHING) && !record.kind().own() ? Set.of() : record.organisations();
    }

    @Override
    public Set<String> audience(Entry record, String state) {
        return switch (state) {
            case PUBLISHED -> published(record.head(), record.openReason());
            case RETRACTED -> Set.of(Audience.SECRETARIAT);
            default -> drafted(record.organisations());
        };
    }

    /** Everybody, unless it is about what can put people at risk and nobody has decided otherwise. */
    static Set<String> published(EntryHead head, String openReason) {
        return Set.of(head.sensitive() && openReason.isEmpty() ? Audience.COMMUNITY : Audience.PUBLIC);
    }

    static Set<String> drafted(Collection<Long> organisations) {
        Set<String> labels = new LinkedHashSet<>(Set.of(Audience.SECRETARIAT));
        organisations.forEach(one -> labels.add(Audience.organisation(one)));
        return labels;
    }

    @Override
    public List<Entry> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                WRITING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT),
                PUBLISHING, Set.of(Role.FOCAL_POINT, Role.SECRETARIAT),
                CORRECTING, Set.of(Role.FOCAL_POINT, Role.SECRETARIAT),
                CONFIRMING, Set.of(Role.FOCAL_POINT),
                RECORDING, Set.of());
    }
}
