package corridor.calls.releases;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.calls.Call;
import corridor.calls.CallScene;
import corridor.calls.Calls;
import corridor.calls.appraisals.Decisions;
import corridor.calls.appraisals.DossierFile;
import corridor.calls.appraisals.Dossiers;
import corridor.calls.submissions.Authors;
import corridor.calls.submissions.CallSubmissions;
import corridor.calls.submissions.Submission;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Target;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hundred results of a cycle's call are told together: 199 go out, and the one that has to wait says why. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class ReleaseStoryTests {

    private static final int ALL = 200;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Releases releases;

    @Autowired
    private ResultLetters letters;

    @Autowired
    private Authors authors;

    @Autowired
    private Calls calls;

    @Autowired
    private CallSubmissions submissions;

    @Autowired
    private JdbcClient database;

    private long count(String query) {
        return database.sql(query).query(Long.class).single();
    }

    private static List<Target> targets(List<DossierFile> files) {
        return files.stream()
                .map(one -> new Target(one.dossier().id(), one.dossier().version()))
                .toList();
    }

    @Test
    void tellsOneHundredAndNinetyNineAndExplainsOne() {
        CallScene scene = new CallScene(context);
        long owner = scene.organisation("Owner");
        long convener = scene.organisation("Convener");
        Reader author = scene.reader(scene.person("Author", Role.CONTRIBUTOR, owner));
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        Call open = scene.callOfCycle(secretariat, convener);
        List<Long> sent = IntStream.range(0, ALL)
                .mapToObj(at -> scene.sent(author, open, owner, "Answer " + at))
                .toList();
        authors.invite(author, sent.getFirst(), "co-author", "Not answering", "silent@example.org")
                .orThrow();
        Call call = scene.close(open);
        Reader chair = scene.reader(scene.person("Chair", Role.CHAIR, convener));
        List<DossierFile> received = dossiers.list(secretariat, call).orThrow();
        assertThat(received).hasSize(ALL);
        assertThat(received.stream().map(one -> one.dossier().number()).toList())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ALL).boxed().toList());
        assertThat(calls.move(secretariat, Target.of(call.id()), "review", ""))
                .isEqualTo(Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "submissions-unsifted", (long) ALL)));
        assertThat(dossiers.admit(secretariat, targets(received), false)).allMatch(Outcome.Done.class::isInstance);
        calls.move(secretariat, Target.of(call.id()), "review", "").orThrow();
        List<Target> all =
                received.stream().map(one -> Target.of(one.dossier().id())).toList();
        assertThat(decisions.recommend(secretariat, all, "accepted", "")).allMatch(Outcome.Done.class::isInstance);
        assertThat(decisions.decideAsRecommended(secretariat, all.subList(0, 1)))
                .containsExactly(Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "recommender-decides")));
        assertThat(decisions.decideAsRecommended(chair, all)).allMatch(Outcome.Done.class::isInstance);
        assertThat(count("select count(*) from outbox.letter where subject like 'Accepted:%'"))
                .isZero();

        List<Preview> shown = releases.preview(secretariat, call).orThrow();
        assertThat(shown.getFirst().obstacle().map(Refusal::code)).contains("co-authors-open");
        List<Preview.Choice> choices = shown.stream()
                .map(one -> new Preview.Choice(
                        new Target(
                                one.file().dossier().id(), one.file().dossier().version()),
                        one.seen()))
                .toList();
        List<Outcome<Long>> outcomes = releases.release(secretariat, call, choices);
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(ALL - 1);
        assertThat(outcomes).contains(Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "co-authors-open", 1L)));
        assertThat(count("select count(*) from outbox.letter where subject like 'Accepted:%'"))
                .isEqualTo(ALL - 1);
        assertThat(count("select count(*) from calls.submission where state = 'settled' and call = " + call.id()))
                .isEqualTo(ALL - 1);
        Submission told = submissions
                .find(author, shown.getLast().file().dossier().submission())
                .orThrow();
        assertThat(told.result()).isEqualTo("accepted");
        assertThat(database.sql("""
                        select count(*) from forum.pitch p join forum.session s on s.id = p.session
                        where s.cycle = :cycle and s.slug like 'unplaced%'""")
                        .param("cycle", Objects.requireNonNull(open.place()).id())
                        .query(Long.class)
                        .single())
                .as("pitches in the programme's tray")
                .isEqualTo(ALL - 1);
        assertThat(told.resultText()).isEqualTo(shown.getLast().text());
        assertThat(submissions.find(author, sent.getFirst()).orThrow().state()).isEqualTo("submitted");

        assertThat(releases.release(secretariat, call, choices)).noneMatch(Outcome.Done.class::isInstance);
        assertThat(count("select count(*) from outbox.letter where subject like 'Accepted:%'"))
                .isEqualTo(ALL - 1);
        calls.move(secretariat, Target.of(call.id()), "finish", "").orThrow();
        assertThat(calls.move(secretariat, Target.of(call.id()), "publish-results", ""))
                .isEqualTo(Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "results-withheld", 1L)));
    }

    @Test
    void tellsOnlyTheLetterThatWasShown() {
        CallScene scene = new CallScene(context);
        long owner = scene.organisation("Owner");
        long convener = scene.organisation("Convener");
        Reader author = scene.reader(scene.person("Author", Role.CONTRIBUTOR, owner));
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        Call open = scene.call(secretariat, convener);
        long one = scene.sent(author, open, owner, "Only");
        Call call = scene.close(open);
        Reader chair = scene.reader(scene.person("Chair", Role.CHAIR, convener));
        List<Target> target = List.of(Target.of(scene.dossier(one)));
        dossiers.admit(secretariat, target, false).getFirst().orThrow();
        decisions.recommend(secretariat, target, "declined", "").getFirst().orThrow();
        decisions.decideAsRecommended(chair, target).getFirst().orThrow();
        Preview shown = releases.preview(secretariat, call).orThrow().getFirst();
        assertThat(letters.word(secretariat, call, "declined", Language.ENGLISH, 0, "Sorry, {nobody}", "x"))
                .isEqualTo(Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "letter-incomplete", "{nobody}")));
        letters.word(secretariat, call, "declined", Language.ENGLISH, 0, "Sorry", "Dear {name}, not “{title}”.")
                .orThrow();
        Preview.Choice stale = new Preview.Choice(target.getFirst(), shown.seen());
        assertThat(releases.release(secretariat, call, List.of(stale)))
                .containsExactly(Outcome.refused(Refusal.of(Refusal.Kind.STALE, "letter-changed")));
        Preview now = releases.preview(secretariat, call).orThrow().getFirst();
        assertThat(now.text()).isEqualTo("Dear Author, not “Only”.");
        releases.release(secretariat, call, List.of(new Preview.Choice(target.getFirst(), now.seen())))
                .getFirst()
                .orThrow();
    }
}
