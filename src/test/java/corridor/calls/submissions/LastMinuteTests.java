package corridor.calls.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.calls.Call;
import corridor.calls.CallScene;
import corridor.calls.CallTimes;
import corridor.calls.Closing;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Three hundred send in the last minute: whoever arrived in time is in, with a receipt, and nobody else. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class LastMinuteTests {

    private static final int ALL = 300;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CallSubmissions submissions;

    @Autowired
    private CallTimes times;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc http;

    private CallScene scene() {
        return new CallScene(context);
    }

    private Reader secretariat() {
        return scene().reader(scene().person("Sec", Role.SECRETARIAT, null));
    }

    @Test
    void acceptsAllOfTheLastMinuteAndNoneAfterIt() throws Exception {
        CallScene scene = scene();
        long owner = scene.organisation("Last minute");
        Reader author = scene.reader(scene.person("Author", Role.CONTRIBUTOR, owner));
        Call call = scene.call(secretariat(), scene.organisation("Convener"));
        Closing closing = Objects.requireNonNull(call.closing());
        List<Long> drafts = IntStream.range(0, ALL)
                .mapToObj(at -> scene.draft(author, call, owner, "Answer " + at))
                .toList();
        clock.pass(Duration.between(clock.instant(), closing.lastArrival().minusSeconds(1)));
        Map<Long, Instant> stamps = new ConcurrentHashMap<>();
        Map<Long, Outcome<Long>> outcomes = new ConcurrentHashMap<>();
        CountDownLatch stamped = new CountDownLatch(ALL);
        CountDownLatch half = new CountDownLatch(ALL / 2);
        List<Future<Long>> sending = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(ALL)) {
            transaction.executeWithoutResult(held -> {
                // while somebody holds the call, all wait for the database; the time goes on
                database.sql("select id from calls.call where id = :id for update")
                        .param("id", call.id())
                        .query(Long.class)
                        .single();
                for (int at = 0; at < ALL; at++) {
                    long id = drafts.get(at);
                    boolean late = at >= ALL / 2;
                    sending.add(people.submit(() -> {
                        if (late) {
                            half.await();
                        }
                        Instant arrived = clock.instant();
                        stamps.put(id, arrived);
                        stamped.countDown();
                        half.countDown();
                        outcomes.put(id, submissions.submit(author, Target.of(id), arrived));
                        return id;
                    }));
                    if (at == ALL / 2 - 1) {
                        awaits(half);
                        clock.pass(Duration.ofSeconds(2));
                    }
                }
                awaits(stamped);
                clock.pass(Duration.ofMinutes(10));
            });
        }
        for (Future<Long> one : sending) {
            one.get(1, TimeUnit.SECONDS);
        }
        assertThat(outcomes).hasSize(ALL);
        List<Long> inTime = stamps.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(closing.lastArrival()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(inTime).hasSize(ALL / 2);
        outcomes.forEach((id, outcome) -> {
            Submission one = submissions.find(author, id).orThrow();
            assertThat(one.answers()).as("what was written stays").isEqualTo(CallScene.COMPLETE);
            if (inTime.contains(id)) {
                assertThat(outcome).isInstanceOf(Outcome.Done.class);
                assertThat(one.receipt()).isNotNull();
            } else {
                assertThat(outcome instanceof Outcome.Refused<Long>(Refusal refusal) ? refusal.code() : "done")
                        .isEqualTo("too-late");
                assertThat(one.state()).isEqualTo("draft");
            }
        });
        times.tick();
        assertThat(database.sql("select count(*) from calls.dossier where call = :call")
                        .param("call", call.id())
                        .query(Long.class)
                        .single())
                .as("everything that was in time has a dossier")
                .isEqualTo(ALL / 2);
        assertThat(database.sql(
                                "select count(distinct receipt) from calls.submission where call = :call and receipt is not null")
                        .param("call", call.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(ALL / 2);
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void countsTheTimeAtWhichARequestArrived() throws Exception {
        CallScene scene = scene();
        long owner = scene.organisation("Stamped");
        Reader author = scene.reader(scene.person("Author", Role.CONTRIBUTOR, owner));
        Call call = scene.call(secretariat(), scene.organisation("Convener"));
        Closing closing = Objects.requireNonNull(call.closing());
        long draft = scene.draft(author, call, owner, "Stamped");
        clock.pass(Duration.between(clock.instant(), closing.lastArrival()));
        Submission one = submissions.find(author, draft).orThrow();
        try (ExecutorService people = Executors.newSingleThreadExecutor()) {
            Future<Integer> answer = transaction.execute(held -> {
                database.sql("select id from calls.submission where id = :id for update")
                        .param("id", draft)
                        .query(Long.class)
                        .single();
                Future<Integer> sending = people.submit(() -> http.perform(post("/calls/submissions/" + draft)
                                .param("version", String.valueOf(one.version()))
                                .param("title", "Stamped")
                                .param("a-what", "Sent")
                                .param("a-change", "Sent")
                                .param("a-theme", "remittances")
                                .param("do", "send")
                                .with(csrf())
                                .with(As.reader(author)))
                        .andReturn()
                        .getResponse()
                        .getStatus());
                waitForLock(draft);
                clock.pass(Duration.ofHours(1));
                return sending;
            });
            assertThat(Objects.requireNonNull(answer).get(60, TimeUnit.SECONDS)).isEqualTo(302);
        }
        assertThat(submissions.find(author, draft).orThrow().state()).isEqualTo("submitted");
    }

    /** Until somebody waits for a row. */
    private void waitForLock(long draft) {
        Instant patience = Instant.ofEpochMilli(System.nanoTime() / 1_000_000).plusSeconds(30);
        while (database.sql("select count(*) from pg_locks where not granted")
                        .query(Long.class)
                        .single()
                == 0) {
            assertThat(Instant.ofEpochMilli(System.nanoTime() / 1_000_000))
                    .as("waiting for " + draft)
                    .isBefore(patience);
            Thread.onSpinWait();
        }
    }
}
