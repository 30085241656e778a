package corridor.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.People;
import corridor.outbox.Letters.Posted;
import corridor.outbox.Preferences.Pace;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH, "corridor.jobs.running=false"})
class NoticesTests {

    private static final Reference ABOUT = new Reference("practice", 7);

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeStore store;

    @Autowired
    private NoticeSpread spread;

    @Autowired
    private NoticeWriting writing;

    @Autowired
    private NoticeDigest digest;

    @Autowired
    private NoticeAudience audience;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Bounces bounces;

    @Autowired
    private Letters letters;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private long ana;
    private long boris;

    @BeforeEach
    void people() {
        for (String table : List.of(
                "outbox.notice",
                "outbox.letter",
                "outbox.preference",
                "outbox.address",
                "actors.membership",
                "actors.person",
                "jobs.task")) {
            database.sql("delete from " + table).update();
        }
        ana = people.register("Ana", "ana@example.org", Language.ENGLISH).orThrow();
        boris = people.register("Boris", "boris@example.org", Language.RUSSIAN).orThrow();
    }

    private static Notice notice(String... audience) {
        return new Notice(
                "announcements.message",
                ABOUT,
                LocalizedText.english("A title"),
                "/practices/x",
                Set.of(audience),
                null,
                List.of("Words that matter"));
    }

    private void tell(Notice notice) {
        transaction.executeWithoutResult(status -> notices.tell(notice));
        work();
    }

    /** What the jobs do when they are run, as often as it takes. */
    private void work() {
        store.unspread().forEach(spread::run);
        store.unsettled().forEach(writing::run);
    }

    private List<Letter> written() {
        return letters.newest().stream().map(Posted::letter).toList();
    }

    @Test
    void writesToEachInTheirLanguageWithTheWayToTheirChoices() {
        tell(notice(Audience.person(ana), Audience.person(boris), Audience.organisation(1)));
        assertThat(written()).extracting(Letter::recipient).containsExactly("boris@example.org", "ana@example.org");
        assertThat(written()).extracting(Letter::language).containsExactly(Language.RUSSIAN, Language.ENGLISH);
        assertThat(written())
                .allMatch(letter -> letter.text().contains(letter.unsubscribe()))
                .allSatisfy(letter -> assertThat(letter.text())
                        .contains(
                                "Words that matter",
                                "http://localhost:8080/practices/x",
                                "http://localhost:8080/unsubscribe/",
                                "http://localhost:8080/desk/letters"));
    }

    @Test
    void tellsNobodyTwiceHoweverOftenItsJobsRun() {
        tell(notice(Audience.person(ana)));
        database.sql("update outbox.notice set spread_at = null").update();
        work();
        work();
        assertThat(written()).hasSize(1);
    }

    @Test
    void losesNothingWhenAStepDiesAndTellsNothingOfWhatDidNotHappen() {
        transaction.executeWithoutResult(status -> {
            notices.tell(notice(Audience.person(ana)));
            status.setRollbackOnly();
        });
        assertThat(store.unspread()).isEmpty();
        transaction.executeWithoutResult(status -> notices.tell(notice(Audience.person(ana))));
        transaction.executeWithoutResult(status -> {
            store.unspread().forEach(spread::run);
            status.setRollbackOnly();
        });
        assertThat(store.unspread()).hasSize(1);
        store.unspread().forEach(spread::run);
        transaction.executeWithoutResult(status -> {
            store.unsettled().forEach(writing::run);
            assertThat(written()).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(written()).isEmpty();
        work();
        assertThat(written()).hasSize(1);
    }

    @Test
    void asksAgainWhoMayKnowWhenItWrites() {
        long membership = member(ana, 3);
        transaction.executeWithoutResult(
                status -> notices.tell(notice(Audience.organisation(organisation(membership)))));
        store.unspread().forEach(spread::run);
        assertThat(store.unsettled()).hasSize(1);
        leave(membership);
        work();
        assertThat(written()).isEmpty();
        assertThat(outcomes()).containsExactly("not-entitled");
    }

    @Test
    void withdrawsALetterWhoseRecipientMayNotKnowAnyMore() {
        long membership = member(ana, 3);
        tell(notice(Audience.organisation(organisation(membership))));
        long letter = letters.newest().getFirst().id();
        assertThat(audience.holds(letter)).isTrue();
        leave(membership);
        assertThat(audience.holds(letter)).isFalse();
        assertThat(letters.newest().getFirst().givenUpAt()).isNotNull();
        assertThat(outcomes()).containsExactly("not-entitled");
    }

    private long member(long person, long organisation) {
        return database.sql("""
                with known as (insert into actors.organisation (slug, name, kind)
                               values ('org-' || :organisation || '-' || :person, '{"en": "One"}', 'network') returning id)
                insert into actors.membership (person, organisation, role, starts, granted_by)
                select :person, id, 'contributor', '2020-01-01', 'test' from known returning id""")
                .param("person", person)
                .param("organisation", organisation)
                .query(Long.class)
                .single();
    }

    private long organisation(long membership) {
        return database.sql("select organisation from actors.membership where id = :id")
                .param("id", membership)
                .query(Long.class)
                .single();
    }

    private void leave(long membership) {
        database.sql("update actors.membership set ends = '2020-01-02' where id = :id")
                .param("id", membership)
                .update();
    }

    private List<String> outcomes() {
        return database.sql("select outcome from outbox.notice_recipient")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void hidesACaseFromThoseWithAnInterestInIt() {
        Reader reader = people.reader(ana);
        Notice notice = notice(Audience.person(ana));
        assertThat(NoticeAudience.includes(reader, notice)).isTrue();
        Reader recused = new Reader(
                reader.actor(), reader.roles(), reader.rights(), reader.rightsFor(), reader.labels(), Set.of(ABOUT));
        assertThat(NoticeAudience.includes(recused, notice)).isFalse();
    }

    @Test
    void keepsToThePaceThatEachChose() {
        preferences.choose(ana, Map.of("announcements", Pace.DAILY));
        preferences.choose(boris, Map.of("announcements", Pace.NONE, "no-such-group", Pace.NONE));
        tell(notice(Audience.person(ana), Audience.person(boris)));
        tell(notice(Audience.person(ana)));
        assertThat(written()).isEmpty();
        digest.run(ana);
        digest.run(ana);
        digest.run(boris);
        assertThat(written()).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).contains("2 things");
            assertThat(letter.text()).contains("http://localhost:8080/practices/x");
        });
        assertThat(outcomes()).containsExactlyInAnyOrder("unwanted", "written", "written");
    }

    @Test
    void leavesOutAddressesThatLettersDoNotReach() {
        for (int times = 0; times < Bounces.MOST; times++) {
            bounces.note("ANA@example.org", "550 no such\r\nuser");
        }
        tell(notice(Audience.person(ana), Audience.person(boris)));
        assertThat(written()).extracting(Letter::recipient).containsExactly("boris@example.org");
        assertThat(bounces.all()).singleElement().satisfies(one -> {
            assertThat(one.skipped()).isTrue();
            assertThat(one.reason()).isEqualTo("550 no such user");
        });
    }
}
