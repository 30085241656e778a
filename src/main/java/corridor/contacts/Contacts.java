package corridor.contacts;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.actors.Memberships;
import corridor.actors.Organisation;
import corridor.actors.OwnOrganisations;
import corridor.actors.appointments.Appointments;
import corridor.actors.appointments.Proposal;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.contacts.ContactStore.Scope;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of contacts. They are personal data: for the secretariat and the organisation's own people alone. */
@Service
public class Contacts {

    static final int MOST_INVITED = 50;

    private static final int PAGE = 100;
    private static final int MOST_OTHERS = 1_000;

    private final ContactStore store;
    private final OwnOrganisations organisations;
    private final Appointments appointments;
    private final Audit audit;
    private final Clock clock;

    Contacts(ContactStore store, OwnOrganisations organisations, Appointments appointments, Audit audit, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.appointments = appointments;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of the contacts of an organisation and of those that were merged into it, from 1. */
    @Transactional(readOnly = true)
    public Outcome<Slice<Contact>> of(Reader reader, Organisation office, int page) {
        return scope(reader, office).map(scope -> store.of(scope, Math.max(1, page), PAGE));
    }

    private Outcome<Scope> scope(Reader reader, Organisation office) {
        return Memberships.mayRead(reader, office.id())
                ? Outcome.done(new Scope(
                        merged(office), reader.labels().contains(Audience.organisation(office.id())), reader.labels()))
                : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "office-confidential"));
    }

    private Set<Long> merged(Organisation office) {
        return Stream.concat(
                        Stream.of(office.id()),
                        organisations.mergedInto(office.id()).stream().map(Organisation::id))
                .collect(Collectors.toSet());
    }

    /** What those are called for whom these stand in, by number. */
    Map<Long, String> principals(Reader reader, Organisation office, List<Contact> contacts) {
        Set<Long> ids = contacts.stream()
                .flatMap(one -> Stream.ofNullable(one.substituteOf()))
                .collect(Collectors.toSet());
        return scope(reader, office)
                .map(scope -> store.find(scope, ids).stream().collect(Collectors.toMap(Contact::id, Contact::name)))
                .orThrow();
    }

    /** For whom one may stand in: the first of the office, and for whom they stand in now. */
    List<Contact> others(Reader reader, Organisation office, Contact one) {
        Set<Long> now = Stream.ofNullable(one.substituteOf()).collect(Collectors.toSet());
        return scope(reader, office)
                .map(scope -> Stream.concat(
                                store.find(scope, now).stream(), store.of(scope, 1, MOST_OTHERS).items().stream())
                        .filter(other -> other.id() != one.id())
                        .distinct()
                        .toList())
                .orThrow();
    }

    /** The contact of this office, other than one, that goes by a name or an address. */
    Optional<Contact> called(Reader reader, Organisation office, String called, Contact one) {
        return scope(reader, office)
                .map(scope -> store.called(scope, called, one.id()))
                .orThrow();
    }

    public boolean mayKeep(Reader reader, long organisation) {
        return reader.may(ContactGrants.KEEPING, Set.of(organisation));
    }

    boolean mayInvite(Reader reader) {
        return appointments.mayPropose(reader);
    }

    /** Which of these addresses are contacts already, and of which organisations. */
    public List<Contact> at(Collection<String> emails) {
        return store.at(emails);
    }

    /**
     * Records contacts that have no problems, in the caller's transaction. Those that their organisation has already stay as
     * they are.
     *
     * @return how many were added
     */
    @Transactional
    public Outcome<Integer> record(Reader reader, List<NewContact> contacts, String source) {
        if (contacts.stream().anyMatch(one -> !mayKeep(reader, one.organisation()))) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "record"));
        }
        if (contacts.stream().anyMatch(one -> !one.problems().isEmpty())) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "fields-wrong"));
        }
        List<Long> added = store.insert(contacts, reader.actor());
        List<NewContact> substitutes =
                contacts.stream().filter(one -> !one.substituteOf().isEmpty()).toList();
        if (!substitutes.isEmpty() && !added.isEmpty()) {
            store.substitute(substitutes);
        }
        audit.append(
                reader,
                added.stream()
                        .map(id -> AuditEntry.of(
                                new Reference(Contact.KIND, id), "record", Map.of(), Map.of("source", source)))
                        .toList());
        return Outcome.done(added.size());
    }

    /** A contact of this office, for those who keep it. */
    @Transactional(readOnly = true)
    public Outcome<Contact> find(Reader reader, Organisation office, long id) {
        return scope(reader, office)
                                .map(scope ->
                                        store.find(scope, Set.of(id)).stream().findFirst())
                        instanceof Outcome.Done<Optional<Contact>>(Optional<Contact> found)
                ? found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")))
                : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "office-confidential"));
    }

    /** Changes what is said of a contact. Refused if it was changed since this version was read. */
    @Transactional
    public Outcome<Long> revise(
            Reader reader,
            Organisation office,
            Contact now,
            int version,
            NewContact after,
            @Nullable Long substituteOf) {
        if (!mayKeep(reader, office, now)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "edit"));
        }
        if (!after.problems().isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "fields-wrong"));
        }
        boolean taken = store.at(List.of(after.email())).stream()
                .anyMatch(one -> one.organisation() == now.organisation() && one.id() != now.id());
        if (taken) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "contact-known"));
        }
        if (!store.replace(now.id(), version, after, substituteOf)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "record-changed"));
        }
        note(reader, now.id(), "revise");
        return Outcome.done(now.id());
    }

    private boolean mayKeep(Reader reader, Organisation office, Contact contact) {
        return mayKeep(reader, office.id()) && merged(office).contains(contact.organisation());
    }

    @Transactional
    public Outcome<Long> remove(Reader reader, Organisation office, Contact contact, int version) {
        if (!mayKeep(reader, office, contact)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "remove"));
        }
        if (!store.remove(contact.id(), version)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "record-changed"));
        }
        note(reader, contact.id(), "remove");
        return Outcome.done(contact.id());
    }

    /** The journal says that it happened, and nothing of the person. */
    private void note(Reader reader, long id, String action) {
        audit.append(reader, List.of(AuditEntry.of(new Reference(Contact.KIND, id), action, Map.of(), Map.of())));
    }

    /**
     * Invites chosen contacts to open an account in a role for their organisation. Whoever has one, or was invited to the
     * same before, is left out.
     */
    @Transactional
    public Outcome<Invited> invite(Reader reader, Organisation office, Collection<Long> ids, Role role) {
        if (!mayInvite(reader)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "invite"));
        }
        if (!Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT).contains(role) || ids.isEmpty() || ids.size() > MOST_INVITED) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "contacts-choose", MOST_INVITED));
        }
        return scope(reader, office).map(scope -> {
            Set<Long> chosen = new HashSet<>(ids);
            List<Long> invited = new ArrayList<>();
            // each is a letter of its own; there are few
            store.find(scope, chosen).forEach(one -> {
                Language language = one.languages().stream()
                        .flatMap(tag -> Language.of(tag).stream())
                        .findFirst()
                        .orElse(Language.ENGLISH);
                Proposal proposal =
                        new Proposal(one.email(), one.name(), role, office.id(), LocalDate.now(clock), null);
                if (appointments.propose(reader, proposal, language) instanceof Outcome.Done<Long>) {
                    invited.add(one.id());
                }
            });
            store.invited(invited);
            return new Invited(invited.size(), chosen.size() - invited.size());
        });
    }

    /** How many of the chosen were invited, and how many were left out. */
    public record Invited(int invited, int leftOut) {}
}
