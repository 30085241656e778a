package corridor.accounts;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.actors.appointments.FirstAppointments;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.outbox.Letters;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.ui.SiteSettings;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to how others sign in: what they lost is taken away by two people, and where they are signed in is ended by one.
 * They are told of each step by letter.
 */
@Service
class FactorResets {

    static final String SERVER = "system:server";

    private static final int LONGEST = 500;
    private static final Set<String> AUDIENCE = Set.of(Audience.SECRETARIAT, Audience.ADMINISTRATION);
    private static final Reader HAND =
            Reader.system("server", Set.of(FactorResetLifecycle.ASKING, FactorResetLifecycle.GRANTING));

    private final FactorResetStore store;
    private final FactorResetLifecycle lifecycle;
    private final Workflow workflow;
    private final People people;
    private final FirstAppointments first;
    private final SignInMeans means;
    private final Audit audit;
    private final Letters letters;
    private final AccountLetters texts;
    private final Notices notices;
    private final SiteSettings site;

    FactorResets(
            FactorResetStore store,
            FactorResetLifecycle lifecycle,
            Workflow workflow,
            People people,
            FirstAppointments first,
            SignInMeans means,
            Audit audit,
            Letters letters,
            AccountLetters texts,
            Notices notices,
            SiteSettings site) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.people = people;
        this.first = first;
        this.means = means;
        this.audit = audit;
        this.letters = letters;
        this.texts = texts;
        this.notices = notices;
        this.site = site;
    }

    /** Whose account this is and how they sign in. Refused: people-confidential, record-missing. */
    Outcome<MeansView> of(Reader reader, long person) {
        return people.named(reader, "", 1).then(any -> known(person)).map(means::of);
    }

    private Outcome<Person> known(long person) {
        return people.find(person)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    /**
     * Asks that somebody's codes and passkeys be taken away. Refused: right-missing, reason-missing, factor-reset-reason,
     * factor-reset-own, factor-reset-nothing, factor-reset-known, record-missing.
     */
    @Transactional
    Outcome<Long> ask(Reader reader, long id, String reason) {
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "ask")
                .or(() -> wrong(reason))
                .or(() -> own(reader, id));
        return obstacle.isPresent()
                ? Outcome.refused(obstacle.get())
                : known(id).then(person -> open(reader, person, reason.strip()));
    }

    private static Optional<Refusal> wrong(String reason) {
        return reason.isBlank()
                ? Optional.of(Refusal.of(Kind.INVALID, "reason-missing"))
                : Optional.of(Refusal.of(Kind.INVALID, "factor-reset-reason", LONGEST))
                        .filter(refusal -> reason.strip().length() > LONGEST);
    }

    private static Optional<Refusal> own(Reader reader, long person) {
        return Optional.of(Refusal.of(Kind.FORBIDDEN, "factor-reset-own"))
                .filter(refusal -> Person.actor(person).equals(reader.actor()));
    }

    private Outcome<Long> open(Reader reader, Person person, String reason) {
        if (!means.of(person).resettable()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "factor-reset-nothing"));
        }
        Optional<Long> id = store.insert(person.id(), reason, reader.actor(), AUDIENCE);
        if (id.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "factor-reset-known"));
        }
        workflow.open(lifecycle, reader, "ask", Map.of(id.get(), Map.of("person", Person.actor(person.id()))));
        letters.send(texts.changed(person, "reset-asked"));
        notices.tell(new Notice(
                "roles.factor-reset",
                new Reference(FactorReset.KIND, id.get()),
                LocalizedText.english(site.name()),
                "/people/" + person.id() + "/sign-in",
                AUDIENCE,
                FactorResetLifecycle.GRANTING,
                List.of()));
        return Outcome.done(id.get());
    }

    /**
     * Grants or refuses, which whoever asked may not: they may take back what they asked. Refused: record-missing,
     * right-missing, factor-reset-second, factor-reset-own, state-forbids, version-stale.
     */
    @Transactional
    Outcome<Long> decide(Reader reader, Target target, boolean yes) {
        Optional<FactorReset> found = store.lock(List.of(target.id())).stream()
                .filter(one -> one.audience().stream().anyMatch(reader.labels()::contains))
                .findFirst();
        Optional<Refusal> obstacle = found.filter(one -> reader.may(FactorResetLifecycle.GRANTING))
                .flatMap(one -> ownHand(reader, one, yes));
        return obstacle.isPresent()
                ? Outcome.refused(obstacle.get())
                : move(reader, target, yes, Optional.empty()).map(id -> {
                    found.filter(one -> yes).ifPresent(one -> takeAway(one.person()));
                    return id;
                });
    }

    private static Optional<Refusal> ownHand(Reader reader, FactorReset one, boolean yes) {
        if (!yes) {
            return Optional.empty();
        }
        return one.askedBy().equals(reader.actor())
                ? Optional.of(Refusal.of(Kind.FORBIDDEN, "factor-reset-second"))
                : own(reader, one.person());
    }

    private Outcome<Long> move(Reader reader, Target target, boolean yes, Optional<String> why) {
        Change change = Change.of(yes ? "grant" : "refuse").recording(Map.of("decided_by", reader.actor()));
        return workflow.move(lifecycle, reader, why.map(change::because).orElse(change), target);
    }

    private void takeAway(long id) {
        people.find(id).ifPresent(person -> {
            means.takeAway(person);
            letters.send(texts.changed(person, "reset-done"));
        });
    }

    /**
     * Ends every session, sign-in under way and token of somebody. One person may: it takes nothing away that the other
     * cannot have again. Refused: right-missing, reason-missing, factor-reset-own, record-missing.
     */
    @Transactional
    Outcome<Long> endSessions(Reader reader, long id, String reason) {
        if (!reader.rights().contains(FactorResetLifecycle.ENDING_SESSIONS)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "end-sessions"));
        }
        Optional<Refusal> obstacle = wrong(reason).or(() -> own(reader, id));
        return obstacle.isPresent()
                ? Outcome.refused(obstacle.get())
                : known(id).map(person -> {
                    means.endSessions(person);
                    audit.append(
                            reader,
                            List.of(new AuditEntry(
                                    person.reference(), "end-sessions", Map.of(), Map.of(), reason.strip())));
                    letters.send(texts.changed(person, "sessions-ended"));
                    return person.id();
                });
    }

    /** What waits for a second person and this reader may see. */
    @Transactional(readOnly = true)
    List<FactorReset> waiting(Reader reader) {
        return store.waiting(reader);
    }

    boolean mayDecide(Reader reader, FactorReset one) {
        return reader.may(FactorResetLifecycle.GRANTING)
                && ownHand(reader, one, true).isEmpty();
    }

    /** What the server's hand may grant at this moment, by number; none once two people may. */
    @Transactional(readOnly = true)
    List<FactorReset> onTheServer() {
        return first.open() ? store.waiting(HAND) : List.of();
    }

    /** Grants in the server's name, as the second hand beside the one person who may (decision 16). */
    @Transactional
    Outcome<Long> grantOnTheServer(long number) {
        Optional<FactorReset> one =
                onTheServer().stream().filter(each -> each.id() == number).findFirst();
        return one.isEmpty()
                ? Outcome.refused(Refusal.of(Kind.CONFLICT, "factor-reset-server"))
                : grantByServer(one.get().id(), one.get().person());
    }

    /** For the one keeper there is, whom nobody else could help: asked for and granted in the server's name. */
    @Transactional
    Outcome<Long> resetOnTheServer(String email) {
        Optional<Person> keeper = people.byEmail(email).filter(first::only);
        return keeper.isEmpty()
                ? Outcome.refused(Refusal.of(Kind.CONFLICT, "factor-reset-server"))
                : open(HAND, keeper.get(), "lost")
                        .then(id -> grantByServer(id, keeper.get().id()));
    }

    private Outcome<Long> grantByServer(long id, long person) {
        return move(HAND, Target.of(id), true, Optional.of("one keeper")).map(done -> {
            takeAway(person);
            return done;
        });
    }
}
