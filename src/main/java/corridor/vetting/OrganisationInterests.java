package corridor.vetting;

import corridor.access.Reader;
import corridor.actors.Memberships;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.vetting.Interests.Declared;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of interests of organisations: its focal point declares them, its people and the secretariat see them. */
@Service
public class OrganisationInterests {

    private static final int MOST = 500;

    private final InterestStore store;
    private final Audit audit;
    private final Clock clock;

    OrganisationInterests(InterestStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an organisation declared, the newest first. Refused to those who may not open its office. */
    public Outcome<Own> of(Reader reader, Organisation organisation) {
        return Memberships.mayRead(reader, organisation.id())
                ? Outcome.done(new Own(store.declaredFor(organisation.id()), store.noneSignedFor(organisation.id())))
                : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "office-confidential"));
    }

    /** Those of all organisations that count today. For the secretariat. */
    public Outcome<List<Interest>> standing(Reader reader) {
        return reader.rights().contains(InterestGrants.READING)
                ? Outcome.done(store.standingOfOrganisations(MOST))
                : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "interests-confidential"));
    }

    /** How many of those count today. */
    long countStanding() {
        return store.countStandingOfOrganisations();
    }

    public boolean mayDeclare(Reader reader, Organisation organisation) {
        return reader.person().isPresent() && reader.may(InterestGrants.DECLARING, Set.of(organisation.id()));
    }

    private Optional<Refusal> barred(Reader reader, Organisation organisation) {
        if (!Memberships.mayRead(reader, organisation.id())) {
            return Optional.of(Refusal.of(Kind.FORBIDDEN, "office-confidential"));
        }
        return mayDeclare(reader, organisation)
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.FORBIDDEN, "right-missing", "declare"));
    }

    /** Declares what ties an organisation to another, to a person or to a case. */
    @Transactional
    public Outcome<Long> declare(Reader reader, Organisation organisation, Declared declared) {
        Optional<Refusal> barred = barred(reader, organisation);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        Reference holder = new Reference(Organisations.KIND, organisation.id());
        if (declared.subject().equals(holder)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "interest-in-itself"));
        }
        store.lockFor(organisation.id());
        Interest interest = new Interest(
                0,
                1,
                holder,
                declared.subject(),
                declared.kind(),
                declared.hard(),
                Objects.requireNonNullElse(declared.starts(), LocalDate.now(clock)),
                declared.ends(),
                declared.note());
        long id = store.insert(interest, reader.actor());
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("organisation", organisation.id());
        after.put("subject", interest.subject().toString());
        after.put("kind", interest.kind().code());
        after.put("hard", interest.hard());
        after.put("from", interest.starts().toString());
        note(reader, new Reference(Interest.KIND, id), "declare", after);
        return Outcome.done(id);
    }

    /** Ends one today; it stays on record. Refused if it was changed meanwhile. */
    @Transactional
    public Outcome<Long> end(Reader reader, Organisation organisation, long id, int version) {
        Optional<Refusal> barred = barred(reader, organisation);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        Reference holder = new Reference(Organisations.KIND, organisation.id());
        if (store.find(id).filter(one -> one.holder().equals(holder)).isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        LocalDate today = LocalDate.now(clock);
        if (!store.end(id, version, today)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "record-changed"));
        }
        note(reader, new Reference(Interest.KIND, id), "end", Map.of("until", today.toString()));
        return Outcome.done(id);
    }

    /** Signs that nothing ties the organisation. Refused while one that was declared stands. */
    @Transactional
    public Outcome<Long> signNone(Reader reader, Organisation organisation) {
        Optional<Refusal> barred = barred(reader, organisation);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        store.lockFor(organisation.id());
        if (!store.standing(Set.of(), Set.of(organisation.id())).isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "interests-declared"));
        }
        long id = store.insertNoneFor(reader.person().orElseThrow(), organisation.id());
        note(reader, new Reference("declaration", id), "sign-none", Map.of("organisation", organisation.id()));
        return Outcome.done(id);
    }

    private void note(Reader reader, Reference record, String action, Map<String, ?> after) {
        audit.append(reader, List.of(AuditEntry.of(record, action, Map.of(), after)));
    }

    /** Whether an interest counts as of today. */
    public boolean stands(Interest interest) {
        return interest.standsOn(LocalDate.now(clock));
    }

    /** What one organisation declared. */
    public record Own(List<Interest> interests, Optional<Instant> noneSigned) {}
}
