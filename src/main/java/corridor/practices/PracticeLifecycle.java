package corridor.practices;

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

/** The life of a practice: from draft to the public repository, and out of it with a trace. */
@Component
class PracticeLifecycle implements Lifecycle<Practice>, Grants {

    static final String DRAFT = "draft";
    static final String CHECKED = "checked";
    static final String IN_REVIEW = "in-review";
    static final String REVIEWED = "reviewed";
    static final String RETRACTED = "retracted";
    static final String SUPERSEDED = "superseded";

    static final Right DRAFTING = new Right("practice.draft");
    static final Right CHECKING = new Right("practice.check");
    static final Right WITHDRAWING = new Right("practice.withdraw");
    static final Right MERGING = new Right("practice.merge");
    static final Right RETRACTING = new Right("practice.retract");

    static final Right BEGINNING_REVIEW = new Right("practice.begin-review");
    static final Right CONCLUDING_REVIEW = new Right("practice.conclude-review");

    /** What everybody sees, however far it is confirmed. */
    static final Set<String> PUBLISHED = Set.of(CHECKED, IN_REVIEW, REVIEWED);

    private static final Guard<Practice> HAS_SUMMARY = new Guard<>(
            "practice-without-summary", one -> !one.content().summary().isEmpty());
    private static final Guard<Practice> HAS_THEME = new Guard<>(
            "practice-without-theme",
            one -> !one.content().classification().themes().isEmpty());

    private final PracticeStore store;

    PracticeLifecycle(PracticeStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Practice.KIND;
    }

    @Override
    public String table() {
        return "practices.practice";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Practice>> transitions() {
        return List.of(
                Transition.opening("draft", DRAFT, DRAFTING),
                Transition.<Practice>of(Set.of(DRAFT, "submitted"), "check", CHECKED, CHECKING)
                        .guardedBy(HAS_SUMMARY, HAS_THEME)
                        .recording("published_at"),
                Transition.<Practice>of(Set.of(DRAFT), "submit", "submitted", DRAFTING)
                        .guardedBy(HAS_SUMMARY),
                Transition.of(Set.of("submitted"), "return", "returned", CHECKING),
                Transition.of(Set.of("returned"), "resubmit", "submitted", DRAFTING),
                Transition.of(Set.of("submitted"), "decline", "declined", CHECKING),
                Transition.of(Set.of(DRAFT, "submitted", "returned"), "withdraw", "withdrawn", WITHDRAWING),
                Transition.<Practice>of(Set.of(DRAFT, CHECKED), "merge", SUPERSEDED, MERGING)
                        .recording("superseded_by"),
                Transition.of(Set.of(CHECKED), "begin-review", IN_REVIEW, BEGINNING_REVIEW),
                Transition.<Practice>of(Set.of(IN_REVIEW), "conclude-review", REVIEWED, CONCLUDING_REVIEW)
                        .recording("reviewed_at"),
                Transition.of(Set.of(IN_REVIEW), "abandon-review", CHECKED, CONCLUDING_REVIEW),
                Transition.of(PUBLISHED, "retract", RETRACTED, RETRACTING),
                Transition.of(Set.of(RETRACTED), "reinstate", CHECKED, RETRACTING));
    }

    @Override
    public Set<String> audience(Practice record, String state) {
        if (!PUBLISHED.contains(state)) {
            return Set.of(Audience.SECRETARIAT);
        }
        return heldBack(record) ? record.audience() : Set.of(Audience.PUBLIC);
    }

    /** Whether it is published and yet hidden, until what was reported of it is settled. */
    static boolean heldBack(Practice record) {
        return PUBLISHED.contains(record.state()) && record.audience().equals(Set.of(Audience.SECRETARIAT));
    }

    @Override
    public List<Practice> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        Set<Role> secretariat = Set.of(Role.SECRETARIAT);
        return Map.of(
                DRAFTING, secretariat,
                CHECKING, secretariat,
                WITHDRAWING, secretariat,
                MERGING, secretariat,
                RETRACTING, secretariat,
                BEGINNING_REVIEW, secretariat,
                CONCLUDING_REVIEW, secretariat);
    }
}
