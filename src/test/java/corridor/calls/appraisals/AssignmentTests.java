package corridor.calls.appraisals;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.calls.Blindness;
import corridor.calls.Call;
import corridor.calls.CallScene;
import corridor.questions.QuestionSets;
import corridor.shared.LocalizedText;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Six hundred dossiers and one hundred and fifty reviewers, with their interests, through the door. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class AssignmentTests {

    private static final int DOSSIERS = 600;
    private static final int REVIEWERS = 150;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Phases phases;

    @Autowired
    private Offering offering;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private QuestionSets sets;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void sharesThemOutWithinHalfAMinuteAndViolatesNoInterest() {
        CallScene scene = new CallScene(context);
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        long convener = scene.organisation("Convener");
        Call open = scene.call(secretariat, convener);
        people();
        send(open);
        Call call = scene.close(open);
        List<Target> all = dossiers.list(secretariat, call).orThrow().stream()
                .map(one -> Target.of(one.dossier().id()))
                .toList();
        dossiers.admit(secretariat, all, false);
        phases.plan(
                        secretariat,
                        call,
                        LocalizedText.english("First"),
                        Switches.of(Blindness.DOUBLE_BLIND, Switches.When.NEVER, false),
                        sets.newest("pitch-appraisal").orElseThrow().id(),
                        2,
                        LocalDate.now(clock).plusDays(20))
                .orThrow();
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long worked = threads.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        Proposal proposal = phases.propose(secretariat, call).orThrow();
        int offered = offering.offerAll(secretariat, call, proposal.mark()).orThrow();
        double seconds = (threads.getCurrentThreadCpuTime() - worked) / 1e9;
        System.out.printf(
                "seating: %d parts of %d dossiers proposed, shown and offered in %.1f s (%.1f s of one processor)%n",
                offered, DOSSIERS, (System.nanoTime() - began) / 1e9, seconds);
        assertThat(seconds).isLessThan(30);
        assertThat(offered).isEqualTo(2 * DOSSIERS);
        assertThat(database.sql("""
                select count(*) from calls.assignment a join calls.dossier d on d.id = a.dossier
                  join calls.submission s on s.id = d.submission
                where d.call = :call and (exists (select from actors.membership m where m.person = a.person and m.organisation = s.owner)
                  or exists (select from vetting.interest i where i.person = a.person and i.hard
                             and i.subject_kind = 'organisation' and i.subject = s.owner))""").param("call", call.id()).query(Long.class).single())
                .as("parts that an interest forbids")
                .isZero();
        List<Long> loads = database.sql("""
                select count(*) from calls.assignment a join calls.dossier d on d.id = a.dossier
                where d.call = :call group by a.person""")
                .param("call", call.id())
                .query((row, number) -> row.getLong(1))
                .list();
        assertThat(loads).hasSize(REVIEWERS).allMatch(load -> load == 2 * DOSSIERS / REVIEWERS);
    }

    /** Reviewers of fifty organisations, some of whom declared an interest in another. */
    private void people() {
        database.sql("""
                insert into actors.organisation (slug, name, kind)
                select 'share-' || n, jsonb_build_object('en', 'Share ' || n), 'ngo' from generate_series(1, 50) n""").update();
        database.sql("""
                update actors.membership set starts = date '2020-01-01', ends = date '2020-01-02' where role = 'reviewer'""").update();
        database.sql("""
                with added as (
                  insert into actors.person (name, email, language)
                  select 'Sharer ' || n, 'share' || n || '@example.org', case when n % 3 = 0 then 'fr' else 'en' end
                  from generate_series(1, 150) n returning id, substr(split_part(email, '@', 1), 6)::int as n),
                seated as (
                  insert into actors.membership (person, organisation, role, starts, granted_by)
                  select a.id, o.id, 'reviewer', :day::date, 'test' from added a
                    join actors.organisation o on o.slug = 'share-' || (a.n % 50 + 1))
                insert into vetting.interest (person, subject_kind, subject, kind, hard, starts, note, declared_at, declared_by)
                select a.id, 'organisation', o.id, 'financial', true, :day::date, '', now(), 'person:' || a.id from added a
                  join actors.organisation o on o.slug = 'share-' || ((a.n * 7) % 50 + 1)""")
                .param("day", LocalDate.now(clock).minusDays(2).toString())
                .update();
    }

    /** What was sent, written straight into the tables. */
    private void send(Call call) {
        database.sql("""
                with sent as (
                  insert into calls.submission (call, owner, language, title, edition, begun_at, arrived_at, admitted_until, receipt, state)
                  select :call, o.id, case when n % 4 = 0 then 'fr' else 'en' end, 'Shared ' || n, 1, now(), now(), now(), 'S-' || n, 'submitted'
                  from generate_series(1, 600) n join actors.organisation o on o.slug = 'share-' || (n % 50 + 1) returning id, title)
                insert into calls.submission_edition (submission, number, title, answers, arrived_at)
                select id, 1, title, '{}', now() from sent""").param("call", call.id()).update();
    }
}
