package corridor.calls.submissions;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.Owners;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.questions.AnswerForm;
import corridor.questions.Answers;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;

/** The door of submissions for their authors. Each step is told by {@code workflow.Moved} of the kind {@code submission}. */
@Service
public class CallSubmissions {

    private static final Refusal MISSING = Refusal.of(Refusal.Kind.MISSING, "record-missing");

    private final SubmissionStore store;
    private final CallSubmissionLifecycle lifecycle;
    private final Workflow workflow;
    private final Organisations organisations;
    private final People people;
    private final Admission admission;
    private final Sending sending;
    private final Calls calls;
    private final Clock clock;

    CallSubmissions(
            SubmissionStore store,
            CallSubmissionLifecycle lifecycle,
            Workflow workflow,
            Organisations organisations,
            People people,
            Admission admission,
            Sending sending,
            Calls calls,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.organisations = organisations;
        this.people = people;
        this.admission = admission;
        this.sending = sending;
        this.calls = calls;
        this.clock = clock;
    }

    /** For whom this reader may answer calls. */
    Owners owners(Reader reader) {
        return organisations.owners(reader, CallSubmissionLifecycle.WRITING);
    }

    /** Begins an answer to a call. Refused where the call is not open, or not for this organisation. */
    @Transactional
    public Outcome<Long> begin(Reader reader, Call call, long owner, Language language, String code) {
        Optional<Person> person = people.of(reader);
        Optional<Organisation> organisation = organisations.find(owner);
        if (person.isEmpty() || organisation.isEmpty()) {
            return Outcome.refused(
                    person.isEmpty()
                            ? Refusal.of(Refusal.Kind.FORBIDDEN, "person-needed")
                            : Refusal.of(Refusal.Kind.INVALID, "organisation-missing"));
        }
        Optional<Refusal> lacking = workflow.mayOpen(lifecycle, reader, "begin", Set.of(owner));
        if (lacking.isPresent()) {
            return Outcome.refused(lacking.get());
        }
        return admission
                .begin(reader, call, organisation.get(), code)
                .map(used -> insert(reader, call, owner, language, person.get(), used));
    }

    private long insert(Reader reader, Call call, long owner, Language language, Person person, Optional<Long> code) {
        long id = store.insert(
                call.id(),
                owner,
                language,
                Set.of(Audience.SEALED, Audience.organisation(owner), Audience.person(person.id())),
                reader.rightsFor().containsKey(owner) ? null : person.id(),
                code.orElse(null));
        store.lead(id, person, owner);
        workflow.open(lifecycle, reader, "begin", Set.of(owner), Map.of(id, Map.of("call", call.id())));
        return id;
    }

    public Outcome<Submission> find(Reader reader, long id) {
        return store.find(reader, id).map(Outcome::done).orElseGet(() -> Outcome.refused(MISSING));
    }

    /** Of these answers those that its call asks for; within the same bounds as those of the form. */
    Outcome<Answers> kept(Reader reader, long id, Map<String, List<String>> answers) {
        return find(reader, id).map(one -> {
            LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
            answers.forEach((code, values) -> fields.put(AnswerForm.PREFIX + code, values));
            return AnswerForm.of(admission.asked(one), fields);
        });
    }

    /** Those of which this reader is an author. */
    public List<Submission> ofReader(Reader reader) {
        return store.ofReader(reader);
    }

    public List<Offer> offers(Reader reader, Submission submission) {
        return workflow.offers(lifecycle, reader, submission);
    }

    /** Keeps what is written, whether it is complete or not, and whether the call is still open or not. */
    @Transactional
    public Outcome<Long> save(Reader reader, Target target, String title, Answers answers) {
        Outcome<Long> moved = workflow.move(lifecycle, reader, Change.of("change"), target);
        if (moved instanceof Outcome.Done<Long>) {
            Submission now = store.lock(List.of(target.id())).getFirst();
            store.write(now.id(), title, answers.withDocumentsOf(admission.asked(now), now.answers()));
            if (reader.may(CallSubmissionLifecycle.WRITING, Set.of())
                    && !reader.rightsFor().containsKey(now.owner())) {
                people.of(reader).ifPresent(one -> store.entered(now.id(), one.id()));
            }
        }
        return moved;
    }

    /**
     * Sends it.
     *
     * @param arrived when the server began to read the request
     */
    @Transactional
    public Outcome<Long> submit(Reader reader, Target target, Instant arrived) {
        return sending.submit(reader, target, arrived);
    }

    /** Opens it for changes; what was sent stands until something is sent anew. */
    @Transactional
    public Outcome<Long> reopen(Reader reader, Target target) {
        Optional<Submission> seen = store.find(reader, target.id());
        Optional<Refusal> obstacle =
                seen.flatMap(one -> calls.hold(one.call()).flatMap(call -> admission.late(call, one, clock.instant())));
        return obstacle.map(Outcome::<Long>refused)
                .orElseGet(() -> workflow.move(lifecycle, reader, Change.of("reopen"), target));
    }

    /** Says for its organisation that what was entered on its behalf is theirs. */
    @Transactional
    public Outcome<Long> confirm(Reader reader, Target target) {
        Outcome<Submission> locked = workflow.changeable(
                lifecycle, reader, target, CallSubmissionLifecycle.CONFIRMING, Set.of("submitted", "settled"));
        return locked.then(one -> {
            Optional<Person> person = people.of(reader);
            if (person.isEmpty() || !mayConfirm(reader, one)) {
                return Outcome.refused(
                        one.onBehalf()
                                ? Refusal.of(Refusal.Kind.FORBIDDEN, "right-missing", "confirm")
                                : Refusal.of(Refusal.Kind.CONFLICT, "submission-not-on-behalf"));
            }
            store.confirm(one.id(), person.get().id());
            workflow.revised(lifecycle, reader, one, "confirm", Map.of(), Map.of());
            return Outcome.done(one.id());
        });
    }

    /** Whether it waits for the word of this reader’s organisation. */
    static boolean mayConfirm(Reader reader, Submission one) {
        return one.onBehalf()
                && one.edition() > 0
                && !one.writable()
                && reader.may(CallSubmissionLifecycle.CONFIRMING, Set.of(one.owner()));
    }

    /** Takes it back for good. */
    @Transactional
    public Outcome<Long> withdraw(Reader reader, Target target) {
        return workflow.move(lifecycle, reader, Change.of("withdraw"), target);
    }

    /** How many were sent to a call: the one number that is told of it while it is open. */
    public long sealedCount(long call) {
        return store.countSent(call);
    }
}
