package corridor.practices.adoptions;

import static corridor.practices.adoptions.AdoptionLifecycle.CONFIRMING;
import static corridor.practices.adoptions.AdoptionLifecycle.REPORTED;
import static corridor.practices.adoptions.AdoptionLifecycle.REPORTING;

import corridor.access.Reader;
import corridor.actors.Organisations;
import corridor.actors.Owners;
import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import corridor.practices.Practice;
import corridor.practices.adoptions.Adoption.Account;
import corridor.practices.adoptions.AdoptionStore.Concern;
import corridor.practices.adoptions.AdoptionStore.Stood;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Slice;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of adoptions. Each step is told by {@code workflow.Moved} of the kind {@code adoption}. */
@Service
public class Adoptions implements PersonalRecords {

    static final int PAGE_SIZE = 50;
    static final Set<String> STEPS = Set.of("confirm", "decline", "reconsider", "withdraw");

    private static final int LONGEST_REASON = 2_000;
    private static final Refusal KNOWN = Refusal.of(Kind.INVALID, "adoption-known");
    private static final String OWNER = "owner";
    private static final String SECRETARIAT = "secretariat";

    private final AdoptionStore store;
    private final AdoptionLifecycle lifecycle;
    private final Workflow workflow;
    private final Organisations organisations;

    Adoptions(AdoptionStore store, AdoptionLifecycle lifecycle, Workflow workflow, Organisations organisations) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.organisations = organisations;
    }

    /** For whom this reader may report. */
    public Owners owners(Reader reader) {
        return organisations.owners(reader, REPORTING);
    }

    /** Whether adoptions of that practice can be reported, by whom it may concern. */
    static Optional<Refusal> obstacle(Practice practice) {
        return practice.published()
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.CONFLICT, "adoption-of-unpublished"));
    }

    /**
     * Reports that an organisation adopted a practice. The same sent twice is recorded once; another account of the same
     * place and year is refused.
     *
     * @return the id of the adoption
     */
    @Transactional
    public Outcome<Long> report(Reader reader, Practice practice, long organisation, Account told) {
        Set<Long> owners = store.lockPractice(practice.id());
        Optional<Refusal> refusal = obstacle(practice)
                .or(() -> workflow.mayOpen(lifecycle, reader, "report", Set.of(organisation)))
                .or(() -> unfit(owners, organisation));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Set<String> audience = AdoptionLifecycle.audience(organisation, owners, REPORTED);
        Optional<Long> written =
                store.insert(practice, organisation, reader.person().orElse(null), audience, told);
        written.ifPresent(id -> workflow.open(
                lifecycle,
                reader,
                "report",
                Set.of(organisation),
                Map.of(id, journalled(practice, organisation, told))));
        return written.or(() -> store.same(practice.id(), organisation, told)
                        .filter(one -> one.account().equals(told))
                        .map(Adoption::id))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(KNOWN));
    }

    private Optional<Refusal> unfit(Set<Long> owners, long organisation) {
        if (organisations.find(organisation).isEmpty()) {
            return Optional.of(Refusal.of(Kind.INVALID, "organisation-missing"));
        }
        return owners.contains(organisation) ? Optional.of(Refusal.of(Kind.INVALID, "adoption-own")) : Optional.empty();
    }

    private static Map<String, Object> journalled(Practice practice, long organisation, Account told) {
        Map<String, Object> facts = new LinkedHashMap<>(told.columns());
        facts.put("practice", practice.id());
        facts.put("organisation", organisation);
        return facts;
    }

    public Outcome<Adoption> find(Reader reader, long id) {
        return store.find(reader, id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    public List<Offer> offers(Reader reader, Adoption adoption) {
        return workflow.offers(lifecycle, reader, adoption);
    }

    /** Tells it otherwise; whoever confirmed it before is asked again. */
    @Transactional
    public Outcome<Long> change(Reader reader, Adoption seen, int version, Account told) {
        store.lockPractice(seen.practice());
        if (store.same(seen.practice(), seen.organisation(), told)
                .filter(other -> other.id() != seen.id())
                .isPresent()) {
            return Outcome.refused(KNOWN);
        }
        Map<String, Object> columns = new LinkedHashMap<>(told.columns());
        columns.put("confirmed_by", "");
        columns.put("reason", "");
        return workflow.move(lifecycle, reader, Change.of("change").recording(columns), new Target(seen.id(), version));
    }

    /** Confirms, declines, lets stand in spite of a refusal, or withdraws. To decline needs a reason. */
    @Transactional
    public Outcome<Long> act(Reader reader, Adoption seen, int version, String action, String why) {
        String reason = why.strip();
        if (!STEPS.contains(action)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
        }
        if (reason.length() > LONGEST_REASON || (action.equals("decline") && reason.isEmpty())) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        Change change = Change.of(action)
                .recording(
                        switch (action) {
                            case "confirm", "reconsider" -> Map.of("confirmed_by", by(reader, seen), "reason", "");
                            case "decline" -> Map.of("confirmed_by", "", "reason", reason);
                            default -> Map.of();
                        });
        return workflow.move(
                lifecycle, reader, reason.isEmpty() ? change : change.because(reason), new Target(seen.id(), version));
    }

    private static String by(Reader reader, Adoption adoption) {
        return adoption.owners().stream().anyMatch(owner -> reader.speaksFor(owner, CONFIRMING)) ? OWNER : SECRETARIAT;
    }

    /** A page of those that stand. */
    Stood confirmed(Reader reader, long practice, int page, int size) {
        return store.confirmed(reader, practice, page, size);
    }

    /** Those that this reader's organisations reported, and those that wait for this reader. */
    public Slice<Adoption> concerning(Reader reader, int page) {
        return store.concerning(reader, concern(reader), Math.max(1, page), PAGE_SIZE);
    }

    long countWaiting(Reader reader) {
        return store.countWaiting(reader, concern(reader));
    }

    private static Concern concern(Reader reader) {
        return new Concern(
                reader.rightsFor().keySet(), reader.may(CONFIRMING, Set.of()), reader.organisationsWith(CONFIRMING));
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of("adoptions", store.of(person.id()));
    }

    @Override
    public void erase(Person person) {
        store.forget(person.id());
    }
}
