package corridor.consultations;

import static corridor.consultations.ConsultationLifecycle.CHANGEABLE;
import static corridor.consultations.ConsultationLifecycle.WRITING;

import corridor.access.Reader;
import corridor.consultations.Consultation.Content;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
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

/** The door of consultations. Each step is told by {@code workflow.Moved} of the kind {@code consultation}. */
@Service
public class Consultations {

    static final Set<String> STEPS = Set.of("announce", "open", "close", "summarise", "answer", "cancel");

    private static final int MOST = 200;
    private static final int LONGEST_REASON = 2_000;

    private final ConsultationStore store;
    private final ConsultationLifecycle lifecycle;
    private final Workflow workflow;
    private final Chairs chairs;

    Consultations(ConsultationStore store, ConsultationLifecycle lifecycle, Workflow workflow, Chairs chairs) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.chairs = chairs;
    }

    static boolean mayWrite(Reader reader) {
        return reader.may(WRITING);
    }

    @Transactional
    public Outcome<Long> draft(Reader reader, Content content) {
        return draft(reader, content, "own", List.of());
    }

    private Outcome<Long> draft(Reader reader, Content content, String origin, List<String> sources) {
        Optional<Refusal> refusal = workflow.mayOpen(lifecycle, reader, "draft");
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        long id = store.insert(content, Set.of(corridor.access.Audience.SECRETARIAT), origin, sources);
        workflow.open(lifecycle, reader, "draft", Map.of(id, journalled(content)));
        return Outcome.done(id);
    }

    /** Writes down one of the past from documents. */
    @Transactional
    public Outcome<Long> record(Reader reader, Content content, List<String> sources) {
        return draft(reader, content, "curated", sources)
                .then(id -> workflow.move(lifecycle, reader, Change.of("record"), Target.of(id)));
    }

    private static Map<String, Object> journalled(Content content) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", content.title().byTag());
        facts.put("day", String.valueOf(content.day()));
        facts.put("total", String.valueOf(content.composition().total()));
        facts.put("listed", content.composition().listed());
        facts.put("takeaways", content.takeaways().size());
        return facts;
    }

    /** Says it otherwise, until it is answered. What was announced keeps a day; what was summarised keeps takeaways. */
    @Transactional
    public Outcome<Long> change(Reader reader, Target target, Content content) {
        Outcome<Consultation> locked = workflow.changeable(lifecycle, reader, target, WRITING, CHANGEABLE);
        if (!(locked instanceof Outcome.Done<Consultation>(Consultation before))) {
            return locked.map(Consultation::id);
        }
        Optional<Refusal> undone = undone(before.state(), content);
        if (undone.isPresent()) {
            return Outcome.refused(undone.get());
        }
        store.change(before.id(), content);
        workflow.revised(lifecycle, reader, before, Workflow.CHANGE, journalled(before.content()), journalled(content));
        return Outcome.done(before.id());
    }

    private static Optional<Refusal> undone(String state, Content content) {
        if (content.day() == null && Set.of("announced", "open").contains(state)) {
            return Optional.of(Refusal.of(Kind.INVALID, "dates-missing"));
        }
        return content.takeaways().isEmpty() && state.equals(ConsultationLifecycle.SUMMARISED)
                ? Optional.of(Refusal.of(Kind.INVALID, "takeaways-missing"))
                : Optional.empty();
    }

    /** Takes a step. To cancel needs a reason. */
    @Transactional
    public Outcome<Long> act(Reader reader, Target target, String action, String why) {
        String reason = why.strip();
        if (!STEPS.contains(action)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
        }
        if (reason.length() > LONGEST_REASON || (action.equals("cancel") && reason.isEmpty())) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        Change change = Change.of(action);
        return workflow.move(lifecycle, reader, reason.isEmpty() ? change : change.because(reason), target);
    }

    public Outcome<Consultation> find(Reader reader, String slug) {
        return store.find(reader, slug)
                .map(one -> Outcome.done(chairs.chaired(List.of(one)).getFirst()))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    Optional<Consultation> find(Reader reader, long id) {
        return store.find(reader, List.of(id)).stream().findFirst();
    }

    /** Those that are open first, then the latest. */
    public List<Consultation> list(Reader reader) {
        return store.list(reader, MOST);
    }

    public List<Consultation> of(Reader reader, long cycle) {
        return store.of(reader, cycle);
    }

    public List<Offer> offers(Reader reader, Consultation consultation) {
        return workflow.offers(lifecycle, reader, consultation).stream()
                .filter(offer -> STEPS.contains(offer.action()))
                .toList();
    }
}
