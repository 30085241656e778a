package corridor.practices.confirmations;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.access.Role;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.audit.PersonalValues;
import corridor.practices.Origin;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Secret;
import corridor.shared.TypedText;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of confirmations: an organisation is asked by letter whether an entry on its behalf is its own. */
@Service
class Confirmations {

    static final Right CONFIRMING = new Right("practice.confirm");
    static final int LONGEST_MESSAGE = 4_000;

    private static final Duration VALID = Duration.ofDays(21);
    private static final Reader LINK =
            Reader.system("confirmation-link", Set.of(ConfirmationLifecycle.ANSWERING, CONFIRMING));

    /** While an entry has one of these states somebody can still stand by it. */
    private static final Set<String> CONFIRMABLE =
            Set.of("draft", "submitted", "cleared", "checked", "in-review", "reviewed");

    private static final Refusal VOID = Refusal.of(Kind.GONE, "confirmation-link-void");

    private final ConfirmationStore store;
    private final ConfirmationLifecycle lifecycle;
    private final Workflow workflow;
    private final Practices practices;
    private final People people;
    private final ConfirmationPost post;
    private final PersonalValues personal;
    private final Clock clock;

    Confirmations(
            ConfirmationStore store,
            ConfirmationLifecycle lifecycle,
            Workflow workflow,
            Practices practices,
            People people,
            ConfirmationPost post,
            PersonalValues personal,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.practices = practices;
        this.people = people;
        this.post = post;
        this.personal = personal;
        this.clock = clock;
    }

    boolean mayAsk(Reader reader) {
        return reader.may(ConfirmationLifecycle.ASKING);
    }

    /** Why nobody is asked about a practice; nothing where somebody can be. */
    static Optional<Refusal> obstacle(Practice practice) {
        boolean entered = practice.origin() == Origin.ON_BEHALF && practice.owner() != null;
        if (!entered) {
            return Optional.of(Refusal.of(Kind.CONFLICT, "practice-not-on-behalf"));
        }
        return CONFIRMABLE.contains(practice.state()) && !practice.attested()
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.CONFLICT, "confirmation-settled"));
    }

    /** The people who speak for a practice's organisation today. */
    List<Person> focalPoints(Practice practice) {
        return people.find(people.playing(Role.FOCAL_POINT).stream()
                .filter(one -> one.organisation() != null && one.organisation().equals(practice.owner()))
                .map(one -> one.person())
                .distinct()
                .toList());
    }

    /** Sends a letter with a link; pressed twice, one. A letter that was sent before opens nothing any more. */
    @Transactional
    Outcome<Long> ask(Reader reader, Practice practice, Addressee addressee) {
        Optional<Refusal> refused = workflow.mayOpen(lifecycle, reader, "ask")
                .or(() -> obstacle(practice))
                .or(() -> wrong(practice, addressee));
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        store.lockPractice(practice.id());
        Optional<Confirmation> earlier = store.about(practice.id()).stream()
                .filter(one -> one.state().equals(ConfirmationLifecycle.SENT))
                .findFirst();
        if (earlier.filter(one -> one.justSentTo(addressee, clock.instant())).isPresent()) {
            return Outcome.done(earlier.get().id());
        }
        earlier.ifPresent(one -> workflow.move(lifecycle, reader, Change.of("replace"), Target.of(one.id()))
                .orThrow());
        Secret secret = Secret.fresh();
        Instant expires = clock.instant().plus(VALID);
        long id = store.insert(practice.id(), addressee, secret, expires, reader.actor());
        Long person = addressee.person();
        String whose = person == null ? Confirmation.KIND + ":" + id : Person.actor(person);
        workflow.open(
                lifecycle,
                reader,
                "ask",
                Map.of(
                        id,
                        Map.of(
                                "practice", practice.id(),
                                "person", whose,
                                "name", personal.encrypt(whose, addressee.name()),
                                "email", personal.encrypt(whose, addressee.email()),
                                "expires", expires.toString())));
        post.ask(practice, addressee, secret, VALID.toDays());
        return Outcome.done(id);
    }

    private Optional<Refusal> wrong(Practice practice, Addressee addressee) {
        List<Person> speakers = focalPoints(practice);
        Long person = addressee.person();
        boolean fits = person == null ? speakers.isEmpty() : speakers.stream().anyMatch(one -> one.id() == person);
        if (!fits) {
            return Optional.of(Refusal.of(Kind.CONFLICT, "confirmation-addressee"));
        }
        return addressee.complete()
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.INVALID, "confirmation-address-missing"));
    }

    /** What a link opens. A wrong, an old and a used one are refused alike. */
    @Transactional(readOnly = true)
    Outcome<Opened> open(Secret secret) {
        return store.open(secret).flatMap(this::opened).map(Outcome::done).orElseGet(() -> Outcome.refused(VOID));
    }

    private Optional<Opened> opened(Confirmation confirmation) {
        return practices.find(LINK, List.of(confirmation.practice())).stream()
                .filter(one -> obstacle(one).isEmpty())
                .findFirst()
                .map(practice -> new Opened(confirmation, practice));
    }

    /** The organisation stands by the entry as it was shown. Refused where it was changed meanwhile. */
    @Transactional
    Outcome<Long> confirm(Secret secret, int version) {
        return switch (open(secret)) {
            case Outcome.Refused<Opened>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Opened>(Opened opened) -> {
                Target shown = new Target(opened.practice().id(), version);
                Outcome<Long> confirmed = practices.act(LINK, shown, "confirm", post.reason(opened.confirmation()));
                if (confirmed instanceof Outcome.Done<Long>) {
                    move(opened, Change.of("answer-yes"));
                    post.confirmed(opened.practice());
                }
                yield confirmed;
            }
        };
    }

    /** The organisation says what is wrong; the secretariat finds it on its desk. */
    @Transactional
    Outcome<Long> dispute(Secret secret, String typed) {
        String message = TypedText.lines(typed);
        return switch (open(secret)) {
            case Outcome.Refused<Opened>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Opened> done
            when message.isEmpty() || message.length() > LONGEST_MESSAGE ->
                Outcome.refused(Refusal.of(Kind.INVALID, "confirmation-message-missing"));
            case Outcome.Done<Opened>(Opened opened) -> {
                String letter = Confirmation.KIND + ":" + opened.confirmation().id();
                move(
                        opened,
                        Change.of("answer-no")
                                .recording(Map.of("message", message))
                                .sealing(Map.of("message", personal.encrypt(letter, message))));
                post.disputed(opened.practice());
                yield Outcome.done(opened.practice().id());
            }
        };
    }

    private void move(Opened opened, Change change) {
        Confirmation one = opened.confirmation();
        workflow.move(lifecycle, LINK, change, new Target(one.id(), one.version()))
                .orThrow();
    }

    /** The letters about a practice, the newest first; none for those whom they do not concern. */
    @Transactional(readOnly = true)
    List<Confirmation> about(Reader reader, Practice practice) {
        boolean concerned = mayAsk(reader) || reader.may(new Right("practice.draft"), practice.organisations());
        return concerned && practice.origin() == Origin.ON_BEHALF ? store.about(practice.id()) : List.of();
    }

    /** What came of a letter; whether the entry was changed after it was confirmed. */
    String standing(Confirmation letter, Practice practice) {
        String standing = letter.standing(clock.instant());
        return standing.equals(ConfirmationLifecycle.CONFIRMED) && !practice.attested() ? "changed" : standing;
    }

    /** A letter that waits for its answer, and the entry that it is about. */
    record Opened(Confirmation confirmation, Practice practice) {}
}
