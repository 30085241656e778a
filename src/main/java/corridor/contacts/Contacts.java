package corridor.contacts;

import corridor.access.Reader;
import corridor.access.Role;
import corridor.actors.Memberships;
import corridor.actors.Organisation;
import corridor.actors.OwnOrganisations;
import corridor.actors.appointments.Appointments;
import corridor.actors.appointments.Proposal;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of contacts. They are personal data: for the secretariat and the organisation's own people alone. */
@Service
public class Contacts {

    static final int MOST_INVITED = 50;

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

    /** The contacts of an organisation and of those that were merged into it. */
    @Transactional(readOnly = true)
    public Outcome<List<Contact>> of(Reader reader, Organisation organisation) {
        if (!Memberships.mayRead(reader, organisation.id())) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "office-confidential"));
        }
        List<Long> ids = Stream.concat(
                        Stream.of(organisation.id()),
                        organisations.mergedInto(organisation.id()).stream().map(Organisation::id))
                .toList();
        return Outcome.done(store.of(reader, ids));
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

    /** A contact of this organisation, for those who keep it. */
    @Transactional(readOnly = true)
    public Outcome<Contact> find(Reader reader, Organisation organisation, long id) {
        return of(reader, organisation)
                                .map(all -> all.stream()
                                        .filter(one -> one.id() == id)
                                        .findFirst())
                        instanceof Outcome.Done<Optional<Contact>>(Optional<Contact> found)
                ? found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")))
                : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "office-confidential"));
    }

    /** Changes what is said of a contact. Refused if it was changed since this version was read. */
    @Transactional
    public Outcome<Long> revise(
            Reader reader, Contact now, int version, NewContact after, @Nullable Long substituteOf) {
        if (!mayKeep(reader, now.organisation())) {
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

    @Transactional
    public Outcome<Long> remove(Reader reader, Contact contact, int version) {
        if (!mayKeep(reader, contact.organisation())) {
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
     *
     * @return how many were invited
     */
    @Transactional
    public Outcome<Integer> invite(Reader reader, Organisation organisation, Collection<Long> ids, Role role) {
        if (!mayInvite(reader)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "invite"));
        }
        if (!Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT).contains(role) || ids.isEmpty() || ids.size() > MOST_INVITED) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "contacts-choose", MOST_INVITED));
        }
        return of(reader, organisation).map(all -> {
            List<Long> invited = new ArrayList<>();
            // each is a letter of its own; there are few
            all.stream().filter(one -> ids.contains(one.id())).forEach(one -> {
                Language language = one.languages().stream()
                        .flatMap(tag -> Language.of(tag).stream())
                        .findFirst()
                        .orElse(Language.ENGLISH);
                Proposal proposal =
                        new Proposal(one.email(), one.name(), role, organisation.id(), LocalDate.now(clock), null);
                if (appointments.propose(reader, proposal, language) instanceof Outcome.Done<Long>) {
                    invited.add(one.id());
                }
            });
            store.invited(invited);
            return invited.size();
        });
    }
}
