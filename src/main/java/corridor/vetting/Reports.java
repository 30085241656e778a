package corridor.vetting;

import corridor.access.Reader;
import corridor.audit.PersonalValues;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Slice;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The door of reports. Each step is told by {@code workflow.Moved} of the kind {@code report}: letters follow from that. */
@Service
public class Reports {

    private static final int PAGE_SIZE = 50;
    private static final Set<String> ACTIONS =
            Set.of("hold", "dismiss", "release", "remove", "appeal", "uphold", "grant");

    private final ReportStore store;
    private final ReportLifecycle lifecycle;
    private final Workflow workflow;
    private final PersonalValues personal;
    private final List<Moderated> moderated;

    Reports(
            ReportStore store,
            ReportLifecycle lifecycle,
            Workflow workflow,
            PersonalValues personal,
            List<Moderated> moderated) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.personal = personal;
        this.moderated = moderated;
    }

    /** What can be reported at this address. Refused as missing what the reader does not see. */
    Outcome<Moderated.Item> subject(Reader reader, String kind, String address) {
        return moderated.stream()
                .filter(one -> one.kind().equals(kind))
                .flatMap(one -> one.find(reader, address).stream())
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    /** Records a report. The same one sent twice is recorded once. */
    @Transactional
    Outcome<Moderated.Item> file(Reader reader, Moderated.Item item, String concern, String message) {
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "report");
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        store.insert(item, reader.actor(), concern, message)
                .ifPresent(id -> workflow.open(
                        lifecycle,
                        reader,
                        "report",
                        Map.of(
                                id,
                                Map.of(
                                        "subject", item.reference().toString(),
                                        "concern", concern,
                                        "message", personal.encrypt(reader.actor(), message)))));
        return Outcome.done(item);
    }

    /** The reports that a reader may see: all for the secretariat; for owners those of theirs that were acted on. */
    public Slice<Report> list(Reader reader, int page) {
        return store.list(reader, page, PAGE_SIZE);
    }

    public Outcome<Report> find(Reader reader, long id) {
        return store.find(reader, id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    public List<Offer> offers(Reader reader, Report report) {
        return workflow.offers(lifecycle, reader, report);
    }

    boolean mayDecide(Reader reader) {
        return reader.may(ReportLifecycle.DECIDING);
    }

    long countWaiting(Reader reader) {
        return store.countWaiting(reader);
    }

    /** Decides on a report, or appeals: the report moves, and what it is about with it, or neither does. */
    @Transactional
    public Outcome<Long> act(Reader reader, Target target, String action, String reason) {
        if (!ACTIONS.contains(action)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
        }
        if (reason.isBlank() || reason.length() > Report.LONGEST) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        Change change = Change.of(action)
                .because(reason)
                .recording(Map.of(action.equals("appeal") ? "appeal" : "reason", reason));
        Outcome<Long> moved = workflow.move(lifecycle, reader, change, target);
        if (moved instanceof Outcome.Refused<Long>) {
            return moved;
        }
        Outcome<Long> followed = follow(reader, store.lock(List.of(target.id())).getFirst(), action, reason);
        if (followed instanceof Outcome.Refused<Long>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return followed;
    }

    private Outcome<Long> follow(Reader reader, Report report, String action, String reason) {
        Optional<Moderated> owner = moderated.stream()
                .filter(one -> one.kind().equals(report.subject().kind()))
                .findFirst();
        if (owner.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        long id = report.subject().id();
        return switch (action) {
            case "hold" -> owner.get().hold(reader, id, reason);
            case "release", "grant" -> owner.get().show(reader, id, reason);
            case "remove", "uphold" -> owner.get().remove(reader, id, reason);
            default -> Outcome.done(id);
        };
    }
}
