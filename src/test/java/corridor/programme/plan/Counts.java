package corridor.programme.plan;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a search found: how often each wish was missed. A search ends after so many moves, not after so much time, so that it finds the
 * same on any machine, however busy.
 *
 * @param solver the version of the library
 * @param moves how many changes were tried
 */
record Counts(String instance, String solver, long seed, long moves, long hard, long price, Map<Rule, Long> counts) {

    static final long SEED = 1;

    /** So many times half a minute. */
    static final int TEN_MINUTES = 20;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Path file(Shape shape) {
        return Path.of("src/test/resources/programme/" + shape.name() + "-ten-minutes.json");
    }

    static Counts kept(Shape shape) throws IOException {
        return JSON.readValue(Files.readString(file(shape)), Counts.class);
    }

    /** The plan after as many moves as two idle cores try in half a minute, or as often that. */
    static Drafted search(Shape shape, int halfMinutes) throws IOException {
        Problem problem = Instance.kept(shape).problem();
        TerminationConfig end = new TerminationConfig().withMoveCountLimit(halfMinutes * shape.halfMinute());
        Timetable best = Drafting.factory(SEED, end).buildSolver().solve(Timetable.of(problem, Plan.EMPTY));
        return Drafted.of(problem, best.plan());
    }

    /** Searches for ten minutes' worth of moves and keeps what was found: name of the instance. */
    public static void main(String[] arguments) throws IOException {
        Shape shape = Shape.named(arguments[0]);
        Drafted found = search(shape, TEN_MINUTES);
        Counts counts = new Counts(
                shape.name(),
                SolverFactory.class.getPackage().getImplementationVersion(),
                SEED,
                TEN_MINUTES * shape.halfMinute(),
                found.hard(),
                found.price(),
                found.counts());
        Files.writeString(file(shape), JSON.writeValueAsString(counts) + "\n");
    }
}
