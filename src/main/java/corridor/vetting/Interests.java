package corridor.vetting;

import corridor.access.Reader;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.audit.PersonalValues;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of interests: what people declare, what follows from what is recorded, and whom it keeps away. */
@Service
public class Interests {

    private final InterestStore store;
    private final People people;
    private final Audit audit;
    private final PersonalValues personal;
    private final Clock clock;

    Interests(InterestStore store, People people, Audit audit, PersonalValues personal, Clock clock) {
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.personal = personal;
        this.clock = clock;
    }

    /** Why this person should keep away from a case with these parties; none if nothing ties them. */
    public Optional<Conflict> conflict(long person, Reference subject, Set<Long> partyOrganisations) {
        return ties(List.of(person)).of(person, Concern.of(subject, partyOrganisations));
    }

    /** What ties these people as of now. */
    public Ties ties(Collection<Long> persons) {
        Map<Long, Set<Long>> organisations = people.organisationsOf(persons);
        Set<Long> employers =
                organisations.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return new Ties(
                organisations,
                store.standing(persons, employers).stream().collect(Collectors.groupingBy(Interest::holder)));
    }

    /** What one has declared, and for which organisations one acts. Refused to those who are no person. */
    public Outcome<Own> own(Reader reader) {
        return person(reader)
                .map(person -> Outcome.done(new Own(
                        store.declaredBy(person),
                        people.organisationsOf(List.of(person)).getOrDefault(person, Set.of()),
                        store.noneSigned(person))))
                .orElseGet(() -> Outcome.refused(nobody()));
    }

    private static Optional<Long> person(Reader reader) {
        return reader.person();
    }

    private static Refusal nobody() {
        return Refusal.of(Kind.FORBIDDEN, "person-needed");
    }

    /** Declares an interest of one's own in an organisation, a person or a case. */
    @Transactional
    public Outcome<Long> declare(Reader reader, Declared declared) {
        Optional<Long> person = person(reader);
        if (person.isEmpty()) {
            return Outcome.refused(nobody());
        }
        Interest interest = new Interest(
                0,
                1,
                new Reference(Person.KIND, person.get()),
                declared.subject(),
                declared.kind(),
                declared.hard(),
                Objects.requireNonNullElse(declared.starts(), today()),
                declared.ends(),
                declared.note());
        long id = store.insert(interest, reader.actor());
        Map<String, Object> after = new LinkedHashMap<>(Map.of(
                "subject", interest.subject().toString(),
                "kind", interest.kind().code(),
                "hard", interest.hard(),
                "from", interest.starts().toString(),
                "note", personal.encrypt(reader.actor(), interest.note())));
        note(reader, id, "declare", Map.of(), after);
        return Outcome.done(id);
    }

    /**
     * Ends an interest of one's own with this day: it counts to the end of it, so that nobody is free for what they are kept
     * from at this moment. It stays on record. Refused if it was changed meanwhile.
     */
    @Transactional
    public Outcome<Long> end(Reader reader, long id, int version) {
        Optional<Interest> interest = store.find(id)
                .filter(one -> person(reader).isPresent()
                        && one.holder()
                                .equals(new Reference(
                                        Person.KIND, person(reader).get())));
        if (interest.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        if (!store.end(id, version, today())) {
            return Outcome.refused(Refusal.of(Kind.STALE, "record-changed"));
        }
        note(reader, id, "end", Map.of(), Map.of("until", today().toString()));
        return Outcome.done(id);
    }

    /** Signs that nothing ties one, to a case or at all. Refused while a hard interest of one's own stands. */
    @Transactional
    public Outcome<Long> signNone(Reader reader, @Nullable Reference about) {
        Optional<Long> person = person(reader);
        if (person.isEmpty()) {
            return Outcome.refused(nobody());
        }
        if (about == null && !store.standing(Set.of(person.get()), Set.of()).isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "interests-declared"));
        }
        long id = store.insertNone(person.get(), about);
        audit.append(
                reader,
                List.of(AuditEntry.of(
                        new Reference("declaration", id),
                        "sign-none",
                        Map.of(),
                        about == null ? Map.of() : Map.of("about", about.toString()))));
        return Outcome.done(id);
    }

    private void note(Reader reader, long id, String action, Map<String, ?> before, Map<String, ?> after) {
        audit.append(reader, List.of(AuditEntry.of(new Reference(Interest.KIND, id), action, before, after)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether an interest counts as of today. */
    public boolean stands(Interest interest) {
        return interest.standsOn(today());
    }

    /** What somebody declares; it counts from today where no day is given. */
    public record Declared(
            Reference subject,
            Interest.Kind kind,
            boolean hard,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            String note) {

        public static Declared in(Reference subject, Interest.Kind kind, String note) {
            return new Declared(subject, kind, true, null, null, note);
        }

        public static Declared inOrganisation(long organisation, Interest.Kind kind) {
            return in(new Reference(Organisations.KIND, organisation), kind, "");
        }
    }

    /** What one person declared and is. */
    public record Own(List<Interest> interests, Set<Long> organisations, Optional<Instant> noneSigned) {}
}
