package corridor.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class TasksTests {

    private static final Reference ABOUT = new Reference("practice", 7);
    private static final Right CHECKING = new Right("practice.check");

    @Autowired
    private Tasks tasks;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        database.sql("delete from outbox.task").update();
    }

    private static Task task(String audience, @Nullable Right right, @Nullable LocalDate due) {
        return new Task("check", ABOUT, LocalizedText.english("Title"), "/practices/x", audience, right, due);
    }

    private void open(Task task) {
        transaction.executeWithoutResult(status -> tasks.open(task));
    }

    private static Reader reader(Set<String> labels, Set<Right> rights, Map<Long, Set<Right>> rightsFor) {
        return new Reader("person:1", Set.of(), rights, rightsFor, labels, Set.of());
    }

    @Test
    void showsATaskToThoseOfItsAudienceWhoHoldItsRight() {
        open(task(Audience.SECRETARIAT, CHECKING, null));
        assertThat(tasks.count(reader(Set.of(Audience.SECRETARIAT), Set.of(CHECKING), Map.of())))
                .isOne();
        assertThat(tasks.count(reader(Set.of(Audience.SECRETARIAT), Set.of(), Map.of())))
                .isZero();
        assertThat(tasks.count(reader(Set.of(Audience.COMMUNITY), Set.of(CHECKING), Map.of())))
                .isZero();
        assertThat(tasks.count(Reader.VISITOR)).isZero();
    }

    @Test
    void asksForTheRightThatIsHeldForThatOrganisation() {
        open(task(Audience.organisation(5), CHECKING, null));
        Set<String> both = Set.of(Audience.organisation(5), Audience.organisation(6));
        assertThat(tasks.count(reader(both, Set.of(), Map.of(5L, Set.of(CHECKING)))))
                .isOne();
        assertThat(tasks.count(reader(both, Set.of(), Map.of(6L, Set.of(CHECKING)))))
                .isZero();
    }

    @Test
    void hidesATaskFromThoseWhoAreRecused() {
        open(task(Audience.person(1), null, null));
        Reader recused =
                new Reader("person:1", Set.of(), Set.of(), Map.of(), Set.of(Audience.person(1)), Set.of(ABOUT));
        assertThat(tasks.count(recused)).isZero();
        assertThat(tasks.of(recused, 1, 10).items()).isEmpty();
        assertThat(tasks.of(recused, ABOUT)).isEmpty();
        assertThat(tasks.count(reader(Set.of(Audience.person(1)), Set.of(), Map.of())))
                .isOne();
    }

    @Test
    void opensTheSameTaskOnceAndRenewsIt() {
        LocalDate day = LocalDate.of(2030, 1, 31);
        open(task(Audience.person(1), null, null));
        open(task(Audience.person(1), null, day));
        List<OpenTask> open = tasks.of(reader(Set.of(Audience.person(1)), Set.of(), Map.of()), ABOUT);
        assertThat(open).singleElement().satisfies(one -> {
            assertThat(one.task()).isEqualTo(task(Audience.person(1), null, day));
            assertThat(one.overdue(day)).isFalse();
            assertThat(one.overdue(day.plusDays(1))).isTrue();
        });
    }

    @Test
    void closesThoseOfOneKindOrAll() {
        open(task(Audience.person(1), null, null));
        open(task(Audience.person(2), null, null));
        open(new Task("mend", ABOUT, LocalizedText.english("T"), "/x", Audience.person(1), null, null));
        Reader reader = reader(Set.of(Audience.person(1), Audience.person(2)), Set.of(), Map.of());
        transaction.executeWithoutResult(status -> tasks.close(ABOUT, "check"));
        assertThat(tasks.of(reader, ABOUT)).extracting(one -> one.task().kind()).containsExactly("mend");
        transaction.executeWithoutResult(status -> tasks.closeAll(ABOUT));
        assertThat(tasks.count(reader)).isZero();
    }

    @Test
    void standsOrFallsWithItsTransaction() {
        assertThatThrownBy(() -> tasks.open(task(Audience.person(1), null, null)))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            tasks.open(task(Audience.person(1), null, null));
            status.setRollbackOnly();
        });
        assertThat(tasks.count(reader(Set.of(Audience.person(1)), Set.of(), Map.of())))
                .isZero();
    }

    @Test
    void putsTheMostUrgentFirst() {
        open(task(Audience.person(1), null, null));
        open(task(Audience.person(2), null, LocalDate.of(2030, 2, 1)));
        open(task(Audience.person(3), null, LocalDate.of(2030, 1, 1)));
        Reader all = reader(Set.of(Audience.person(1), Audience.person(2), Audience.person(3)), Set.of(), Map.of());
        assertThat(tasks.of(all, 1, 2).items())
                .extracting(one -> one.task().audience())
                .containsExactly("person:3", "person:2");
        assertThat(tasks.of(all, 2, 2).items())
                .extracting(one -> one.task().audience())
                .containsExactly("person:1");
    }

    @Test
    void leadsNowhereElseAndWaitsForSomebody() {
        for (String elsewhere : List.of("https://x.example", "//x.example", "/\\x.example", "x")) {
            assertThatThrownBy(() ->
                            new Task("check", ABOUT, LocalizedText.EMPTY, elsewhere, Audience.SECRETARIAT, null, null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> task(Audience.PUBLIC, null, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
