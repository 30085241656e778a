package corridor.calls.appraisals;

import corridor.access.Reader;
import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.calls.submissions.Settling;
import corridor.calls.submissions.Submission;
import corridor.workflow.Change;
import corridor.workflow.Moved;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens a dossier for everything that was sent, once the call has closed, and follows what authors do after that. */
@Component
class Receiving {

    static final Reader RECEIVER = Reader.system("calls", Set.of(DossierLifecycle.RECEIVING));

    private final DossierStore store;
    private final DossierLifecycle lifecycle;
    private final Workflow workflow;
    private final Calls calls;
    private final Settling submissions;

    Receiving(DossierStore store, DossierLifecycle lifecycle, Workflow workflow, Calls calls, Settling submissions) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.calls = calls;
        this.submissions = submissions;
    }

    /** In the transaction of the step: after what was reopened has been kept. */
    @EventListener
    @Order(2)
    void follow(Moved moved) {
        if (moved.kind().equals(Call.KIND) && moved.action().equals("close")) {
            receive(moved.records());
        }
        if (moved.kind().equals(Submission.KIND)) {
            switch (moved.action()) {
                case "submit" -> late(moved.records());
                case "resubmit" -> again(moved.records());
                case "withdraw" -> withdraw(moved.records());
                default -> {}
            }
        }
    }

    private void receive(Collection<Long> closed) {
        store.lockCalls(closed);
        List<Long> received = store.receive(closed);
        workflow.open(
                lifecycle,
                RECEIVER,
                "receive",
                received.stream().collect(Collectors.toMap(id -> id, id -> Map.of("received", true))));
    }

    /** What arrived in time and was written after the call had closed. */
    private void late(List<Long> sent) {
        Set<Long> asked =
                submissions.byId(sent).values().stream().map(Submission::call).collect(Collectors.toSet());
        List<Long> closed = calls.byId(asked).values().stream()
                .filter(Call::closed)
                .map(Call::id)
                .toList();
        if (!closed.isEmpty()) {
            receive(closed);
        }
    }

    private void again(List<Long> sent) {
        store.renew(sent);
        move("receive-again", store.of(sent));
    }

    private void withdraw(List<Long> withdrawn) {
        move("withdraw", store.of(withdrawn));
    }

    private void move(String action, List<Long> dossiers) {
        if (!dossiers.isEmpty()) {
            workflow.move(
                    lifecycle,
                    RECEIVER,
                    Change.of(action),
                    dossiers.stream().map(Target::of).toList());
        }
    }
}
