package corridor.outbox;

import corridor.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those for whom a task waits once before its day and once after it, as many days as the operator set. */
@Component
class TaskReminders implements RecurringJob {

    private final TaskStore tasks;
    private final Notices notices;
    private final OutboxPeriods periods;
    private final Clock clock;

    TaskReminders(TaskStore tasks, Notices notices, OutboxPeriods periods, Clock clock) {
        this.tasks = tasks;
        this.notices = notices;
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "task.reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        List<Notice> told = new ArrayList<>();
        if (periods.late() > 0) {
            tasks.late(today, periods.late(), now).forEach(one -> told.add(reminder("tasks.late", one.task(), today)));
        }
        if (periods.soon() > 0) {
            tasks.soon(today, periods.soon(), now).forEach(one -> told.add(reminder("tasks.soon", one.task(), today)));
        }
        notices.tell(told);
    }

    private static Notice reminder(String kind, Task task, LocalDate today) {
        LocalDate due = task.due() == null ? today : task.due();
        return new Notice(
                kind,
                task.about(),
                task.title(),
                task.url(),
                Set.of(task.audience()),
                task.right(),
                List.of(Math.abs(ChronoUnit.DAYS.between(today, due))));
    }
}
