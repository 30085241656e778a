package corridor.consultations.discussions;

import corridor.access.Audience;
import corridor.access.Right;
import corridor.jobs.RecurringJob;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.workflow.Moved;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Closes discussions on time, and puts what waits for somebody on their desk. */
@Component
public class DiscussionTasks implements RecurringJob {

    private static final String MODERATE = "post-moderate";
    private static final String WRITE = "summary-write";
    private static final String ENDORSE = "summary-endorse";

    private final DiscussionStore store;
    private final PostStore posts;
    private final SummaryStore summaries;
    private final Discussions discussions;
    private final Tasks tasks;
    private final Notices notices;

    DiscussionTasks(
            DiscussionStore store,
            PostStore posts,
            SummaryStore summaries,
            Discussions discussions,
            Tasks tasks,
            Notices notices) {
        this.store = store;
        this.posts = posts;
        this.summaries = summaries;
        this.discussions = discussions;
        this.tasks = tasks;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "discussions.close";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        discussions.closeDue();
    }

    /** In the transaction of the step, so that tasks and letters stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        switch (moved.kind()) {
            case Discussion.KIND -> stepped(moved);
            case Post.KIND ->
                posts.lock(moved.records()).stream()
                        .map(Post::discussion)
                        .distinct()
                        .forEach(this::moderate);
            case Summary.KIND -> summaries.lock(moved.records()).forEach(one -> summed(moved.action(), one));
            default -> {}
        }
    }

    private void stepped(Moved moved) {
        List<Discussion> all = store.unseen(moved.records());
        switch (moved.action()) {
            case "open" -> all.forEach(this::opened);
            case "close" ->
                tasks.open(all.stream().map(DiscussionTasks::toWrite).toList());
            case "cancel", "sum-up" ->
                tasks.closeAll(all.stream().map(Discussion::reference).toList());
            default -> {}
        }
    }

    private void opened(Discussion one) {
        Hosts.circle(one.content())
                .ifPresent(label -> notices.tell(
                        notice("consultations.discussion-opened", one, Set.of(label), PostLifecycle.POSTING)));
    }

    private static Notice notice(String kind, Discussion one, Set<String> audience, @Nullable Right right) {
        return new Notice(kind, one.reference(), one.content().title(), one.url(), audience, right, List.of());
    }

    private static Task toWrite(Discussion one) {
        return task(WRITE, one, Audience.SECRETARIAT, DiscussionLifecycle.WRITING, null);
    }

    private static Task task(String kind, Discussion one, String label, Right right, @Nullable LocalDate due) {
        return new Task(kind, one.reference(), one.content().title(), one.url(), label, right, due);
    }

    private void moderate(long discussion) {
        for (Discussion one : store.unseen(List.of(discussion))) {
            if (posts.countWaiting(discussion) == 0) {
                tasks.close(one.reference(), MODERATE);
            } else {
                tasks.open(task(MODERATE, one, Audience.SECRETARIAT, DiscussionLifecycle.WRITING, null));
            }
        }
    }

    private void summed(String action, Summary summary) {
        for (Discussion one : store.unseen(List.of(summary.discussion()))) {
            switch (action) {
                case "circulate" -> circulated(one, summary);
                case "rework" -> {
                    tasks.close(one.reference(), ENDORSE);
                    tasks.open(toWrite(one));
                }
                default -> {}
            }
        }
    }

    private void circulated(Discussion one, Summary summary) {
        tasks.close(one.reference(), WRITE);
        tasks.open(summary.chairs().stream()
                .map(chair ->
                        task(ENDORSE, one, Audience.organisation(chair), SummaryLifecycle.ENDORSING, summary.until()))
                .toList());
        Set<String> spoke = labels(posts.organisations(one.id()));
        if (!spoke.isEmpty()) {
            notices.tell(notice("consultations.summary", one, spoke, PostLifecycle.POSTING));
        }
    }

    private static Set<String> labels(Collection<Long> organisations) {
        return organisations.stream().map(Audience::organisation).collect(Collectors.toUnmodifiableSet());
    }
}
