package corridor.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cycle from draft to announcement, who may write it and when, and what the database itself keeps out. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class CyclesTests {

    @Autowired
    private Forums forums;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    private final LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);

    private Reader secretariat() {
        return ForumStory.secretariat(rights);
    }

    private Cycle drafted(long forum, int number) {
        long id = cycles.draft(
                        secretariat(),
                        forum,
                        CycleDraft.own(
                                number, ForumStory.content("Cycle " + number, today.plusDays(30), today.plusDays(32))))
                .orThrow();
        return found(id);
    }

    private Cycle found(long id) {
        return cycles.unseen(List.of(id)).values().iterator().next();
    }

    @Test
    void announcesWhatHasAChairAlone() {
        long forum = ForumStory.forum(forums, secretariat());
        Cycle cycle = drafted(forum, 1);
        assertThat(cycles.find(Reader.visitor(rights), cycle.forumSlug(), cycle.slug()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(cycles.move(secretariat(), Target.of(cycle.id()), "announce", ""))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "cycle-incomplete")));
        forums.term(secretariat(), ForumStory.term(cycle, ForumStory.organisation(database), today, today.plusDays(90)))
                .orThrow();
        assertThat(cycles.move(secretariat(), Target.of(cycle.id()), "announce", ""))
                .isEqualTo(Outcome.done(cycle.id()));
        assertThat(cycles.find(Reader.visitor(rights), cycle.forumSlug(), cycle.slug())
                        .orThrow()
                        .state())
                .isEqualTo("announced");
        assertThat(cycles.move(secretariat(), Target.of(cycle.id()), "prepare", ""))
                .isEqualTo(Outcome.done(cycle.id()));
        assertThat(cycles.move(secretariat(), Target.of(cycle.id()), "begin", ""))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "cycle-not-yet")));
    }

    @Test
    void letsTheChairOfTodayWriteAndNobodyElseOfOutside() {
        long forum = ForumStory.forum(forums, secretariat());
        Cycle cycle = drafted(forum, 1);
        long chairing = ForumStory.organisation(database);
        forums.term(secretariat(), ForumStory.term(cycle, chairing, today, today.plusDays(90)))
                .orThrow();
        String label = "restricted:chairing-" + cycle.id();
        Reader chair = ForumStory.of(Role.CHAIR, chairing, rights, label);
        Reader other = ForumStory.of(Role.CHAIR, ForumStory.organisation(database), rights, label);
        Cycle.Content content = ForumStory.content("By the chair", today.plusDays(30), today.plusDays(32));
        assertThat(cycles.change(other, new Target(cycle.id(), 1), 1, content))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "change")));
        assertThat(cycles.change(chair, new Target(cycle.id(), 1), 1, content)).isEqualTo(Outcome.done(cycle.id()));
        assertThat(cycles.change(chair, new Target(cycle.id(), 1), 1, content))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.STALE, "version-stale")));
        assertThat(found(cycle.id()).title().toString()).contains("by the chair");
    }

    @Test
    void givesAChairNoDayOfAnother() {
        long forum = ForumStory.forum(forums, secretariat());
        Cycle first = drafted(forum, 1);
        Cycle second = drafted(forum, 2);
        long one = ForumStory.organisation(database);
        forums.term(secretariat(), ForumStory.term(first, one, today, today.plusDays(10)))
                .orThrow();
        assertThat(forums.term(secretariat(), ForumStory.term(second, one, today.plusDays(10), today.plusDays(20))))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "chair-terms-overlap")));
        assertThat(forums.term(secretariat(), ForumStory.term(second, one, today.plusDays(11), today.plusDays(20))))
                .isInstanceOf(Outcome.Done.class);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.sql("""
                        insert into forum.chair_term (forum, cycle, organisations, starts, ends)
                        select forum, id, array[1::bigint], current_date, current_date from forum.cycle where id = :id""").param("id", first.id()).update());
    }

    @Test
    void refusesANumberTwice() {
        long forum = ForumStory.forum(forums, secretariat());
        drafted(forum, 1);
        assertThat(cycles.draft(secretariat(), forum, CycleDraft.own(1, ForumStory.content("Again", today, today))))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "cycle-number-taken", 1)));
    }

    @Test
    void recordsThePastFromDocuments() {
        long forum = ForumStory.forum(forums, secretariat());
        CycleDraft past = new CycleDraft(
                "athens",
                3,
                new Cycle.Content(
                        corridor.shared.LocalizedText.english("Athens"),
                        corridor.shared.LocalizedText.EMPTY,
                        corridor.shared.LocalizedText.EMPTY,
                        "Athens",
                        null,
                        null,
                        DateSpan.UNKNOWN,
                        java.time.ZoneOffset.UTC,
                        List.of(),
                        List.of()),
                Origin.CURATED,
                List.of("x.md:122"),
                List.of("number"));
        long id = cycles.record(secretariat(), forum, past).orThrow();
        Cycle found = cycles.byIds(Reader.visitor(rights), List.of(id)).get(id);
        assertThat(found).isNotNull().extracting(Cycle::state, Cycle::slug).containsExactly("concluded", "athens");
        assertThat(cycles.record(secretariat(), forum, CycleDraft.own(4, past.content())))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "cycle-not-curated")));
    }

    @Test
    void asksWhyBeforeItCancels() {
        long forum = ForumStory.forum(forums, secretariat());
        Cycle cycle = drafted(forum, 1);
        assertThat(cycles.move(secretariat(), Target.of(cycle.id()), "cancel", " "))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing")));
        assertThat(cycles.move(secretariat(), Target.of(cycle.id()), "cancel", "No host"))
                .isEqualTo(Outcome.done(cycle.id()));
        assertThat(cycles.byIds(Reader.visitor(rights), List.of(cycle.id()))).isEqualTo(Map.of());
    }
}
