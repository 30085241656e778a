package corridor.calls.releases;

import corridor.access.Reader;
import corridor.access.Role;
import corridor.calls.Call;
import corridor.calls.CallKind;
import corridor.calls.CallScene;
import corridor.calls.Calls;
import corridor.calls.appraisals.Decisions;
import corridor.calls.appraisals.Dossiers;
import corridor.shared.Outcome;
import corridor.workflow.Target;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call of any kind that got two answers: one is accepted, the other declined, and both results are told. */
public final class ReleaseScene {

    public final long owner;
    public final Reader author;
    public final Reader stranger;
    public final long accepted;
    public final long declined;

    private final ApplicationContext context;

    public ReleaseScene(ApplicationContext context, CallKind kind) {
        this.context = context;
        CallScene scene = new CallScene(context);
        owner = scene.organisation("Owner");
        long convener = scene.organisation("Convener");
        author = scene.reader(scene.person("Author", Role.CONTRIBUTOR, owner));
        stranger = scene.reader(scene.person("Stranger", Role.CONTRIBUTOR, scene.organisation("Other")));
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        Call open = scene.call(secretariat, convener);
        bean(JdbcClient.class)
                .sql("update calls.call set kind = :kind where id = :id")
                .param("kind", kind.code())
                .param("id", open.id())
                .update();
        accepted = scene.sent(author, open, owner, "Savings taught in evening classes");
        declined = scene.sent(author, open, owner, "Savings taught by post");
        Call call = scene.close(open);
        Reader chair = scene.reader(scene.person("Chair", Role.CHAIR, convener));
        Target first = Target.of(scene.dossier(accepted));
        Target second = Target.of(scene.dossier(declined));
        bean(Dossiers.class).admit(secretariat, List.of(first, second), false).forEach(Outcome::orThrow);
        bean(Calls.class).move(secretariat, Target.of(call.id()), "review", "").orThrow();
        decide(secretariat, chair, first, "accepted");
        decide(secretariat, chair, second, "declined");
        release(secretariat, call);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private void decide(Reader secretariat, Reader chair, Target file, String result) {
        Decisions decisions = bean(Decisions.class);
        decisions.recommend(secretariat, List.of(file), result, "").getFirst().orThrow();
        decisions.decideAsRecommended(chair, List.of(file)).getFirst().orThrow();
    }

    private void release(Reader secretariat, Call call) {
        Releases releases = bean(Releases.class);
        List<Preview.Choice> shown = releases.preview(secretariat, call).orThrow().stream()
                .map(one -> new Preview.Choice(
                        new Target(
                                one.file().dossier().id(), one.file().dossier().version()),
                        one.seen()))
                .toList();
        releases.release(secretariat, call, shown).forEach(Outcome::orThrow);
    }
}
