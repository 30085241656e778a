package corridor.participation;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.forum.Cycle;
import corridor.participation.Delegation.Terms;
import corridor.shared.Constituency;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of delegations. Each step is told by {@code workflow.Moved} of the kind {@code delegation}. */
@Service
public class Delegations {

    static final Set<String> STEPS = Set.of("open", "close");

    private final DelegationStore store;
    private final DelegationLifecycle lifecycle;
    private final Workflow workflow;
    private final Organisations organisations;

    Delegations(DelegationStore store, DelegationLifecycle lifecycle, Workflow workflow, Organisations organisations) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.organisations = organisations;
    }

    public static boolean mayWrite(Reader reader) {
        return reader.may(DelegationLifecycle.WRITING);
    }

    /** Those of a cycle that this reader sees: the secretariat all, organisations their own. */
    public List<Delegation> in(Reader reader, long cycle) {
        return store.in(reader, cycle);
    }

    /** Those for which this reader names people. */
    public List<Delegation> own(Reader reader) {
        Right asking = RegistrationLifecycle.ASKING;
        Set<Long> mine = reader.rightsFor().entrySet().stream()
                .filter(held -> held.getValue().contains(asking))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return mine.isEmpty() ? List.of() : store.of(reader, mine);
    }

    public Outcome<Delegation> find(Reader reader, long id) {
        return store.find(reader, id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    public List<Offer> offers(Reader reader, Delegation delegation) {
        return workflow.offers(lifecycle, reader, delegation);
    }

    /**
     * Invites organisations to a cycle. Those that are invited already stay as they are.
     *
     * @return the ids of the new delegations, by organisation
     */
    @Transactional
    public Outcome<Map<Long, Long>> invite(Reader reader, Cycle cycle, Map<Long, Terms> invited) {
        return obstacle(reader, invited.values())
                .<Outcome<Map<Long, Long>>>map(Outcome::refused)
                .orElseGet(() -> {
                    Set<Long> known = organisations.find(invited.keySet()).stream()
                            .map(Organisation::id)
                            .collect(Collectors.toSet());
                    if (!known.containsAll(invited.keySet())) {
                        return Outcome.refused(Refusal.of(Kind.INVALID, "organisation-missing"));
                    }
                    Map<Long, Long> ids = store.insert(cycle.id(), invited);
                    workflow.open(lifecycle, reader, "invite", facts(cycle, invited, ids));
                    return Outcome.done(ids);
                });
    }

    private java.util.Optional<Refusal> obstacle(Reader reader, Collection<Terms> terms) {
        return workflow.mayOpen(lifecycle, reader, "invite")
                .or(() -> terms.stream()
                        .filter(one -> !fit(one))
                        .findFirst()
                        .map(one -> Refusal.of(Kind.INVALID, "delegation-wrong", Terms.MOST_PLACES)));
    }

    private static boolean fit(Terms terms) {
        return Constituency.of(terms.constituency()).isPresent()
                && terms.places() >= 0
                && terms.places() <= Terms.MOST_PLACES;
    }

    private static Map<Long, Map<String, Object>> facts(Cycle cycle, Map<Long, Terms> invited, Map<Long, Long> ids) {
        return ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, one -> {
            Terms terms = java.util.Objects.requireNonNull(invited.get(one.getKey()));
            return Map.of(
                    "cycle", cycle.id(),
                    "organisation", one.getKey(),
                    "constituency", terms.constituency(),
                    "places", terms.places());
        }));
    }

    /** Changes what a delegation is told. Fewer places than are taken are refused. */
    @Transactional
    public Outcome<Long> change(Reader reader, Delegation seen, int version, Terms terms) {
        if (!fit(terms)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "delegation-wrong", Terms.MOST_PLACES));
        }
        store.lock(List.of(seen.id()));
        // what is taken is counted once the lock is held
        int taken = store.unseen(List.of(seen.id())).getFirst().taken();
        if (terms.places() < taken) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "delegation-too-small", taken));
        }
        return workflow.move(
                lifecycle, reader, Change.of("change").recording(terms.journalled()), new Target(seen.id(), version));
    }

    /** Opens or closes registration for delegations, each judged by itself. */
    @Transactional
    public List<Outcome<Long>> step(Reader reader, List<Target> targets, String action) {
        if (!STEPS.contains(action)) {
            throw new IllegalArgumentException("No step of a delegation: " + action);
        }
        return workflow.move(lifecycle, reader, Change.of(action), targets);
    }
}
