package corridor.consultations.discussions;

import static corridor.consultations.discussions.PostLifecycle.POSTING;

import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of what is said in discussions: without a name, unless whoever says it wants one. */
@Service
public class Posts {

    private static final int LONGEST_REASON = 2_000;

    private final PostStore store;
    private final PostLifecycle lifecycle;
    private final DiscussionStore discussions;
    private final SummaryStore summaries;
    private final Organisations organisations;
    private final Workflow workflow;
    private final Clock clock;

    Posts(
            PostStore store,
            PostLifecycle lifecycle,
            DiscussionStore discussions,
            SummaryStore summaries,
            Organisations organisations,
            Workflow workflow,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.discussions = discussions;
        this.summaries = summaries;
        this.organisations = organisations;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Those that this reader may see, in the order of time. */
    public List<Post> of(Reader reader, Discussion discussion) {
        return store.of(reader, discussion.id());
    }

    /** The organisations for which this reader may say something now. */
    public List<Organisation> organisationsOf(Reader reader, Discussion discussion) {
        return closed(discussion).isPresent() ? List.of() : organisations.find(reader.organisationsWith(POSTING));
    }

    /** Why nothing more is taken; a summary that is circulated may be commented on. */
    private Optional<Refusal> closed(Discussion discussion) {
        Instant closes = discussion.closesAt();
        boolean open = discussion.open() && closes != null && clock.instant().isBefore(closes);
        return open || commented(discussion).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.CONFLICT, "discussion-over"));
    }

    /** The wording of the summary on which comments are taken now. */
    private Optional<Integer> commented(Discussion discussion) {
        LocalDate today = LocalDate.now(clock);
        return discussion.state().equals(DiscussionLifecycle.CLOSED)
                ? summaries
                        .unseen(discussion.id())
                        .filter(one -> one.circulated() && before(today, one.until()))
                        .map(Summary::wording)
                : Optional.empty();
    }

    private static boolean before(LocalDate today, @Nullable LocalDate last) {
        return last != null && !today.isAfter(last);
    }

    /** Says something for an organisation. Where it is moderated, others read it once the secretariat has. */
    @Transactional
    public Outcome<Long> post(Reader reader, Discussion seen, Said said) {
        Set<Long> own = Set.of(said.organisation());
        Optional<Refusal> refusal = workflow.mayOpen(lifecycle, reader, "post", own)
                .or(() -> discussions.lock(List.of(seen.id())).stream()
                        .findFirst()
                        .flatMap(this::closed))
                .or(() -> wrong(seen, said));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        long id = store.insert(
                reader, seen, commented(seen).orElse(null), said, PostLifecycle.waiting(said.organisation()));
        workflow.open(
                lifecycle,
                reader,
                "post",
                own,
                Map.of(
                        id,
                        Map.of("discussion", seen.id(), "organisation", said.organisation(), "named", said.named())));
        return seen.content().moderated() ? Outcome.done(id) : show(id);
    }

    /** Where nothing is moderated, others read it at once. */
    private Outcome<Long> show(long id) {
        Reader corridor = Reader.system("discussions", Set.of(DiscussionLifecycle.WRITING));
        return workflow.move(lifecycle, corridor, Change.of("show"), Target.of(id));
    }

    private static Optional<Refusal> wrong(Discussion discussion, Said said) {
        Integer question = said.question();
        boolean known = question == null
                || (question > 0 && question <= discussion.content().questions().size());
        return known && !said.text().isBlank() && said.text().length() <= Post.LONGEST
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.INVALID, "post-length", Post.LONGEST));
    }

    /** Shows, hides or takes back. To hide needs a reason. */
    @Transactional
    public Outcome<Long> act(Reader reader, Target target, String action, String why) {
        String reason = why.strip();
        if (!Set.of("show", "hide", "take-back").contains(action)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
        }
        if (reason.length() > LONGEST_REASON || (action.equals("hide") && reason.isEmpty())) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        Change change = Change.of(action).recording(action.equals("take-back") ? Map.of("text", "") : Map.of());
        return workflow.move(lifecycle, reader, reason.isEmpty() ? change : change.because(reason), target);
    }

    /**
     * What somebody says.
     *
     * @param question which one it answers, from 1; none where it is general
     * @param named whether others read for whom
     */
    public record Said(long organisation, @Nullable Integer question, boolean named, String text, Language language) {}
}
