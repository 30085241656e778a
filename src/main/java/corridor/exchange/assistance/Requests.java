package corridor.exchange.assistance;

import static corridor.exchange.assistance.RequestLifecycle.ASKING;

import corridor.access.Reader;
import corridor.actors.Organisations;
import corridor.actors.Owners;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of requests for help. Each step is told by {@code workflow.Moved} of the kind assistance-request. */
@Service
public class Requests {

    /** How it may end. */
    public static final List<String> OUTCOMES = List.of("met", "met-in-part", "not-met");

    static final Set<String> STEPS = Set.of("submit", "take-up", "decline", "finish", "withdraw");
    private static final Set<String> TRIAGE = Set.of("take-up", "decline");
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_OUTCOME = 2_000;

    private final RequestStore store;
    private final RequestLifecycle lifecycle;
    private final MissionStore missions;
    private final Workflow workflow;
    private final Organisations organisations;

    Requests(
            RequestStore store,
            RequestLifecycle lifecycle,
            MissionStore missions,
            Workflow workflow,
            Organisations organisations) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.missions = missions;
        this.workflow = workflow;
        this.organisations = organisations;
    }

    public List<AssistanceRequest> all(Reader reader) {
        return store.all(reader);
    }

    public Outcome<AssistanceRequest> find(Reader reader, String slug) {
        return store.bySlug(reader, slug)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "page-missing")));
    }

    /** Those of these that this reader sees, by id; one query. */
    public Map<Long, AssistanceRequest> byIds(Reader reader, Collection<Long> ids) {
        Map<Long, AssistanceRequest> byId = new HashMap<>();
        store.byIds(reader, ids).forEach(one -> byId.put(one.id(), one));
        return byId;
    }

    public boolean mayAsk(Reader reader) {
        return reader.may(ASKING);
    }

    /** For whom this reader may ask. */
    public Owners owners(Reader reader) {
        return organisations.owners(reader, ASKING);
    }

    /** Whether it is this reader's own, or entered by the secretariat on behalf. */
    static boolean mine(Reader reader, AssistanceRequest one) {
        return reader.speaksFor(one.organisation(), ASKING) || (one.onBehalf() && reader.may(ASKING, Set.of()));
    }

    public boolean mayChange(Reader reader, AssistanceRequest one) {
        return one.state().equals(RequestLifecycle.DRAFT) && mine(reader, one);
    }

    @Transactional
    public Outcome<Long> draft(Reader reader, long organisation, RequestContent content) {
        Set<Long> owners = Set.of(organisation);
        if (organisations.find(organisation).isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "organisation-missing"));
        }
        if (workflow.mayOpen(lifecycle, reader, "draft", owners).isPresent()) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "ask"));
        }
        boolean onBehalf = !reader.speaksFor(organisation, ASKING);
        long id = store.insert(organisation, content, RequestLifecycle.audience(organisation, "", onBehalf), onBehalf);
        workflow.open(lifecycle, reader, "draft", owners, Map.of(id, Map.of("content", content.toString())));
        return Outcome.done(id);
    }

    /** Changes a draft. */
    @Transactional
    public Outcome<Long> change(Reader reader, Target target, RequestContent content) {
        return workflow.changeable(lifecycle, reader, target, ASKING, Set.of(RequestLifecycle.DRAFT))
                .then(one -> replace(reader, one, content));
    }

    private Outcome<Long> replace(Reader reader, AssistanceRequest before, RequestContent content) {
        if (!mine(reader, before)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "listing-not-yours"));
        }
        store.replace(before.id(), content, before.audience());
        workflow.revised(
                lifecycle,
                reader,
                before,
                Workflow.CHANGE,
                Map.of("content", before.content().toString()),
                Map.of("content", content.toString()));
        return Outcome.done(before.id());
    }

    /**
     * Sends it, takes it up, declines, finishes or withdraws it.
     *
     * @param why the reason to decline, or in words how it ended
     */
    @Transactional
    public Outcome<Long> step(Reader reader, Target target, String action, String outcome, String why) {
        if (!STEPS.contains(action)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
        }
        String words = TypedText.lines(why);
        if (action.equals("decline") && (words.isEmpty() || words.length() > LONGEST_REASON)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        if (action.equals("finish") && (!OUTCOMES.contains(outcome) || words.length() > LONGEST_OUTCOME)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "outcome-missing"));
        }
        Optional<Refusal> refusal = store.byIds(reader, List.of(target.id())).stream()
                .findFirst()
                .filter(one -> reader.may(ASKING, one.organisations()))
                .flatMap(one -> obstacle(reader, one, action));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Change change = Change.of(action)
                .recording(
                        switch (action) {
                            case "decline" -> Map.of("reason", words);
                            case "finish" -> Map.of("outcome", outcome, "outcome_text", words);
                            default -> Map.of();
                        });
        return workflow.move(lifecycle, reader, action.equals("decline") ? change.because(words) : change, target);
    }

    private Optional<Refusal> obstacle(Reader reader, AssistanceRequest one, String action) {
        if (!TRIAGE.contains(action) && !mine(reader, one)) {
            return Optional.of(Refusal.of(Kind.FORBIDDEN, "listing-not-yours"));
        }
        return Set.of("finish", "withdraw").contains(action) && missions.underWay(one.id())
                ? Optional.of(Refusal.of(Kind.CONFLICT, "missions-open"))
                : Optional.empty();
    }

    public List<Offer> offers(Reader reader, AssistanceRequest one) {
        boolean mine = mine(reader, one);
        boolean triages = reader.may(RequestLifecycle.TRIAGING, Set.of());
        return workflow.offers(lifecycle, reader, one).stream()
                .filter(offer -> STEPS.contains(offer.action()))
                .filter(offer -> TRIAGE.contains(offer.action()) ? triages : mine)
                .toList();
    }
}
