package corridor.exchange.assistance;

import static corridor.exchange.assistance.MissionLifecycle.MANAGING;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.exchange.assistance.Mission.Plan;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import corridor.vetting.Conflict;
import corridor.vetting.Interests;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of missions: proposed by those who asked for help, accepted and reported by the expert. */
@Service
public class Missions {

    static final Set<String> EXPERTS_STEPS = Set.of("accept", "decline", "report");
    static final Set<String> OTHERS_STEPS = Set.of("begin", "close", "return", "cancel", "break-off");
    private static final Set<String> NEED_A_REASON = Set.of("decline", "return", "cancel", "break-off");
    private static final Reader ENDING = Reader.system("exchange.assistance", Set.of(MissionLifecycle.ENDING));
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_REPORT = 8_000;

    private final MissionStore store;
    private final MissionLifecycle lifecycle;
    private final ExpertStore experts;
    private final Interests interests;
    private final Audit audit;
    private final Workflow workflow;
    private final Clock clock;

    Missions(
            MissionStore store,
            MissionLifecycle lifecycle,
            ExpertStore experts,
            Interests interests,
            Audit audit,
            Workflow workflow,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.experts = experts;
        this.interests = interests;
        this.audit = audit;
        this.workflow = workflow;
        this.clock = clock;
    }

    public boolean mayPropose(Reader reader, AssistanceRequest request) {
        return Set.of(RequestLifecycle.ACCEPTED, RequestLifecycle.RUNNING).contains(request.state())
                && reader.may(MANAGING, request.organisations());
    }

    /** Asks an expert. Refused where a hard interest keeps them from this organisation; that it was tried is kept. */
    @Transactional
    public Outcome<Long> propose(Reader reader, AssistanceRequest request, long expert, Plan plan) {
        if (!mayPropose(reader, request)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "manage"));
        }
        Optional<Expert> found = experts.find(reader, expert).filter(Expert::listed);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "expert-not-listed"));
        }
        if (!plan.sound()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "plan-unsound"));
        }
        Optional<Conflict> conflict = interests
                .conflict(found.get().person(), request.reference(), request.organisations())
                .filter(Conflict::hard);
        if (conflict.isPresent()) {
            Map<String, Object> tried = Map.of("action", "propose", "expert", expert, "refusal", "mission-interest");
            audit.append(reader, List.of(AuditEntry.of(request.reference(), Workflow.ATTEMPT, Map.of(), tried)));
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "mission-interest"));
        }
        long id = store.insert(request, found.get(), plan);
        workflow.open(
                lifecycle,
                reader,
                "propose",
                request.organisations(),
                Map.of(id, Map.of("request", request.id(), "expert", expert, "plan", plan.toString())));
        return Outcome.done(id);
    }

    public Outcome<Mission> find(Reader reader, long id) {
        return store.find(reader, id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "page-missing")));
    }

    public List<Mission> of(Reader reader, AssistanceRequest request) {
        return store.of(reader, request.id());
    }

    /** The reader's own, as an expert. */
    public List<Mission> own(Reader reader) {
        return reader.person().map(person -> store.ofPerson(reader, person)).orElse(List.of());
    }

    static boolean self(Reader reader, Mission one) {
        return reader.person().filter(person -> person == one.person()).isPresent();
    }

    /**
     * Takes a step.
     *
     * @param words the reason, or the report
     */
    @Transactional
    public Outcome<Long> step(Reader reader, Target target, String action, String words) {
        String said = TypedText.lines(words);
        boolean own =
                store.find(reader, target.id()).filter(one -> self(reader, one)).isPresent();
        if (EXPERTS_STEPS.contains(action) ? !own : !OTHERS_STEPS.contains(action)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
        }
        if (NEED_A_REASON.contains(action) && (said.isEmpty() || said.length() > LONGEST_REASON)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        if (action.equals("report") && (said.isEmpty() || said.length() > LONGEST_REPORT)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "report-missing"));
        }
        Change change = Change.of(action)
                .recording(
                        action.equals("report")
                                ? Map.of("report", said, "reported_at", OffsetDateTime.now(clock))
                                : NEED_A_REASON.contains(action) ? Map.of("reason", said) : Map.of());
        return workflow.move(lifecycle, reader, change, target);
    }

    /** Ends what somebody who is no expert any more was asked for or had begun, so that those who asked can go on. */
    @Transactional
    void endOf(long person) {
        List<Target> open = store.notReported(person).stream().map(Target::of).toList();
        workflow.move(lifecycle, ENDING, Change.of("end"), open);
    }

    public List<Offer> offers(Reader reader, Mission one) {
        boolean self = self(reader, one);
        return workflow.offers(lifecycle, reader, one).stream()
                .filter(offer -> self
                        ? EXPERTS_STEPS.contains(offer.action()) || OTHERS_STEPS.contains(offer.action())
                        : OTHERS_STEPS.contains(offer.action()))
                .toList();
    }
}
