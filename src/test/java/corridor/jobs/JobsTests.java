package corridor.jobs;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.Corridor;
import corridor.TestDatabase;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = {Corridor.class, JobsTests.TestJobs.class},
        properties = {"corridor.jobs.retry-after=100ms", "corridor.jobs.retries=2"})
@ContextConfiguration(initializers = TestDatabase.ForContext.class)
class JobsTests {

    @Autowired
    Jobs jobs;

    @Autowired
    Echo echo;

    @Autowired
    Failing failing;

    @Autowired
    Ticking ticking;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void runsWhatWasAskedForAtOnceAfterTheCommit() throws InterruptedException {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jobs.enqueue("test.echo", 7);
            jobs.enqueue("test.echo", 7);
            assertThat(echo.ran).isEmpty();
            assertThat(jobs.pending("test.echo", 7)).isTrue();
        });
        assertThat(echo.ran.poll(2, SECONDS)).isEqualTo(7);
        assertThat(echo.ran.poll(1500, java.util.concurrent.TimeUnit.MILLISECONDS))
                .isNull();
        assertThat(jobs.pending("test.echo", 7)).isFalse();
    }

    @Test
    void forgetsWhatWasRolledBack() throws InterruptedException {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jobs.enqueue("test.echo", 8);
            status.setRollbackOnly();
        });
        assertThat(echo.ran.poll(2, SECONDS)).isNull();
    }

    @Test
    void refusesAnUnknownJob() {
        assertThatThrownBy(() -> jobs.enqueue("test.unknown", 1)).hasMessage("There is no job test.unknown");
    }

    @Test
    void triesAgainAndThenGivesUp() throws InterruptedException {
        jobs.enqueue("test.failing", 3);
        assertThat(failing.ran.poll(5, SECONDS)).isEqualTo(3);
        assertThat(failing.ran.poll(5, SECONDS)).isEqualTo(3);
        assertThat(failing.ran.poll(5, SECONDS)).isEqualTo(3);
        assertThat(failing.givenUp.poll(5, SECONDS)).isEqualTo(3);
        assertThat(jobs.pending("test.failing", 3)).isFalse();
    }

    @Test
    void takesOverWhatADeadNodeHadBegun() throws InterruptedException {
        database.sql("""
                insert into jobs.task (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('test.echo', '9', now() - interval '1 minute', true, 'dead', now() - interval '30 seconds', 1)""").update();
        assertThat(echo.ran.poll(15, SECONDS)).isEqualTo(9);
    }

    @Test
    void runsWhatComesRoundAgain() throws InterruptedException {
        assertThat(ticking.ran.poll(10, SECONDS)).isNotNull();
        assertThat(ticking.ran.poll(10, SECONDS)).isNotNull();
    }

    @TestConfiguration
    static class TestJobs {

        @Bean
        Echo echo() {
            return new Echo();
        }

        @Bean
        Failing failing() {
            return new Failing();
        }

        @Bean
        Ticking ticking() {
            return new Ticking();
        }
    }

    static final class Echo implements Job {

        final BlockingQueue<Long> ran = new LinkedBlockingQueue<>();

        @Override
        public String name() {
            return "test.echo";
        }

        @Override
        public void run(long id) {
            ran.add(id);
        }
    }

    static final class Failing implements Job {

        final BlockingQueue<Long> ran = new LinkedBlockingQueue<>();
        final BlockingQueue<Long> givenUp = new LinkedBlockingQueue<>();

        @Override
        public String name() {
            return "test.failing";
        }

        @Override
        public void run(long id) {
            ran.add(id);
            throw new IllegalStateException("fails every time");
        }

        @Override
        public void givenUp(long id) {
            givenUp.add(id);
        }
    }

    static final class Ticking implements RecurringJob {

        final BlockingQueue<Boolean> ran = new LinkedBlockingQueue<>();

        @Override
        public String name() {
            return "test.ticking";
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(200);
        }

        @Override
        public void run() {
            ran.add(true);
        }
    }
}
