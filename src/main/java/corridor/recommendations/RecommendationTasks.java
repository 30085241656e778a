package corridor.recommendations;

import corridor.access.Audience;
import corridor.forum.Cycle;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.workflow.Moved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever has to decide finds it on their desk; those addressed are invited to tell what they do. */
@Component
class RecommendationTasks {

    private static final String DECIDE = "recommendation-decide";

    private final RecommendationStore store;
    private final RegisterCounts counts;
    private final Stays stays;
    private final Tasks tasks;
    private final Notices notices;

    RecommendationTasks(RecommendationStore store, RegisterCounts counts, Stays stays, Tasks tasks, Notices notices) {
        this.store = store;
        this.counts = counts;
        this.stays = stays;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** In the transaction of the step, so that the task and the letter stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Cycle.KIND) && moved.action().equals("conclude")) {
            stays.all(moved.records()).values().forEach(this::conclude);
        }
        if (moved.kind().equals(Recommendation.KIND) && moved.action().equals("discard")) {
            settle(store.unseen(moved.records()));
        }
    }

    /** Once the effects of a decision are there, with the cycles in which they stood before. */
    void decided(String action, List<Recommendation> before) {
        List<Recommendation> all =
                store.unseen(before.stream().map(Recommendation::id).toList());
        switch (action) {
            case "issue" -> invite(all);
            case "carry" -> all.forEach(one -> tell(one, "recommendations.carried"));
            case "fulfil", "drop", "merge" ->
                tasks.closeAll(all.stream().map(Recommendation::reference).toList());
            default -> {}
        }
        settle(before);
    }

    private void conclude(Cycle cycle) {
        if (counts.waiting(cycle.id()).all() > 0) {
            tasks.open(cycle.chairs().stream()
                    .map(chair -> new Task(
                            DECIDE,
                            cycle.reference(),
                            cycle.title(),
                            cycle.url() + "/recommendations",
                            Audience.organisation(chair),
                            RecommendationLifecycle.DECIDING,
                            null))
                    .toList());
        }
    }

    /** Voluntary: without a day, and closed by whoever puts it away. */
    private void invite(List<Recommendation> issued) {
        List<Task> invitations = new ArrayList<>();
        issued.forEach(one -> addressed(one)
                .forEach(organisation -> invitations.add(new Task(
                        "follow-up-invited",
                        one.reference(),
                        RecommendationNames.name(one),
                        one.url() + "/follow-up",
                        Audience.organisation(organisation),
                        FollowUpLifecycle.FOLLOWING,
                        null))));
        if (!invitations.isEmpty()) {
            tasks.open(invitations);
        }
        issued.forEach(one -> tell(one, "recommendations.issued"));
    }

    private static List<Long> addressed(Recommendation one) {
        return one.content().addressees().stream()
                .filter(each -> each.kind() == Addressee.Kind.ORGANISATION)
                .map(each -> Long.valueOf(each.ref()))
                .toList();
    }

    private void tell(Recommendation one, String kind) {
        List<Long> addressed = addressed(one);
        if (!addressed.isEmpty()) {
            notices.tell(new Notice(
                    kind,
                    one.reference(),
                    RecommendationNames.name(one),
                    one.url(),
                    addressed.stream().map(Audience::organisation).collect(Collectors.toSet()),
                    FollowUpLifecycle.FOLLOWING,
                    List.of()));
        }
    }

    /** Once nothing of a cycle waits, its task is done. */
    private void settle(List<Recommendation> all) {
        Map<Long, Cycle> cycles =
                stays.all(all.stream().map(Recommendation::cycle).collect(Collectors.toCollection(TreeSet::new)));
        cycles.values().stream()
                .filter(cycle -> counts.waiting(cycle.id()).all() == 0)
                .forEach(cycle -> tasks.close(cycle.reference(), DECIDE));
    }
}
