package corridor.practices;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.actors.People;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The life of a practice: from draft to the public repository, and out of it with a trace. */
@Component
class PracticeLifecycle implements Lifecycle<Practice> {

    static final String DRAFT = "draft";
    static final String SUBMITTED = "submitted";
    static final String RETURNED = "returned";
    static final String CLEARED = "cleared";
    static final String CHECKED = "checked";
    static final String WITHDRAWN = "withdrawn";
    static final String IN_REVIEW = "in-review";
    static final String REVIEWED = "reviewed";
    static final String RETRACTED = "retracted";
    static final String SUPERSEDED = "superseded";

    /** The states in which its owner writes it. */
    static final Set<String> OPEN = Set.of(DRAFT, RETURNED);

    static final Right DRAFTING = new Right("practice.draft");
    static final Right CHECKING = new Right("practice.check");
    static final Right PUBLISHING = new Right("practice.publish");
    static final Right OBJECTING = new Right("practice.object");
    static final Right ATTESTING = new Right("practice.attest");
    static final Right CONFIRMING = new Right("practice.confirm");
    static final Right REVISING = new Right("practice.revise");
    static final Right TRANSLATING = new Right("practice.translate");
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
    private static final Guard<Practice> IS_COMPLETE =
            new Guard<>("practice-incomplete", one -> Completeness.missing(one).isEmpty());
    private static final Guard<Practice> IS_ON_BEHALF =
            new Guard<>("practice-not-on-behalf", one -> one.origin() == Origin.ON_BEHALF);
    private static final Guard<Practice> WAS_REVIEWED =
            new Guard<>("practice-unreviewed", one -> one.reviewedAt() != null);
    private static final Guard<Practice> IS_OWNED = new Guard<>("practice-unowned", one -> one.owner() != null);

    private final PracticeStore store;
    private final People people;
    private final Clock clock;

    PracticeLifecycle(PracticeStore store, People people, Clock clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
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
        return 4;
    }

    @Override
    public List<Transition<Practice>> transitions() {
        return Stream.of(towardsPublication(), onceItIsPublished(), confirmations(), earlyConfirmations())
                .flatMap(List::stream)
                .toList();
    }

    private List<Transition<Practice>> towardsPublication() {
        return List.of(
                Transition.opening("draft", DRAFT, DRAFTING),
                Transition.<Practice>of(Set.of(DRAFT), "submit", SUBMITTED, DRAFTING)
                        .guardedBy(IS_OWNED, IS_COMPLETE),
                Transition.<Practice>of(Set.of(RETURNED), "resubmit", SUBMITTED, DRAFTING)
                        .guardedBy(IS_OWNED, IS_COMPLETE),
                Transition.of(Set.of(SUBMITTED), "return", RETURNED, CHECKING),
                Transition.of(Set.of(SUBMITTED), "decline", "declined", CHECKING),
                Transition.<Practice>of(Set.of(SUBMITTED), "clear", CLEARED, CHECKING)
                        .guardedBy(IS_OWNED)
                        .recording("objection_until"),
                Transition.<Practice>of(Set.of(CLEARED), "publish", CHECKED, PUBLISHING)
                        .guardedBy(new Guard<>("co-authors-have-time", this::objectionsAreOver))
                        .recording("published_at", "attested_at", "slug"),
                Transition.of(Set.of(CLEARED), "object", RETURNED, OBJECTING),
                Transition.<Practice>of(Set.of(DRAFT, SUBMITTED), "check", CHECKED, CHECKING)
                        .guardedBy(HAS_SUMMARY, HAS_THEME, new Guard<>("owner-publishes", this::ownerHasSpoken))
                        .recording("published_at", "slug"),
                Transition.of(Set.of(DRAFT, SUBMITTED, RETURNED, CLEARED), "withdraw", WITHDRAWN, WITHDRAWING));
    }

