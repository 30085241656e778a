package corridor.forum.papers;

import corridor.access.Audience;
import corridor.access.Right;
import corridor.jobs.RecurringJob;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.workflow.Moved;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for comments, and for answers to them; tells those who were asked what came of it. */
@Component
public class PaperTasks implements RecurringJob {

    private static final String ASKED = "paper-comments";
    private static final String TO_ANSWER = "paper-answer";
    private static final int DAYS_TO_ANSWER = 14;

    private final PaperStore store;
    private final Tasks tasks;
    private final Notices notices;
    private final Clock clock;

    PaperTasks(PaperStore store, Tasks tasks, Notices notices, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "papers.over";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Asks nobody any longer once the last day for comments is over. */
    @Override
    @Transactional
    public void run() {
        store.over(LocalDate.now(clock)).forEach(one -> tasks.close(one.reference(), ASKED));
    }

    /** In the transaction of the step, so that tasks and letters stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        if (!moved.kind().equals(Paper.KIND)) {
            return;
        }
        List<Paper> papers = store.unseen(moved.records());
        switch (moved.action()) {
            case "circulate" -> papers.forEach(this::ask);
            case "revise" -> papers.forEach(one -> tasks.close(one.reference(), ASKED));
            case "publish" -> papers.forEach(this::tell);
            case "drop" -> tasks.closeAll(papers.stream().map(Paper::reference).toList());
            default -> {}
        }
    }

    private void ask(Paper paper) {
        tasks.open(paper.round().circle().stream()
                .map(label -> task(
                        ASKED,
                        paper,
                        label,
                        PaperLifecycle.COMMENTING,
                        paper.round().until()))
                .toList());
        notices.tell(notice("forum.paper-circulated", paper));
    }

    private static Task task(String kind, Paper paper, String label, Right right, @Nullable LocalDate due) {
        return new Task(kind, paper.reference(), paper.title(), paper.url(), label, right, due);
    }

    private static Notice notice(String kind, Paper paper) {
        return new Notice(
                kind,
                paper.reference(),
                paper.title(),
                paper.url(),
                paper.round().circle(),
                PaperLifecycle.COMMENTING,
                List.of());
    }

    private void tell(Paper paper) {
        tasks.closeAll(paper.reference());
        if (!paper.round().circle().isEmpty()) {
            notices.tell(notice("forum.paper-published", paper));
        }
    }

    /** Somebody commented: those who write the paper have something to answer. */
    void commented(Paper paper) {
        LocalDate due = LocalDate.now(clock).plusDays(DAYS_TO_ANSWER);
        tasks.open(writers(paper).stream()
                .map(label -> task(TO_ANSWER, paper, label, PaperLifecycle.WRITING, due))
                .toList());
    }

    private static Set<String> writers(Paper paper) {
        return paper.team().isEmpty()
                ? Set.of(Audience.SECRETARIAT)
                : paper.team().stream().map(Audience::organisation).collect(Collectors.toUnmodifiableSet());
    }

    void answered(Paper paper) {
        if (paper.round().unanswered() == 0) {
            tasks.close(paper.reference(), TO_ANSWER);
        }
    }
}
