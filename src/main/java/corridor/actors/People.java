package corridor.actors;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.MembershipStore.Held;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.audit.PersonalValues;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of people. What is known of a person is for themselves and those who need it, never public. */
@Service
public class People {

    private static final int PAGE = 50;

    private final PersonStore store;
    private final MembershipStore memberships;
    private final Rights rights;
    private final Audit audit;
    private final PersonalValues personal;
    private final List<Recusals> recusals;
    private final List<Belonging> belongings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            PersonStore store,
            MembershipStore memberships,
            Rights rights,
            Audit audit,
            PersonalValues personal,
            List<Recusals> recusals,
            List<Belonging> belongings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.memberships = memberships;
        this.events = events;
        this.rights = rights;
        this.audit = audit;
        this.personal = personal;
        this.recusals = recusals;
        this.belongings = belongings;
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
        events.publishEvent(new Registered(id.get(), email));
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

    /** Those of these ids that exist, by id. */
    public Map<Long, Person> byId(Collection<Long> ids) {
        return store.find(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** A page of those whose name or address holds these words, from 1. Refused to those who do not need it. */
    public Outcome<Slice<Person>> named(Reader reader, String words, int page) {
        return reader.rights().contains(ActorGrants.READ_PEOPLE)
                ? Outcome.done(store.named(words, page, PAGE))
                : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "people-confidential"));
    }

    /** Whoever reads, if they have an account. */
    public Optional<Person> of(Reader reader) {
        return reader.person().flatMap(store::find);
    }

    public Optional<Person> byEmail(String email) {
        return store.byEmail(email);
    }

    /** Whether the installation has an administrator; until it has, the setup link makes one. */
    public boolean administered() {
        return memberships.anyIn(Role.ADMINISTRATOR, today());
    }

    /** Makes someone the first administrator. Refused once there is one: then it takes two people. */
    @Transactional
    public Outcome<Long> administer(long person) {
        if (administered()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "already-set-up"));
        }
        for (Role role : List.of(Role.ADMINISTRATOR, Role.SECRETARIAT)) {
            memberships.insert(person, null, role, today(), null, "setup", null);
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
        if (administers && !memberships.anyOtherIn(Role.ADMINISTRATOR, today(), person.id())) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "closing-last-administrator"));
        }
        if (!store.close(person.id(), clock.instant())) {
            return Outcome.refused(Refusal.of(Kind.STALE, "record-changed"));
        }
        memberships.close(person.id(), today().minusDays(1));
        Reader closer = Reader.inRoles(by, Set.of(), rights);
        audit.append(closer, List.of(AuditEntry.of(person.reference(), "close", Map.of(), Map.of())));
        personal.erase(Person.actor(person.id()));
        return Outcome.done(person);
    }

    /** The roles that a person plays, played and will play. */
    public List<Membership> allMembershipsOf(long person) {
        return memberships.allOf(person);
    }

    /** The roles that a person plays today. */
    public List<Membership> membershipsOf(long person) {
        return memberships.heldBy(person, today()).stream()
                .map(Held::membership)
                .toList();
    }

    /** Whether an organisation has a focal point today. */
    public boolean speaksFor(long organisation) {
        return memberships.anyIn(Role.FOCAL_POINT, organisation, today());
    }

    /** Those of these people who are known. */
    public List<Person> find(Collection<Long> ids) {
        return store.find(ids);
    }

    /** The memberships of today in which this role is played. */
    public List<Membership> playing(Role role) {
        return memberships.playing(role, today());
    }

    /** For which organisations each of these people acts today. */
    public Map<Long, Set<Long>> organisationsOf(Collection<Long> people) {
        return memberships.organisationsOf(people, today());
    }

    /**
     * What a person may do and see, as of now: what they play for an organisation counts for its records alone, and opens
     * what is for the community once the organisation is verified.
     */
    public Reader reader(long person) {
        List<Held> held = memberships.heldBy(person, today());
        Set<Role> everywhere = new HashSet<>();
        Map<Long, Set<Role>> forOrganisations = new HashMap<>();
        Set<String> labels = new HashSet<>(Set.of(Audience.person(person)));
        for (Held each : held) {
            Membership one = each.membership();
            Long organisation = one.organisation();
            if (organisation == null) {
                everywhere.add(one.role());
            } else {
                forOrganisations
                        .computeIfAbsent(organisation, none -> new HashSet<>())
                        .add(one.role());
                labels.add(Audience.organisation(organisation));
                if (each.verified()) {
                    labels.add(Audience.COMMUNITY);
                }
            }
        }
        Reader platform = Reader.inRoles(Person.actor(person), everywhere, rights);
        labels.addAll(platform.labels());
        belongings.forEach(part -> labels.addAll(part.labels(person, forOrganisations.keySet())));
        Map<Long, Set<Right>> rightsFor = new HashMap<>();
        forOrganisations.forEach((organisation, roles) -> rightsFor.put(organisation, rights.of(roles)));
        return new Reader(
                platform.actor(),
                held.stream().map(one -> one.membership().role()).collect(Collectors.toUnmodifiableSet()),
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
        Set<Long> people = new TreeSet<>(memberships.withLabels(labels, today()));
        belongings.forEach(part -> people.addAll(part.people(Set.copyOf(labels))));
        return List.copyOf(people);
    }

    /**
     * Those who play one of these roles today, for organisations of these countries and reading these languages, if any are
     * given.
     */
    public List<Long> inRoles(Collection<String> roles, Collection<String> countries, Collection<String> languages) {
        return memberships.inRoles(roles, countries, languages, today());
    }

    /** Those who have one of these addresses. */
    public List<Person> byEmails(Collection<String> emails) {
        return store.byEmails(emails);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
