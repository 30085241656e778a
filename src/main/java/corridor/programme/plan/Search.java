package corridor.programme.plan;

import ai.timefold.solver.core.api.solver.Solver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** A search for a plan, going on in a thread of its own. */
public final class Search {

    private final Solver<Timetable> solver;
    private final Problem problem;
    private final AtomicReference<Optional<Timetable>> best = new AtomicReference<>(Optional.empty());
    private final CompletableFuture<Timetable> end;

    Search(Solver<Timetable> solver, Timetable start, Problem problem) {
        this.solver = solver;
        this.problem = problem;
        solver.addEventListener(event -> best.set(Optional.of(event.getNewBestSolution())));
        this.end = CompletableFuture.supplyAsync(() -> solver.solve(start), Search::aside);
    }

    private static void aside(Runnable work) {
        Thread thread = new Thread(work, "programme search");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits so long at most; whether the search is over. */
    public boolean over(Duration patience) throws InterruptedException {
        try {
            best.set(Optional.of(end.get(patience.toMillis(), TimeUnit.MILLISECONDS)));
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The search for a plan broke off", broken.getCause());
        }
    }

    public void stop() {
        solver.terminateEarly();
    }

    /** The price of the best plan so far. */
    public Optional<Price> price() {
        return best.get().map(table -> new Price(-table.score.hardScore(), -table.score.softScore()));
    }

    /** The best plan so far, explained. */
    public Optional<Drafted> best() {
        return best.get().map(table -> Drafted.of(problem, table.plan()));
    }

    /**
     * What a plan costs.
     *
     * @param hard rules broken
     * @param soft the price of missed wishes
     */
    public record Price(long hard, long soft) {}
}
