package corridor.actors.appointments;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.actors.Membership;
import corridor.actors.Organisation;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.audit.PersonalValues;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of appointments: nobody comes by a role otherwise, but by registering an organisation of their own. */
@Service
public class Appointments {

    private static final Set<Role> BY_ONE = Set.of(Role.CONTRIBUTOR, Role.AUDITOR);
    /** A reviewer may be either: from an organisation, or of the platform itself. */
    private static final Set<Role> FOR_ORGANISATIONS = Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.CHAIR);

    private final AppointmentStore store;
    private final AppointmentLifecycle lifecycle;
    private final Workflow workflow;
    private final People people;
    private final Terms terms;
    private final AppointmentPost letters;
    private final PersonalValues personal;
    private final Clock clock;

    Appointments(
            AppointmentStore store,
            AppointmentLifecycle lifecycle,
            Workflow workflow,
            People people,
            Terms terms,
            AppointmentPost letters,
            PersonalValues personal,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.people = people;
        this.terms = terms;
        this.letters = letters;
        this.personal = personal;
        this.clock = clock;
    }

    /**
     * Proposes someone for a role, known or to be invited. A role that does not decide is granted with it; any other waits for
     * a second person.
     */
    @Transactional
    public Outcome<Long> propose(Reader reader, Proposal proposal, Language language) {
        Optional<Refusal> obstacle =
                workflow.mayOpen(lifecycle, reader, "propose").or(() -> wrong(proposal));
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        Optional<Person> known = people.byEmail(proposal.email());
        Way way = BY_ONE.contains(proposal.role()) ? Way.GIFT : Way.PROPOSAL;
        if (way == Way.GIFT && isReader(reader, known)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "own-role"));
        }
        Draft draft = new Draft(
                way,
                known.map(Person::id).orElse(null),
                known.map(Person::email).orElse(proposal.email()),
                known.map(Person::name).orElse(proposal.name()),
                proposal.organisation(),
                proposal.role(),
                proposal.starts(),
                proposal.ends(),
                null);
        Outcome<Appointment> opened = open(reader, "propose", draft);
        if (opened instanceof Outcome.Done<Appointment>(Appointment one)) {
            if (known.isEmpty()) {
                letters.invite(one, language);
            }
            return way == Way.GIFT ? decide(reader, Target.of(one.id()), true) : Outcome.done(one.id());
        }
        return opened.map(Appointment::id);
    }

    private Optional<Refusal> wrong(Proposal proposal) {
        boolean named = proposal.organisation() != null;
        if (proposal.role() != Role.REVIEWER && FOR_ORGANISATIONS.contains(proposal.role()) != named) {
            return Optional.of(Refusal.of(Kind.INVALID, named ? "role-for-the-platform" : "role-needs-organisation"));
        }
        LocalDate ends = proposal.ends();
        return ends != null && ends.isBefore(proposal.starts())
                ? Optional.of(Refusal.of(Kind.INVALID, "term-reversed"))
                : Optional.empty();
    }

    private static boolean isReader(Reader reader, Optional<Person> person) {
        return person.filter(one -> Person.actor(one.id()).equals(reader.actor()))
                .isPresent();
    }

    /** Asks to join an organisation. Its focal point or the secretariat answers. */
    @Transactional
    public Outcome<Long> askToJoin(Reader reader, Organisation organisation) {
        Optional<Person> person = people.of(reader);
        if (person.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "sign-in-needed"));
        }
        if (reader.rightsFor().containsKey(organisation.id())) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "member-already"));
        }
        return open(
                        reader,
                        "ask",
                        new Draft(
                                Way.REQUEST,
                                person.get().id(),
                                person.get().email(),
                                person.get().name(),
                                organisation.id(),
                                Role.CONTRIBUTOR,
                                today(),
                                null,
                                null))
                .map(Appointment::id);
    }

    /** The same with the day as it was typed. */
    public Outcome<Long> handOver(Reader reader, long organisation, String email, String from) {
        Optional<LocalDate> day = ProposalForm.day(from);
        return day.isPresent()
                ? handOver(reader, organisation, email, day.get())
                : Outcome.refused(Refusal.of(Kind.INVALID, "hand-over-date"));
    }

    /** A focal point names who shall follow, from a day on. The successor accepts. */
    @Transactional
    public Outcome<Long> handOver(Reader reader, long organisation, String email, LocalDate from) {
        Optional<Person> successor = people.byEmail(email);
        Optional<Person> person = people.of(reader);
        Optional<Membership> own = person.stream()
                .flatMap(one -> people.membershipsOf(one.id()).stream())
                .filter(one -> one.role() == Role.FOCAL_POINT
                        && Long.valueOf(organisation).equals(one.organisation()))
                .findFirst();
        if (own.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "name"));
        }
        if (successor.isEmpty() || isReader(reader, successor)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "successor-unknown"));
        }
        LocalDate ends = own.get().ends();
        if (from.isBefore(today()) || (ends != null && from.isAfter(ends))) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "hand-over-date"));
        }
        Person next = successor.get();
        Outcome<Appointment> opened = open(
                reader,
                "name",
                new Draft(
                        Way.HAND_OVER,
                        next.id(),
                        next.email(),
                        next.name(),
                        organisation,
                        Role.FOCAL_POINT,
                        from,
                        ends,
                        own.get().id()));
        opened.map(one -> {
            letters.tell("named", one, next);
            return one;
        });
        return opened.map(Appointment::id);
    }

    private Outcome<Appointment> open(Reader reader, String action, Draft draft) {
        Long organisation = draft.organisation();
        Set<Long> organisations = organisation == null ? Set.of() : Set.of(organisation);
        Set<String> audience = new TreeSet<>(Set.of(Audience.SECRETARIAT, Audience.ADMINISTRATION));
        Optional.ofNullable(draft.person()).map(Audience::person).ifPresent(audience::add);
        organisations.stream().map(Audience::organisation).forEach(audience::add);
        if (store.invited(draft)) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "appointment-invited"));
        }
        Optional<Long> id = store.insert(draft, reader.actor(), audience);
        if (id.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "appointment-known"));
        }
        String whose = draft.person() == null ? "invited:" + id.get() : Person.actor(draft.person());
        workflow.open(
                lifecycle,
                reader,
                action,
                organisations,
                Map.of(
                        id.get(),
                        Map.of(
                                "way", draft.way().code(),
                                "role", draft.role().code(),
                                "person", whose,
                                "email", personal.encrypt(whose, draft.email()),
                                "starts", draft.starts().toString())));
        Appointment opened = store.lock(List.of(id.get())).getFirst();
        if (opened.way() == Way.PROPOSAL || opened.way() == Way.REQUEST) {
            letters.ask(opened);
        }
        return Outcome.done(opened);
    }

    /** Grants or refuses. Nobody grants what they proposed where it takes two, nor a role to themselves. */
    @Transactional
    public Outcome<Long> decide(Reader reader, Target target, boolean yes) {
        List<Appointment> locked = store.lock(List.of(target.id()));
        if (locked.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        Appointment one = locked.getFirst();
        Optional<Refusal> obstacle = yes ? ownHand(reader, one) : Optional.empty();
        if (obstacle.isEmpty() && one.way() == Way.HAND_OVER && !concerns(reader, one)) {
            obstacle = Optional.of(Refusal.of(Kind.FORBIDDEN, "successor-decides"));
        }
        if (obstacle.isPresent() && sees(reader, one)) {
            return Outcome.refused(obstacle.get());
        }
        Change change =
                Change.of(yes ? one.way().yes() : one.way().no()).recording(Map.of("decided_by", reader.actor()));
        return workflow.move(lifecycle, reader, change, target).map(id -> {
            if (yes) {
                terms.begin(reader, one);
            } else {
                terms.refuse(one);
            }
            return id;
        });
    }

    private static boolean sees(Reader reader, Appointment one) {
        return one.audience().stream().anyMatch(reader.labels()::contains);
    }

    private static boolean concerns(Reader reader, Appointment one) {
        return one.person() != null && Person.actor(one.person()).equals(reader.actor());
    }

    private static Optional<Refusal> ownHand(Reader reader, Appointment one) {
        if (one.way() == Way.PROPOSAL && one.proposedBy().equals(reader.actor())) {
            return Optional.of(Refusal.of(Kind.FORBIDDEN, "second-person-needed"));
        }
        return one.way() != Way.HAND_OVER && concerns(reader, one)
                ? Optional.of(Refusal.of(Kind.FORBIDDEN, "own-role"))
                : Optional.empty();
    }

    /** What waits for a decision and this reader may see. */
    @Transactional(readOnly = true)
    public List<Appointment> waiting(Reader reader) {
        return store.waiting(reader);
    }

    /** Those among them that this reader may decide. */
    public List<Appointment> forDecision(Reader reader) {
        return waiting(reader).stream().filter(one -> mayDecide(reader, one)).toList();
    }

    /** Whether this reader could say yes to it. */
    public boolean mayDecide(Reader reader, Appointment one) {
        return one.state().equals(AppointmentLifecycle.PROPOSED)
                && ownHand(reader, one).isEmpty()
                && (one.way() != Way.HAND_OVER || concerns(reader, one))
                && workflow.offers(lifecycle, reader, one).stream()
                        .anyMatch(offer -> offer.action().equals(one.way().yes()) && offer.possible());
    }

    public List<Appointment> about(Reader reader, long person) {
        return store.about(reader, person);
    }

    public boolean mayPropose(Reader reader) {
        return reader.rights().contains(AppointmentLifecycle.PROPOSING);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
