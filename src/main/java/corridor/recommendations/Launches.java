package corridor.recommendations;

import static corridor.recommendations.LaunchLifecycle.ASKING;
import static corridor.recommendations.LaunchLifecycle.RECORDING;

import corridor.access.Reader;
import corridor.actors.Organisations;
import corridor.actors.Owners;
import corridor.forum.Cycle;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Slice;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of launches: what was launched at a cycle is asked to report at the next. */
@Service
public class Launches {

    static final int PAGE_SIZE = 50;

    private static final Reader REGISTER = Reader.system("launches", Set.of(ASKING));

    private final LaunchStore store;
    private final LaunchLifecycle lifecycle;
    private final Workflow workflow;
    private final Stays stays;
    private final Organisations organisations;
    private final Clock clock;

    Launches(
            LaunchStore store,
            LaunchLifecycle lifecycle,
            Workflow workflow,
            Stays stays,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.stays = stays;
        this.organisations = organisations;
        this.clock = clock;
    }

    public Slice<Launch> list(Reader reader, int page) {
        return store.list(reader, Math.clamp(page, 1, 1_000), PAGE_SIZE);
    }

    public List<Launch> in(Reader reader, long cycle) {
        return store.in(reader, cycle);
    }

    public Outcome<Launch> find(Reader reader, long id) {
        return store.find(reader, id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    public List<Offer> offers(Reader reader, Launch launch) {
        return workflow.offers(lifecycle, reader, launch).stream()
                .filter(offer -> !offer.action().equals("ask"))
                .toList();
    }

    /** For whom this reader may record a launch. */
    public Owners owners(Reader reader) {
        return organisations.owners(reader, RECORDING);
    }

    /** Records that something was launched at a cycle. */
    @Transactional
    public Outcome<Long> record(Reader reader, Cycle cycle, LaunchDraft draft) {
        Long organisation = draft.organisation();
        Set<Long> owners = organisation == null ? Set.of() : Set.of(organisation);
        var refusal = workflow.mayOpen(lifecycle, reader, "launch", owners);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (organisation != null && organisations.find(organisation).isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "organisation-missing"));
        }
        long id = store.insert(cycle.id(), draft);
        workflow.open(
                lifecycle,
                reader,
                "launch",
                owners,
                Map.of(id, Map.of("cycle", cycle.id(), "title", draft.title().byTag())));
        return Outcome.done(id);
    }

    /** Asks what was launched at earlier cycles of the forum and has not reported, each once before each cycle. */
    @Transactional
    public int ask(long cycle) {
        return ask(REGISTER, cycle);
    }

    /** The same by hand, for what was written down late. */
    @Transactional
    public int ask(Reader reader, long cycle) {
        Cycle now = stays.all(List.of(cycle)).get(cycle);
        if (now == null) {
            return 0;
        }
        List<Target> targets =
                store.unasked(cycle, stays.before(now)).stream().map(Target::of).toList();
        workflow.move(lifecycle, reader, Change.of("ask").recording(Map.of("asked_cycle", cycle)), targets);
        return targets.size();
    }

    /** How many would be asked before this cycle and were not. */
    long unasked(Cycle cycle) {
        return store.unasked(cycle.id(), stays.before(cycle)).size();
    }

    /** Says what became of it. */
    @Transactional
    public Outcome<Long> report(Reader reader, Target target, String text, Language language) {
        return text.isBlank() || text.length() > Launch.LONGEST_REPORT
                ? Outcome.refused(Refusal.of(Kind.INVALID, "report-missing"))
                : workflow.move(
                        lifecycle,
                        reader,
                        Change.of("report")
                                .recording(Map.of(
                                        "report", text,
                                        "report_language", language.tag(),
                                        "reported_at", OffsetDateTime.now(clock))),
                        target);
    }

    /** Asks no more, for a reason. */
    @Transactional
    public Outcome<Long> end(Reader reader, Target target, String reason) {
        return reason.isBlank() || reason.length() > Launch.LONGEST_REASON
                ? Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"))
                : workflow.move(
                        lifecycle,
                        reader,
                        Change.of("end").because(reason).recording(Map.of("reason", reason)),
                        target);
    }
}
