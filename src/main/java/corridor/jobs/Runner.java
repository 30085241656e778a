package corridor.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs what is due, on this node, while the application runs; takes over what a node that died had begun. */
@Component
class Runner implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataSource source;
    private final ObjectProvider<Job> jobs;
    private final ObjectProvider<RecurringJob> recurring;
    private final JobsSettings settings;
    private volatile @Nullable Scheduler scheduler;

    // providers: those who contribute a job may themselves ask for jobs to be run
    Runner(DataSource source, ObjectProvider<Job> jobs, ObjectProvider<RecurringJob> recurring, JobsSettings settings) {
        this.source = source;
        this.jobs = jobs;
        this.recurring = recurring;
        this.settings = settings;
    }

    @Override
    public void start() {
        Scheduler started = Scheduler.create(
                        source, List.copyOf(jobs.stream().map(this::task).toList()))
                .startTasks(recurring.stream().map(Runner::task).toList())
                .tableName(Jobs.TABLE)
                .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
                .threads(settings.threads())
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(PATIENCE)
                .build();
        started.start();
        scheduler = started;
    }

    private OneTimeTask<Void> task(Job job) {
        return Tasks.oneTime(job.name())
                .onDeadExecutionRevive()
                .onFailure(FailureHandler.<Void>maxRetries(job.retries(settings.retries()))
                        .withBackoff(settings.retryAfter())
                        .thenRemove(failed -> job.givenUp(idOf(failed.getExecution().taskInstance))))
                .execute((instance, context) -> job.run(idOf(instance)));
    }

    private static long idOf(TaskInstance<?> instance) {
        return Long.parseLong(instance.getId());
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.run());
    }

    boolean knows(String job) {
        return jobs.stream().anyMatch(one -> one.name().equals(job));
    }

    /** Looks for due work now rather than at the next poll. */
    void wake() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.running();
    }
}
