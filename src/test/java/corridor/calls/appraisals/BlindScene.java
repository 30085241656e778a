package corridor.calls.appraisals;

import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.calls.Blindness;
import corridor.calls.Call;
import corridor.calls.CallScene;
import corridor.calls.submissions.CallSubmissions;
import corridor.questions.QuestionSets;
import corridor.seating.Choice;
import corridor.shared.LocalizedText;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One answer to a call and one reviewer of it who must not learn whose it is. */
public final class BlindScene {

    private final ApplicationContext context;
    private final CallScene scene;
    private final Reader secretariat;
    private final Reader author;
    private final long reviewing;
    private final Call call;
    private final long draft;

    public BlindScene(ApplicationContext context) {
        this(context, "Author", "Owner", "Title of the blind one");
    }

    public BlindScene(ApplicationContext context, String name, String organisation, String title) {
        this.context = context;
        scene = new CallScene(context);
        long owner = scene.organisation(organisation);
        secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        author = scene.reader(scene.person(name, Role.FOCAL_POINT, owner));
        reviewing = scene.person("Reviewer", Role.REVIEWER, null);
        call = scene.call(secretariat, scene.organisation("Convener"));
        draft = scene.draft(author, call, owner, title);
    }

    public Reader author() {
        return author;
    }

    public Reader reviewer() {
        return scene.reader(reviewing);
    }

    public Reader secretariat() {
        return secretariat;
    }

    public Call call() {
        return scene.call(call.id());
    }

    public long draft() {
        return draft;
    }

    public int number() {
        return context.getBean(JdbcClient.class)
                .sql("select number from calls.dossier where submission = :id")
                .param("id", draft)
                .query(Integer.class)
                .single();
    }

    /** Sends it, closes the call and lets the reviewer open it: the id of their part. */
    public long appraise() {
        TestClock clock = context.getBean(TestClock.class);
        context.getBean(CallSubmissions.class)
                .submit(author, Target.of(draft), clock.instant())
                .orThrow();
        Call closed = scene.close(call);
        long dossier = scene.dossier(draft);
        context.getBean(Dossiers.class)
                .admit(secretariat, List.of(Target.of(dossier)), false)
                .getFirst()
                .orThrow();
        context.getBean(Phases.class)
                .plan(
                        secretariat,
                        closed,
                        LocalizedText.english("First"),
                        Switches.of(Blindness.DOUBLE_BLIND, Switches.When.AFTER_OWN, false),
                        context.getBean(QuestionSets.class)
                                .newest("pitch-appraisal")
                                .orElseThrow()
                                .id(),
                        1,
                        LocalDate.now(clock).plusDays(20))
                .orThrow();
        context.getBean(Offering.class)
                .offer(secretariat, closed, List.of(new Choice(dossier, Table.KIND, reviewing)))
                .getFirst()
                .orThrow();
        Appraisals appraisals = context.getBean(Appraisals.class);
        long part = appraisals.mine(reviewer()).getFirst().id();
        appraisals.accept(reviewer(), Target.of(part)).orThrow();
        return part;
    }
}
