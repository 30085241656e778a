package corridor.consultations.inquiries;

import static corridor.consultations.inquiries.ReplyLifecycle.REPLYING;

import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.questions.Answers;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of replies to inquiries. What an organisation agrees to, it says when it sends, and can narrow later. */
@Service
public class Replies {

    private final ReplyStore store;
    private final ReplyLifecycle lifecycle;
    private final Workflow workflow;
    private final QuestionSets sets;
    private final Organisations organisations;
    private final Clock clock;

    Replies(
            ReplyStore store,
            ReplyLifecycle lifecycle,
            Workflow workflow,
            QuestionSets sets,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.sets = sets;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The organisations of this reader that are asked. */
    public List<Organisation> asked(Reader reader, Inquiry inquiry) {
        return organisations.find(reader.organisationsWith(REPLYING).stream()
                .filter(inquiry.content().addressees()::contains)
                .toList());
    }

    Optional<QuestionSet> questions(Inquiry inquiry) {
        Long set = inquiry.content().questions();
        return set == null ? Optional.empty() : sets.find(set);
    }

    public Optional<Reply> of(Reader reader, Inquiry inquiry, long organisation) {
        return store.of(reader, inquiry.id(), organisation);
    }

    /** Keeps what was typed, complete or not. */
    @Transactional
    public Outcome<Long> save(Reader reader, Inquiry inquiry, long organisation, int version, Answers answers) {
        Optional<Refusal> refusal = workflow.mayOpen(lifecycle, reader, "begin", Set.of(organisation))
                .or(() -> obstacle(inquiry, organisation));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<Reply> before = store.of(reader, inquiry.id(), organisation);
        if (before.isEmpty()) {
            return begin(reader, inquiry, organisation, answers);
        }
        Outcome<Reply> locked = workflow.changeable(
                lifecycle, reader, new Target(before.get().id(), version), REPLYING, Set.of(ReplyLifecycle.DRAFT));
        if (locked instanceof Outcome.Done<Reply>(Reply reply)) {
            store.save(reply.id(), answers);
            workflow.revised(lifecycle, reader, reply, Workflow.CHANGE, told(reply.answers()), told(answers));
        }
        return locked.map(Reply::id);
    }

    private Outcome<Long> begin(Reader reader, Inquiry inquiry, long organisation, Answers answers) {
        Optional<Long> id = store.insert(inquiry.id(), organisation, answers, ReplyLifecycle.own(organisation));
        id.ifPresent(one -> workflow.open(
                lifecycle,
                reader,
                "begin",
                Set.of(organisation),
                Map.of(one, Map.of("inquiry", inquiry.id(), "organisation", organisation))));
        return id.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.of(Kind.STALE, "version-stale")));
    }

    /** The journal keeps how much was answered, not what. */
    private static Map<String, Object> told(Answers answers) {
        return Map.of("answers", answers.byCode().size());
    }

    private Optional<Refusal> obstacle(Inquiry inquiry, long organisation) {
        if (!inquiry.content().addressees().contains(organisation)) {
            return Optional.of(Refusal.of(Kind.FORBIDDEN, "not-asked"));
        }
        Instant closes = inquiry.closesAt();
        boolean open = inquiry.open() && closes != null && clock.instant().isBefore(closes);
        return open ? Optional.empty() : Optional.of(Refusal.of(Kind.CONFLICT, "inquiry-over"));
    }

    /** Sends it, with what the organisation agrees to. */
    @Transactional
    public Outcome<Long> send(Reader reader, Inquiry inquiry, Reply reply, int version, Optional<Consent> consent) {
        Optional<Refusal> refusal = obstacle(inquiry, reply.organisation())
                .or(() ->
                        consent.isEmpty() ? Optional.of(Refusal.of(Kind.INVALID, "consent-missing")) : Optional.empty())
                .or(() -> incomplete(inquiry, reply));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return workflow.move(
                lifecycle,
                reader,
                Change.of("send")
                        .recording(Map.of(
                                "consent", consent.orElse(Consent.NONE).code(),
                                "sent_at", OffsetDateTime.now(clock),
                                "sent_by", reader.actor())),
                new Target(reply.id(), version));
    }

    private Optional<Refusal> incomplete(Inquiry inquiry, Reply reply) {
        QuestionSet set = questions(inquiry).orElseThrow();
        int gaps =
                reply.answers().gaps(set).size() + reply.answers().problems(set).size();
        return gaps == 0 ? Optional.empty() : Optional.of(Refusal.of(Kind.INVALID, "answers-missing", gaps));
    }

    /** Agrees to less from now on; findings are counted anew without it. */
    @Transactional
    public Outcome<Long> narrow(Reader reader, Reply reply, int version, Optional<Consent> consent) {
        if (consent.filter(one -> one.narrower(reply.consent())).isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "consent-wider"));
        }
        return workflow.move(
                lifecycle,
                reader,
                Change.of("narrow")
                        .recording(
                                Map.of("consent", consent.orElse(Consent.NONE).code())),
                new Target(reply.id(), version));
    }

    /** Takes it back to change it while the inquiry is open, withdraws it, or says that none will come. */
    @Transactional
    public Outcome<Long> act(Reader reader, Inquiry inquiry, Reply reply, int version, String action) {
        Optional<Refusal> over = action.equals("withdraw") ? Optional.empty() : obstacle(inquiry, reply.organisation());
        return over.isPresent()
                ? Outcome.refused(over.get())
                : workflow.move(lifecycle, reader, Change.of(action), new Target(reply.id(), version));
    }

    /** Sent ones that may be counted; none of the others is looked at. */
    List<Reply> counted(Inquiry inquiry) {
        return store.unseen(inquiry.id()).stream()
                .filter(one -> one.sent() && one.consent() != Consent.NONE)
                .toList();
    }

    /** How many were sent. */
    int sent(Inquiry inquiry) {
        return (int) store.unseen(inquiry.id()).stream().filter(Reply::sent).count();
    }

    /** How each that was asked stands, by organisation: {@code sent}, {@code declined}, or nothing. */
    Map<Long, String> standing(Inquiry inquiry) {
        Map<Long, String> standing = new java.util.HashMap<>();
        store.unseen(inquiry.id()).forEach(one -> standing.put(one.organisation(), one.state()));
        return standing;
    }
}
