package corridor.actors;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.audit.PersonalValues;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of people. What is known of a person is for themselves and those who need it, never public. */
@Service
public class People {

    private final PersonStore store;
    private final Rights rights;
    private final Audit audit;
    private final PersonalValues personal;
    private final List<Recusals> recusals;
    private final Clock clock;

    People(
            PersonStore store,
            Rights rights,
            Audit audit,
            PersonalValues personal,
            List<Recusals> recusals,
            Clock clock) {
        this.store = store;
        this.rights = rights;
        this.audit = audit;
        this.personal = personal;
        this.recusals = recusals;
        this.clock = clock;
    }

    /** Records someone who confirmed their address. Refused if someone has it already. */
    @Transactional
    public Outcome<Long> register(String name, String email, Language language) {
        Optional<Long> id = store.insert(name, email, language);
        if (id.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "person-known"));
        }
        String person = Person.actor(id.get());
        note(
                id.get(),
                "register",
                Map.of(),
                Map.of("name", personal.encrypt(person, name), "email", personal.encrypt(person, email)));
        return Outcome.done(id.get());
    }

    /** Corrects what a person is called and which language they read. Refused if it was changed meanwhile. */
    @Transactional
    public Outcome<Long> correct(Person before, String name, Language language) {
        if (!store.update(before.id(), before.version(), name, language)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "record-changed"));
        }
        String person = Person.actor(before.id());
        note(
                before.id(),
                "correct",
                Map.of("name", personal.encrypt(person, before.name())),
                Map.of("name", personal.encrypt(person, name), "language", language.tag()));
        return Outcome.done(before.id());
    }

    private void note(long person, String action, Map<String, ?> before, Map<String, ?> after) {
        Person known = store.find(person).orElseThrow();
        audit.append(reader(person), List.of(AuditEntry.of(known.reference(), action, before, after)));
    }

    public Optional<Person> find(long id) {
        return store.find(id);
    }

    public Optional<Person> byEmail(String email) {
        return store.byEmail(email);
    }

    /** Whether the installation has an administrator; until it has, the setup link makes one. */
    public boolean administered() {
        return store.anyIn(Role.ADMINISTRATOR, today());
    }

    /** Makes someone the first administrator. Refused once there is one: then it takes two people. */
    @Transactional
    public Outcome<Long> administer(long person) {
        if (administered()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "already-set-up"));
        }
        for (Role role : List.of(Role.ADMINISTRATOR, Role.SECRETARIAT)) {
            store.insert(person, role, today(), "setup");
        }
        note(person, "administer", Map.of(), Map.of("roles", "administrator, secretariat"));
        return Outcome.done(person);
    }

    /**
     * Closes an account: name and address are replaced, memberships end, and what the journal says of the person can no
     * longer be read. Refused to the last administrator.
     */
    @Transactional
    public Outcome<Person> close(Person person, String by) {
        boolean administers = membershipsOf(person.id()).stream().anyMatch(one -> one.role() == Role.ADMINISTRATOR);
        if (administers && !store.anyOtherIn(Role.ADMINISTRATOR, today(), person.id())) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "closing-last-administrator"));
        }
        if (!store.close(person.id(), clock.instant(), today().minusDays(1))) {
            return Outcome.refused(Refusal.of(Kind.STALE, "record-changed"));
        }
        Reader closer = Reader.inRoles(by, Set.of(), rights);
        audit.append(closer, List.of(AuditEntry.of(person.reference(), "close", Map.of(), Map.of())));
        personal.erase(Person.actor(person.id()));
        return Outcome.done(person);
    }

    /** The roles that a person plays, played and will play. */
    public List<Membership> allMembershipsOf(long person) {
        return store.allMembershipsOf(person);
    }

    /** The roles that a person plays today. */
    public List<Membership> membershipsOf(long person) {
        return store.membershipsOf(person, today());
    }

    /** Whether an organisation has a focal point today. */
    public boolean speaksFor(long organisation) {
        return store.anyIn(Role.FOCAL_POINT, organisation, today());
    }

    /** Those of these people who are known. */
    public List<Person> find(Collection<Long> ids) {
        return store.find(ids);
    }

    /** The memberships of today in which this role is played. */
    public List<Membership> playing(Role role) {
        return store.playing(role, today());
    }

    /** For which organisations each of these people acts today. */
    public Map<Long, Set<Long>> organisationsOf(Collection<Long> people) {
        return store.organisationsOf(people, today());
    }

    /** What a person may do and see, as of now: what they play for an organisation counts for its records alone. */
    public Reader reader(long person) {
        List<Membership> memberships = membershipsOf(person);
        Set<Role> everywhere = new HashSet<>();
        Map<Long, Set<Role>> forOrganisations = new HashMap<>();
        Set<String> labels = new HashSet<>(Set.of(Audience.person(person)));
        for (Membership one : memberships) {
            Long organisation = one.organisation();
            if (organisation == null) {
                everywhere.add(one.role());
            } else {
                forOrganisations
                        .computeIfAbsent(organisation, none -> new HashSet<>())
                        .add(one.role());
                labels.add(Audience.organisation(organisation));
            }
        }
        Reader platform = Reader.inRoles(Person.actor(person), everywhere, rights);
        labels.addAll(platform.labels());
        Map<Long, Set<Right>> rightsFor = new HashMap<>();
        forOrganisations.forEach((organisation, roles) -> rightsFor.put(organisation, rights.of(roles)));
        return new Reader(
                platform.actor(),
                memberships.stream().map(Membership::role).collect(Collectors.toUnmodifiableSet()),
                platform.rights(),
                Map.copyOf(rightsFor),
                Set.copyOf(labels),
                recusals.stream()
                        .flatMap(part -> part.of(person, forOrganisations.keySet()).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Those who belong to one of these audiences today, for telling them something. Whether they may still see it is asked of
     * {@link #reader} when they are told.
     */
    public List<Long> withLabels(Collection<String> labels) {
        return store.withLabels(labels, today());
    }

    /**
     * Those who play one of these roles today, for organisations of these countries and reading these languages, if any are
     * given.
     */
    public List<Long> inRoles(Collection<String> roles, Collection<String> countries, Collection<String> languages) {
        return store.inRoles(roles, countries, languages, today());
    }

    /** Those who have one of these addresses. */
    public List<Person> byEmails(Collection<String> emails) {
        return store.byEmails(emails);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
