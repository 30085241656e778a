package corridor.programme.drafts;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.jobs.Job;
import corridor.programme.ProgrammeRights;
import corridor.programme.drafts.Draft.Progress;
import corridor.programme.plan.Drafted;
import corridor.programme.plan.Drafting;
import corridor.programme.plan.Search;
import corridor.programme.releases.Releases;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks for a plan outside any transaction, tells how far it is, and proposes the best. Begun again, it goes on from there. */
@Component
class SolveJob implements Job {

    static final String NAME = "programme.solve";

    private static final Reader SYSTEM = Reader.system("programme", Set.of(ProgrammeRights.SOLVING));
    private static final Duration BREATH = Duration.ofSeconds(1);
    private static final long SEED = 1;

    private final DraftStore store;
    private final DraftLifecycle lifecycle;
    private final Workflow workflow;
    private final Cycles cycles;
    private final Releases releases;

    SolveJob(DraftStore store, DraftLifecycle lifecycle, Workflow workflow, Cycles cycles, Releases releases) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.cycles = cycles;
        this.releases = releases;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        Optional<Draft> found = store.unseen(id).filter(Draft::running);
        Optional<Cycle> cycle = found.flatMap(draft ->
                Optional.ofNullable(cycles.unseen(List.of(draft.cycle())).get(draft.cycle())));
        if (found.isPresent() && cycle.isPresent()) {
            if (found.get().state().equals(DraftLifecycle.WAITING)) {
                move(id, "begin");
            }
            search(found.get(), cycle.get());
        }
    }

    private void search(Draft draft, Cycle cycle) {
        Search search = Drafting.begin(
                releases.board(cycle).problem(),
                draft.best().map(Drafted::plan).orElse(draft.began()),
                Duration.ofSeconds(
                        Math.max(1, draft.seconds() - draft.progress().seconds())),
                SEED);
        try {
            long gone = draft.progress().seconds();
            while (!search.over(BREATH)) {
                gone++;
                tell(draft.id(), search, gone);
                if (store.unseen(draft.id()).map(Draft::askedToStop).orElse(true)) {
                    search.stop();
                }
            }
        } catch (InterruptedException stopping) {
            search.stop();
            Thread.currentThread().interrupt();
            return;
        }
        search.best().ifPresent(best -> store.best(draft.id(), best));
        search.price()
                .ifPresent(
                        price -> store.progress(draft.id(), new Progress(draft.seconds(), price.hard(), price.soft())));
        move(draft.id(), "finish");
    }

    private void tell(long id, Search search, long gone) {
        search.price().ifPresent(price -> store.progress(id, new Progress(gone, price.hard(), price.soft())));
        if (gone % 2 == 0) {
            search.best().ifPresent(best -> store.best(id, best));
        }
    }

    @Override
    public void givenUp(long id) {
        move(id, "fail");
    }

    private void move(long id, String action) {
        workflow.move(lifecycle, SYSTEM, Change.of(action), Target.of(id)).orThrow();
    }
}
