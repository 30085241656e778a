package corridor.partnerships.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.CountedStatements;
import corridor.access.Rights;
import corridor.actors.Organisations;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
@Import(CountedStatements.class)
class AgreementAlarmsTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private AgreementAlarms alarms;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Signing signing;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    private AgreementScene scene;

    @BeforeEach
    void threeOrganisations() {
        scene = new AgreementScene(organisations, agreements, signing, rights, database);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** A standing one with these days, of which nothing is due for other reasons. */
    private long standing(String expires, @Nullable Integer notice, String reviewed) {
        return standing("in-force", expires, notice, reviewed, today(), today());
    }

    private long standing(
            String state,
            String expires,
            @Nullable Integer notice,
            String reviewed,
            LocalDate signed,
            @Nullable LocalDate inForce) {
        String slug = "alarm-" + NUMBER.incrementAndGet();
        long id = AgreementRecords.agreement(
                database, state, "organisation:" + scene.north, slug, "Alarm " + slug, scene.north);
        database.sql("""
                update partnerships.agreement set signed_on = :signed, in_force_on = :force, content = content ||
                    jsonb_strip_nulls(jsonb_build_object('expires', :expires::text, 'notice', :notice::int, 'reviewed', :reviewed::text))
                where id = :id""")
                .param("id", id)
                .param("signed", signed)
                .param("force", inForce)
                .param("expires", expires)
                .param("notice", notice)
                .param("reviewed", reviewed)
                .update();
        return id;
    }

    /** Of what its parties were told so far, in the order of the days. */
    private List<String> told(long id) {
        alarms.run();
        return database.sql("""
                select replace(kind, 'partnerships.agreement-', '') from outbox.notice where about = 'agreement:' || :id
                order by arguments ->> 0, id""")
                .param("id", id)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long waiting(long id) {
        return database.sql("select count(*) from outbox.task where about = 'agreement:' || :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @Test
    void tellsOfTheEndHalfAYearBeforeAndNotOfWhatIsFurtherOrPast() {
        long near = standing(today().plusDays(180).toString(), null, "");
        long far = standing(today().plusDays(181).toString(), null, "");
        long past = standing(today().minusDays(1).toString(), null, "");
        assertThat(told(near)).containsExactly("end");
        assertThat(told(far)).isEmpty();
        assertThat(told(past)).isEmpty();
        assertThat(waiting(near)).isEqualTo(1);
    }

    @Test
    void tellsOnceOfADayWhereSeveralTellingsFellTogetherAndNeverAgain() {
        long id = standing(today().plusDays(20).toString(), 10, "");
        assertThat(told(id)).containsExactly("notice", "end");
        assertThat(told(id)).containsExactly("notice", "end");
        assertThat(waiting(id)).isEqualTo(2);
    }

    @Test
    void tellsOfTheLastDayToGiveNoticeAMonthBeforeIt() {
        long soon = standing(today().plusDays(120).toString(), 90, "");
        long over = standing(today().plusDays(80).toString(), 90, "");
        assertThat(told(soon)).containsExactly("notice", "end");
        assertThat(told(over)).containsExactly("end");
    }

    @Test
    void tellsOfTheReviewAndOfNothingThatIsKnownAsAMonthAlone() {
        long reviewed = standing("", null, today().plusDays(30).toString());
        long month = standing(
                today().toString().substring(0, 7), 5, today().toString().substring(0, 4));
        assertThat(told(reviewed)).containsExactly("review");
        assertThat(told(month)).isEmpty();
    }

    @Test
    void tellsAfterAYearWithoutForceOrWord() {
        LocalDate year = today().minusYears(1);
        long unforced = standing("signed", "", null, "", year, null);
        long younger = standing("signed", "", null, "", year.plusDays(1), null);
        long wordless = standing("in-force", "", null, "", year, year);
        long told = standing("in-force", "", null, "", year, year);
        database.sql("""
                insert into partnerships.claim (agreement, organisation, what, since, made_at)
                values (:id, :organisation, '{"en": "Courses"}', current_date, now())""").param("id", told).param("organisation", scene.north).update();
        assertThat(told(unforced)).containsExactly("without-force");
        assertThat(told(younger)).isEmpty();
        assertThat(told(wordless)).containsExactly("without-word");
        assertThat(told(told)).isEmpty();
    }

    @Test
    void tellsOfTheEndUntilWhichItWasProlonged() {
        long id = standing(today().minusDays(1).toString(), 10, "");
        database.sql("update partnerships.agreement set signed_on = :day, prolonged_until = :until where id = :id")
                .param("id", id)
                .param("day", today().minusYears(1))
                .param("until", today().plusDays(90))
                .update();
        assertThat(told(id)).containsExactly("end");
    }

    @Test
    void asksTheDatabaseAsOftenForFortyAgreementsAsForThree() throws Exception {
        String far = today().plusYears(3).toString();
        Callable<Object> round = () -> {
            alarms.run();
            return "";
        };
        IntStream.range(0, 3).forEach(one -> standing(far, 30, far));
        round.call();
        int none = CountedStatements.during(round).size();
        standing(today().plusDays(90).toString(), null, "");
        int one = CountedStatements.during(round).size();
        IntStream.range(0, 37).forEach(each -> standing(far, 30, far));
        round.call();
        assertThat(CountedStatements.during(round)).hasSize(none);
        standing(today().plusDays(90).toString(), null, "");
        assertThat(CountedStatements.during(round)).hasSize(one);
        IntStream.range(0, 30).forEach(each -> standing(today().plusDays(90).toString(), null, ""));
        assertThat(CountedStatements.during(round)).hasSize(one);
    }
}
