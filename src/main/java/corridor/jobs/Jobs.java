package corridor.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door of background work. */
@Service
public class Jobs {

    static final String TABLE = "jobs.task";

    private final SchedulerClient tasks;
    private final JdbcClient database;
    private final Runner runner;
    private final Clock clock;

    Jobs(DataSource source, JdbcClient database, Runner runner, Clock clock) {
        this.tasks = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source))
                .tableName(TABLE)
                .build();
        this.database = database;
        this.runner = runner;
        this.clock = clock;
    }

    /**
     * Asks for a {@link Job} to be run on a record as soon as the caller's transaction commits, or now where there is none.
     * Does nothing if the same is waiting or running already.
     */
    public void enqueue(String job, long id) {
        if (!runner.knows(job)) {
            throw new IllegalArgumentException("There is no job " + job);
        }
        tasks.scheduleIfNotExists(new TaskInstance<Void>(job, Long.toString(id)), clock.instant());
        wakeAfterCommit();
    }

    /** Asks for a {@link Job} on many records at once, for none of which it waits already. */
    public void enqueueNew(String job, Collection<Long> ids) {
        if (!runner.knows(job)) {
            throw new IllegalArgumentException("There is no job " + job);
        }
        if (ids.isEmpty()) {
            return;
        }
        List<TaskInstance<?>> instances = ids.stream()
                .<TaskInstance<?>>map(id -> new TaskInstance<Void>(job, Long.toString(id)))
                .toList();
        tasks.scheduleBatch(instances, clock.instant());
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    runner.wake();
                }
            });
        } else {
            runner.wake();
        }
    }

    /** Whether this waits to be run or is running. */
    public boolean pending(String job, long id) {
        return database.sql("select exists (select from jobs.task where task_name = :job and task_instance = :id)")
                .param("job", job)
                .param("id", Long.toString(id))
                .query(Boolean.class)
                .single();
    }
}
