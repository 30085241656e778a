package corridor.forum.pitches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.forum.ForumRecords;
import corridor.forum.ForumStory;
import corridor.forum.Origin;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a session holds, what a pitch carries, and who answers for it. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class PitchesTests {

    @Autowired
    private Pitches pitches;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    private Session session(String kind, @Nullable Integer minutes) {
        long id = ForumRecords.session(database, "public", "public", ForumStory.number());
        database.sql("update forum.session set kind = :kind, minutes = :minutes where id = :id")
                .param("kind", kind)
                .param("minutes", minutes)
                .param("id", id)
                .update();
        return sessions.unseen(List.of(id)).values().iterator().next();
    }

    private static PitchDraft draft(
            String title, Set<Long> organisations, List<String> takeaways, @Nullable Integer minutes) {
        return new PitchDraft(
                new Pitch.Content(
                        LocalizedText.english(title),
                        LocalizedText.EMPTY,
                        takeaways.stream().map(LocalizedText::english).toList(),
                        minutes,
                        List.of(),
                        List.of()),
                organisations,
                null,
                null,
                Origin.OWN,
                List.of());
    }

    private Outcome<Long> offer(Session session, String title) {
        return pitches.offer(ForumStory.secretariat(rights), session, draft(title, Set.of(), List.of(), null));
    }

    @Test
    void refusesTheSeventhOfTwoHoursAndTheFifthOfNinetyMinutes() {
        Session longer = session("pitches", 120);
        IntStream.rangeClosed(1, 6)
                .forEach(number -> offer(longer, "Pitch " + number).orThrow());
        assertThat(offer(longer, "Pitch 7"))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "session-full", "Session", 6, 72)));
        Session shorter = session("pitches", 90);
        IntStream.rangeClosed(1, 4)
                .forEach(number -> offer(shorter, "Pitch " + number).orThrow());
        assertThat(offer(shorter, "Pitch 5")).isInstanceOf(Outcome.Refused.class);
        assertThat(pitches.left(List.of(shorter, longer)).values()).containsOnly(0);
    }

    @Test
    void countsTheMinutesAsWell() {
        Session session = session("pitches", 60);
        Reader secretariat = ForumStory.secretariat(rights);
        pitches.offer(secretariat, session, draft("Long", Set.of(), List.of(), 50))
                .orThrow();
        assertThat(pitches.offer(secretariat, session, draft("Short", Set.of(), List.of(), 11)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(pitches.offer(secretariat, session, draft("Shorter", Set.of(), List.of(), 10)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void carriesTwoTakeawaysAndNoThird() {
        Session session = session("talks", null);
        Reader secretariat = ForumStory.secretariat(rights);
        assertThat(pitches.offer(secretariat, session, draft("Three", Set.of(), List.of("a", "b", "c"), null)))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "takeaways-many")));
        long two = pitches.offer(secretariat, session, draft("Two", Set.of(), List.of("a", "b"), null))
                .orThrow();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.sql("""
                        update forum.pitch set takeaways = takeaways || '[{"en": "c"}]' where id = :id""").param("id", two).update());
    }

    @Test
    void asksThoseWhoseItIsAndIsPublicOnceTheyHaveConfirmed() {
        Session session = session("roundtable", null);
        long owner = ForumStory.organisation(database);
        long id = pitches.offer(ForumStory.secretariat(rights), session, draft("Ours", Set.of(owner), List.of(), null))
                .orThrow();
        Reader visitor = Reader.visitor(rights);
        assertThat(pitches.in(visitor, List.of(session.id()))).isEmpty();
        Reader stranger = ForumStory.of(Role.FOCAL_POINT, ForumStory.organisation(database), rights);
        Reader speaker = ForumStory.of(Role.FOCAL_POINT, owner, rights);
        assertThat(pitches.step(stranger, Target.of(id), "confirm", ""))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
        assertThat(database.sql("select audience from outbox.task where kind = 'pitch-confirm' and about = :about")
                        .param("about", "pitch:" + id)
                        .query(String.class)
                        .list())
                .containsExactly("organisation:" + owner);
        assertThat(pitches.step(ForumStory.secretariat(rights), Target.of(id), "confirm", ""))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "confirm")));
        assertThat(pitches.step(speaker, Target.of(id), "confirm", "")).isEqualTo(Outcome.done(id));
        assertThat(pitches.in(visitor, List.of(session.id()))).hasSize(1);
    }

    @Test
    void movesToAnotherPlaceAndLeavesNoGap() {
        Session session = session("roundtable", null);
        List<Long> ids = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> offer(session, "Pitch " + number).orThrow())
                .toList();
        Reader secretariat = ForumStory.secretariat(rights);
        pitches.move(secretariat, new Target(ids.get(2), 1), session, 1).orThrow();
        assertThat(pitches.in(secretariat, List.of(session.id())).stream().map(Pitch::id))
                .containsExactly(ids.get(2), ids.get(0), ids.get(1));
        Session other = session("pitches", 20);
        offer(other, "Already there").orThrow();
        assertThat(pitches.move(secretariat, Target.of(ids.get(0)), other, 1)).isInstanceOf(Outcome.Refused.class);
        assertThat(pitches.in(secretariat, List.of(session.id())).stream().map(Pitch::position))
                .containsExactly(1, 2, 3);
    }

    @Test
    void hidesWhatIsPresentedWhereTheSessionIsHidden() {
        long hidden = ForumRecords.session(database, "public", "restricted:session-0", ForumStory.number());
        Session session = sessions.unseen(List.of(hidden)).values().iterator().next();
        pitches.record(
                        ForumStory.secretariat(rights),
                        session,
                        List.of(new PitchDraft(
                                draft("Secret", Set.of(), List.of(), null).content(),
                                Set.of(),
                                null,
                                null,
                                Origin.CURATED,
                                List.of())))
                .forEach(Outcome::orThrow);
        assertThat(pitches.in(Reader.visitor(rights), List.of(hidden))).isEmpty();
        assertThat(pitches.in(corridor.access.Canaries.holding("restricted:session-0"), List.of(hidden)))
                .hasSize(1);
    }
}
