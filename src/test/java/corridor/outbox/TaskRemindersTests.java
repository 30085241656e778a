package corridor.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Audience;
import corridor.actors.People;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has a task is reminded once before its day and once after it; the daily letter has its hour. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH, "corridor.jobs.running=false"})
@Import(TestClock.InPlace.class)
class TaskRemindersTests {

    @Autowired
    private TaskReminders reminders;

    @Autowired
    private Tasks tasks;

    @Autowired
    private NoticeStore notices;

    @Autowired
    private NoticeSpread spread;

    @Autowired
    private NoticeWriting writing;

    @Autowired
    private DigestRound digests;

    @Autowired
    private Letters letters;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private long ana;

    @BeforeEach
    void setUp() {
        for (String table : List.of(
                "outbox.task",
                "outbox.notice",
                "outbox.letter",
                "outbox.preference",
                "outbox.digest_day",
                "actors.membership",
                "actors.person",
                "jobs.task")) {
            database.sql("delete from " + table).update();
        }
        clock.reset();
        ana = people.register("Ana", "ana@example.org", Language.ENGLISH).orThrow();
    }

    private void open(LocalDate due) {
        transaction.executeWithoutResult(none -> tasks.open(new Task(
                "check",
                new Reference("practice", 7),
                LocalizedText.english("Harbour course"),
                "/practices/x",
                Audience.person(ana),
                null,
                due)));
    }

    private List<String> told() {
        reminders.run();
        notices.unspread().forEach(spread::run);
        notices.unsettled().forEach(writing::run);
        return letters.newest().stream().map(one -> one.letter().subject()).toList();
    }

    @Test
    void remindsOnceBeforeTheDayAndOnceAfterIt() {
        open(LocalDate.now(clock).plusDays(10));
        assertThat(told()).isEmpty();
        clock.pass(Duration.ofDays(7));
        assertThat(told()).containsExactly("Due soon: Harbour course");
        assertThat(told()).hasSize(1);
        clock.pass(Duration.ofDays(9));
        assertThat(told()).hasSize(1);
        clock.pass(Duration.ofDays(1));
        assertThat(told()).containsExactly("Overdue: Harbour course", "Due soon: Harbour course");
        assertThat(told()).hasSize(2);
        assertThat(letters.newest().getFirst().letter().text()).contains("7 days after its day", "/practices/x");
    }

    @Test
    void leavesNewTasksAndThoseWithoutADayInPeaceAndStartsAnewWithANewDay() {
        open(LocalDate.now(clock).plusDays(1));
        assertThat(told()).isEmpty();
        clock.pass(Duration.ofDays(1).plusMinutes(1));
        assertThat(told()).hasSize(1);
        open(LocalDate.now(clock).plusDays(2));
        assertThat(told()).hasSize(2);
        database.sql("update outbox.task set due = null, soon_told_at = null").update();
        assertThat(told()).hasSize(2);
    }

    @Test
    void beginsTheDailyLettersOnceADayFromTheirHourOn() {
        clock.pass(Duration.ofHours(24 - clock.instant().atZone(clock.getZone()).getHour() + 5));
        database.sql("""
                insert into outbox.notice (kind, about, title, url, audience, created_at, spread_at)
                values ('practices.returned', 'practice:7', '{"en":"x"}', '/x', '{person:1}', now(), now())""").update();
        database.sql("""
                insert into outbox.notice_recipient (notice, person, daily)
                select id, :ana, true from outbox.notice""").param("ana", ana).update();
        digests.run();
        assertThat(waiting()).isZero();
        clock.pass(Duration.ofHours(1));
        digests.run();
        assertThat(waiting()).isOne();
        database.sql("delete from jobs.task").update();
        clock.pass(Duration.ofHours(2));
        digests.run();
        assertThat(waiting()).isZero();
        clock.pass(Duration.ofDays(1));
        digests.run();
        assertThat(waiting()).isOne();
    }

    private long waiting() {
        return database.sql("select count(*) from jobs.task").query(Long.class).single();
    }
}