    private List<Transition<Practice>> onceItIsPublished() {
        return List.of(
                Transition.<Practice>of(Set.of(DRAFT, CHECKED), "merge", SUPERSEDED, MERGING)
                        .recording("superseded_by"),
                Transition.of(Set.of(CHECKED), "begin-review", IN_REVIEW, BEGINNING_REVIEW),
                Transition.<Practice>of(Set.of(IN_REVIEW), "conclude-review", REVIEWED, CONCLUDING_REVIEW)
                        .recording("reviewed_at"),
                Transition.of(Set.of(IN_REVIEW), "abandon-review", CHECKED, CONCLUDING_REVIEW),
                Transition.of(PUBLISHED, "retract", RETRACTED, RETRACTING),
                Transition.of(Set.of(RETRACTED), "reinstate", CHECKED, CHECKING),
                Transition.<Practice>of(Set.of(RETRACTED), "reinstate-reviewed", REVIEWED, CHECKING)
                        .guardedBy(WAS_REVIEWED));
    }

    /** Whether somebody stands by it says nothing of how far it was checked: it stays where it is. */
    private static List<Transition<Practice>> confirmations() {
        return PUBLISHED.stream()
                .sorted()
                .flatMap(state -> Stream.of(
                        Transition.<Practice>of(Set.of(state), "attest", state, ATTESTING)
                                .recording("attested_at"),
                        Transition.<Practice>of(Set.of(state), "confirm", state, CONFIRMING)
                                .guardedBy(IS_OWNED)
                                .recording("attested_at")))
                .toList();
    }

    /** An entry on behalf may be confirmed before it is published; changing it then undoes the confirmation. */
    private static List<Transition<Practice>> earlyConfirmations() {
        return Stream.of(DRAFT, SUBMITTED, CLEARED)
                .map(state -> Transition.<Practice>of(Set.of(state), "confirm", state, CONFIRMING)
                        .guardedBy(IS_OWNED, IS_ON_BEHALF)
                        .recording("attested_at"))
                .toList();
    }

    /** Whether this reader may write it now: what nobody owns is written by whoever may write all of them. */
    static boolean writes(Reader reader, Practice practice) {
        return practice.writable() && reader.may(practice.published() ? REVISING : DRAFTING, practice.organisations());
    }

    private boolean objectionsAreOver(Practice practice) {
        Instant until = practice.objectionUntil();
        return until == null || !clock.instant().isBefore(until);
    }

    /** By confirming the entry, unless there is nobody who could. */
    private boolean ownerHasSpoken(Practice practice) {
        Long owner = practice.owner();
        return owner == null || practice.attested() || !people.speaksFor(owner);
    }

    @Override
    public Set<String> audience(Practice record, String state) {
        return PUBLISHED.contains(state) && heldBack(record)
                ? record.audience()
                : audience(record.origin(), record.organisations(), record.coAuthors(), state);
    }

    /** Whether it is published and yet hidden, until what was reported of it is settled. */
    static boolean heldBack(Practice record) {
        return PUBLISHED.contains(record.state()) && record.audience().equals(Set.of(Audience.SECRETARIAT));
    }

    /** Until it is published, for its owner and, except while the owner drafts it itself, for the secretariat. */
    static Set<String> audience(Origin origin, Set<Long> owners, Set<Long> coAuthors, String state) {
        if (PUBLISHED.contains(state)) {
            return Set.of(Audience.PUBLIC);
        }
        Set<String> labels = owners.stream().map(Audience::organisation).collect(Collectors.toCollection(HashSet::new));
        if (owners.isEmpty() || origin != Origin.SUBMITTED || !state.equals(DRAFT)) {
            labels.add(Audience.SECRETARIAT);
        }
        if (state.equals(CLEARED)) {
            coAuthors.forEach(one -> labels.add(Audience.organisation(one)));
        }
        return Set.copyOf(labels);
    }

    /** Publication is objected to for a co-author, everything else is done for the owner. */
    @Override
    public Set<Long> organisations(Practice record, Right right) {
        return right.equals(OBJECTING) ? record.coAuthors() : record.organisations();
    }

    @Override
    public List<Practice> lock(Collection<Long> ids) {
        return store.lock(ids);
    }
}
