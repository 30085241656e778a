package corridor.actors;

import corridor.access.Reader;
import corridor.access.Role;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of memberships: who plays which role, for whom, and for how long. */
@Service
public class Memberships {

    public static final String KIND = "membership";

    private final MembershipStore store;
    private final Audit audit;
    private final Clock clock;

    Memberships(MembershipStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person's own, past, present and to come. */
    public List<Membership> allOf(long person) {
        return store.allOf(person);
    }

    public Optional<Membership> find(long id) {
        return store.find(id);
    }

    /** Present and future ones for an organisation. For its people and those who may read people. */
    public Outcome<List<Membership>> ofOrganisation(Reader reader, long organisation) {
        return mayRead(reader, organisation)
                ? Outcome.done(store.ofOrganisation(organisation, today()))
                : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "office-confidential"));
    }

    /** Whether they are of this organisation, or look after all. */
    public static boolean mayRead(Reader reader, long organisation) {
        return reader.rightsFor().containsKey(organisation) || reader.rights().contains(ActorGrants.READ_PEOPLE);
    }

    /**
     * Begins a term in the caller's transaction, which has checked that it may. Nothing if the person plays the role already.
     *
     * @param appointment by which it was granted; none where the act itself grants it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> begin(Reader by, Membership wanted, @Nullable Long appointment) {
        Optional<Long> id = store.insert(
                wanted.person(),
                wanted.organisation(),
                wanted.role(),
                wanted.starts(),
                wanted.ends(),
                by.actor(),
                appointment);
        id.ifPresent(membership -> note(by, membership, "begin", Map.of(), facts(wanted)));
        return id;
    }

    private static Map<String, Object> facts(Membership one) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("person", Person.actor(one.person()));
        facts.put("role", one.role().code());
        facts.put("starts", one.starts().toString());
        Optional.ofNullable(one.organisation()).ifPresent(id -> facts.put("organisation", id));
        Optional.ofNullable(one.ends()).ifPresent(day -> facts.put("ends", day.toString()));
        return facts;
    }

    /** Ends a term with yesterday: from today on it gives nothing. */
    @Transactional
    public Outcome<Membership> end(Reader reader, long id) {
        Optional<Membership> found = store.lock(id);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        Membership membership = found.get();
        Long organisation = membership.organisation();
        if (!reader.may(ActorGrants.END_MEMBERSHIP, organisation == null ? Set.of() : Set.of(organisation))) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "end"));
        }
        if (membership.ends() != null && membership.ends().isBefore(today())) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "membership-ended"));
        }
        if (membership.role() == Role.ADMINISTRATOR && membership.person() == personOf(reader)) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "own-administration"));
        }
        endBy(reader, membership, today().minusDays(1));
        return Outcome.done(membership);
    }

    private static long personOf(Reader reader) {
        return reader.person().orElse(0L);
    }

    /** Sets the last day in the caller's transaction, which has checked that it may. One that has not begun is removed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endBy(Reader by, Membership membership, LocalDate day) {
        if (day.isBefore(membership.starts())) {
            store.remove(membership.id());
        } else {
            store.end(membership.id(), day);
        }
        note(by, membership.id(), "end", facts(membership), Map.of("ends", day.toString()));
    }

    private void note(Reader by, long id, String action, Map<String, ?> before, Map<String, ?> after) {
        audit.append(by, List.of(AuditEntry.of(new Reference(KIND, id), action, before, after)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
