package corridor.consultations.discussions;

import static corridor.consultations.discussions.DiscussionLifecycle.WRITING;
import static corridor.consultations.discussions.SummaryLifecycle.AGREEING;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of summaries: what a discussion came to, without names, and who stands behind it. */
@Service
public class Summaries {

    private final SummaryStore store;
    private final SummaryLifecycle lifecycle;
    private final Discussions discussions;
    private final Workflow workflow;
    private final Clock clock;

    Summaries(SummaryStore store, SummaryLifecycle lifecycle, Discussions discussions, Workflow workflow, Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.discussions = discussions;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** That of a discussion, as far as this reader may see it. */
    public Optional<Summary> of(Reader reader, Discussion discussion) {
        return store.of(reader, discussion);
    }

    /** Begins the summary of a discussion that has closed. */
    @Transactional
    public Outcome<Long> draft(Reader reader, Discussion discussion, LocalizedText text) {
        Optional<Refusal> refusal = workflow.mayOpen(lifecycle, reader, "draft").or(() -> wrong(text));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!discussion.state().equals(DiscussionLifecycle.CLOSED)
                || store.unseen(discussion.id()).isPresent()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "discussion-not-closed"));
        }
        long id = store.insert(discussion.id(), text, Set.of(Audience.SECRETARIAT));
        workflow.open(lifecycle, reader, "draft", Map.of(id, Map.of("discussion", discussion.id())));
        return Outcome.done(id);
    }

    private static Optional<Refusal> wrong(LocalizedText text) {
        boolean fits = text.byTag().values().stream().allMatch(one -> one.length() <= Summary.LONGEST);
        return fits && !text.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.INVALID, "summary-length", Summary.LONGEST));
    }

    @Transactional
    public Outcome<Long> change(Reader reader, Target target, LocalizedText text) {
        Outcome<Summary> locked =
                workflow.changeable(lifecycle, reader, target, WRITING, Set.of(SummaryLifecycle.DRAFT));
        if (!(locked instanceof Outcome.Done<Summary>(Summary before))) {
            return locked.map(Summary::id);
        }
        Optional<Refusal> wrong = wrong(text);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        store.change(before.id(), text);
        workflow.revised(
                lifecycle,
                reader,
                before,
                Workflow.CHANGE,
                Map.of("text", before.text().byTag()),
                Map.of("text", text.byTag()));
        return Outcome.done(before.id());
    }

    /** Sends it to all who read the discussion, for comments until that day, that one included. */
    @Transactional
    public Outcome<Long> circulate(Reader reader, Target target, Optional<LocalDate> until) {
        if (until.isEmpty() || until.get().isBefore(LocalDate.now(clock))) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "comment-day-missing"));
        }
        return workflow.move(
                lifecycle, reader, Change.of("circulate").recording(Map.of("comment_until", until.get())), target);
    }

    /** Takes it back to write it anew. Whoever agreed is asked again. */
    @Transactional
    public Outcome<Long> rework(Reader reader, Target target) {
        Outcome<Long> moved = workflow.move(lifecycle, reader, Change.of("rework"), target);
        if (moved instanceof Outcome.Done<Long>(Long id)) {
            store.renew(id);
        }
        return moved;
    }

    /** The chair stands behind it, and the discussion is over. */
    @Transactional
    public Outcome<Long> endorse(Reader reader, Target target) {
        Change change = Change.of("endorse")
                .recording(Map.of("endorsed_by", reader.actor(), "endorsed_at", OffsetDateTime.now(clock)));
        Outcome<Long> moved = workflow.move(lifecycle, reader, change, target);
        if (moved instanceof Outcome.Done<Long>(Long id)) {
            store.lock(List.of(id)).forEach(one -> discussions.sumUp(one.discussion()));
        }
        return moved;
    }

    /** An organisation says that it agrees with the wording that it was shown. */
    @Transactional
    public Outcome<Long> agree(Reader reader, Summary seen, long organisation) {
        if (!reader.may(AGREEING, Set.of(organisation))) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "agree"));
        }
        Summary now = store.lock(List.of(seen.id())).getFirst();
        if (!now.circulated() || now.wording() != seen.wording()) {
            return Outcome.refused(Refusal.of(Kind.STALE, "summary-reworded"));
        }
        store.agree(now.id(), organisation);
        workflow.revised(
                lifecycle,
                reader,
                now,
                "agree",
                Map.of("agreed", now.agreed().size()),
                Map.of("organisation", organisation, "wording", now.wording()));
        return Outcome.done(now.id());
    }

    public List<Offer> offers(Reader reader, Summary summary) {
        return workflow.offers(lifecycle, reader, summary);
    }
}
