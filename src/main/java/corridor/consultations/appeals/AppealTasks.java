package corridor.consultations.appeals;

import corridor.access.Audience;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.workflow.Moved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Those who are asked to sign are told, and find it on their desk until they have answered. */
@Component
class AppealTasks {

    private static final String TASK = "appeal-sign";

    private final AppealStore appeals;
    private final SignatureStore signatures;
    private final Tasks tasks;
    private final Notices notices;

    AppealTasks(AppealStore appeals, SignatureStore signatures, Tasks tasks, Notices notices) {
        this.appeals = appeals;
        this.signatures = signatures;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** In the transaction of the step, so that tasks and letters stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Appeal.KIND) && moved.action().equals("close")) {
            tasks.closeAll(appeals.lock(moved.records()).stream()
                    .map(Appeal::reference)
                    .toList());
        }
        if (moved.kind().equals(Signature.KIND)) {
            signed(moved.action(), signatures.lock(moved.records()));
        }
    }

    private void signed(String action, List<Signature> all) {
        Map<Long, Appeal> known = appeals
                .lock(all.stream().map(Signature::appeal).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Appeal::id, Function.identity()));
        for (Signature one : all) {
            Optional<Appeal> appeal = Optional.ofNullable(known.get(one.appeal()));
            if (action.equals("ask")) {
                appeal.ifPresent(each -> ask(each, one.organisation()));
            } else {
                appeal.ifPresent(each -> tasks.close(
                        List.of(new Tasks.Waiting(each.reference(), Audience.organisation(one.organisation())))));
            }
        }
    }

    private void ask(Appeal appeal, long organisation) {
        String label = Audience.organisation(organisation);
        tasks.open(new Task(
                TASK,
                appeal.reference(),
                appeal.content().title(),
                appeal.url(),
                label,
                SignatureLifecycle.SIGNING,
                null));
        notices.tell(new Notice(
                "consultations.sign",
                appeal.reference(),
                appeal.content().title(),
                appeal.url(),
                Set.of(label),
                SignatureLifecycle.SIGNING,
                List.of()));
    }
}
