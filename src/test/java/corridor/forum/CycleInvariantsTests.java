package corridor.forum;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.audit.Invariant;
import corridor.calls.CallRecords;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of a forum cycle is found when somebody breaks it behind the back of the doors. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class CycleInvariantsTests {

    @Autowired
    private List<Invariant> invariants;

    @Autowired
    private JdbcClient database;

    private List<String> violations(String name) {
        return invariants.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .violations();
    }

    private void update(String statement, long id) {
        database.sql(statement).param("id", id).update();
    }

    @Test
    void findsACallThatIsOpenAfterItsEnd() {
        int number = ForumStory.number();
        long call = CallRecords.call(database, "open", "public", number);
        assertThat(violations("calls-closed-in-time")).noneMatch(one -> one.contains("workflow-" + number));
        update("update calls.call set opens_at = '2020-01-01', closes_at = '2020-02-01' where id = :id", call);
        assertThat(violations("calls-closed-in-time")).contains("Call workflow-" + number + " is open after its end");
        update("update calls.call set closes_at = '2999-02-01' where id = :id", call);
    }

    @Test
    void findsWhatNobodyCanDecideOnAndWhatWasNotTold() {
        int number = ForumStory.number();
        long call = CallRecords.call(database, "in-review", "public", number);
        long submission = CallRecords.submission(database, call, "submitted", "restricted:sealed", number);
        assertThat(violations("dossier-for-every-submission"))
                .contains("Submission W" + number + " was sent and nobody can decide on it");
        update("update calls.submission set state = 'withdrawn' where id = :id", submission);
        assertThat(violations("dossier-for-every-submission")).noneMatch(one -> one.contains("W" + number + " "));
        int other = ForumStory.number();
        CallRecords.dossier(database, "released", "restricted:secretariat", other);
        assertThat(violations("released-has-letter"))
                .contains("Submission W" + other + " has a result that was not told");
        assertThat(violations("no-decision-by-recommender")).isEmpty();
    }

    @Test
    void findsMoreMinutesThanASessionLasts() {
        long pitch = ForumRecords.pitch(database, "confirmed", "public", ForumStory.number());
        update("update forum.pitch set minutes = 20 where id = :id", pitch);
        update(
                "update forum.session set minutes = 20 where id = (select session from forum.pitch where id = :id)",
                pitch);
        assertThat(violations("pitches-within-session")).isEmpty();
        update(
                "update forum.session set minutes = 19 where id = (select session from forum.pitch where id = :id)",
                pitch);
        assertThat(violations("pitches-within-session")).hasSize(1);
        update("update forum.pitch set minutes = null where id = :id", pitch);
        assertThat(violations("takeaways-at-most-two")).isEmpty();
        assertThat(violations("attribution-has-consent")).isEmpty();
    }

    @Test
    void findsTermsThatDoNotFollowTheirCycles() {
        long cycle = ForumRecords.cycle(database, "announced", "public", ForumStory.number());
        update("""
                with later as (
                  insert into forum.cycle (forum, slug, state, audience, number, title, origin)
                  select forum, 'later', 'draft', '{restricted:secretariat}', 2, '{"en": "Later"}', 'own' from forum.cycle
                  where id = :id returning id, forum)
                insert into forum.chair_term (forum, cycle, countries, starts, ends)
                select forum, id, '{CH}'::text[], date '2020-01-01', date '2020-12-31' from later""", cycle);
        assertThat(violations("troika-computed")).isEmpty();
        update("""
                insert into forum.chair_term (forum, cycle, countries, starts, ends)
                select forum, id, '{MX}', '2021-01-01', '2021-12-31' from forum.cycle where id = :id""", cycle);
        assertThat(violations("troika-computed")).hasSize(1);
        update("delete from forum.chair_term where cycle = :id", cycle);
    }

    @Test
    void findsAPlaceOfAnotherMeetingAndSupportThatIsNotCounted() {
        long session = ForumRecords.session(database, "public", "public", ForumStory.number());
        long other = ForumRecords.cycle(database, "announced", "public", ForumStory.number());
        database.sql("""
                with room as (insert into programme.room (cycle, name, seats) values (:other, 'Room', 10) returning id),
                  hour as (insert into programme.hour (cycle, day, starts, ends) values (:other, '2999-05-01', '09:00', '10:00')
                    returning id)
                insert into programme.placing (session, cycle, room, hour)
                select s.id, s.cycle, room.id, hour.id from forum.session s, room, hour where s.id = :session""").param("other", other).param("session", session).update();
        assertThat(violations("placings-in-their-rooms")).hasSize(1);
        update("delete from programme.placing where session = :id", session);
        assertThat(violations("placings-in-their-rooms")).isEmpty();
        update("""
                with asked as (insert into floor.question (session, state, audience, text, language, asker, asked_at)
                  values (:id, 'shown', '{public}', 'Why?', 'en', 'guest:1', now()) returning id)
                insert into floor.support (question, supporter) select id, 'guest:2' from asked""", session);
        assertThat(violations("support-counted")).hasSize(1);
        update("delete from floor.question where session = :id", session);
    }
}
