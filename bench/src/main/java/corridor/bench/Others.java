package corridor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How much of the processors others used while something ran, and whether work goes on unasked: a disturbed figure shall not pass for a good one. */
final class Others {

    private static final double DISTURBING = 0.05;
    private static final int QUIET_SECONDS = 5;
    /** Of a hundred in a second. */
    private static final int RESTING_TICKS = 8;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int TIMES = 8;
    private static final int FIRST_OWN_TIME = 11;
    private static final int OWN_TIMES = 4;

    private final List<ProcessHandle> ours;
    private final long[] machine;
    private final long own;

    private Others(List<ProcessHandle> ours) {
        this.ours = ours;
        this.machine = machine();
        this.own = own();
    }

    /** Begins to watch. This process, those that it starts, and the given ones with theirs are not others. */
    static Others beside(List<ProcessHandle> ours) {
        return new Others(
                Stream.concat(Stream.of(ProcessHandle.current()), ours.stream()).toList());
    }

    /** The share of all processors that others used since the watch began, from 0 to 1. */
    double share() {
        long[] now = machine();
        double all = LongStream.of(now).sum() - LongStream.of(machine).sum();
        double idle = now[IDLE] + now[WAITING] - machine[IDLE] - machine[WAITING];
        return Math.max(0, (all - idle - (own() - own)) / all);
    }

    /** Seconds until these processes rest: what they do by themselves after an import shall not weigh on what is measured next. */
    static double untilResting(List<ProcessHandle> these) {
        long start = System.nanoTime();
        int quiet = 0;
        while (quiet < QUIET_SECONDS && System.nanoTime() - start < PATIENCE.toNanos()) {
            Others watch = new Others(these);
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            quiet = watch.own() - watch.own < RESTING_TICKS ? quiet + 1 : 0;
        }
        return (System.nanoTime() - start) / 1e9 - quiet;
    }

    /** To stand behind a figure: blank where the others did not matter. */
    static String note(double share) {
        return share > DISTURBING ? String.format(Locale.ROOT, " (others took %.0f %%)", 100 * share) : "";
    }

    private static long[] machine() {
        return numbers("/proc/stat", "cpu ", 0, TIMES);
    }

    /** Of all our processes, with what their ended children used. */
    private long own() {
        return ours.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .mapToLong(pid -> LongStream.of(numbers("/proc/" + pid + "/stat", ") ", FIRST_OWN_TIME, OWN_TIMES))
                        .sum())
                .sum();
    }

    /** Numbers of the first line, after a text. */
    private static long[] numbers(String file, String after, int skipped, int count) {
        try {
            String line = Files.readString(Path.of(file)).lines().findFirst().orElse("");
            String rest = line.substring(line.lastIndexOf(after) + after.length());
            return Arrays.stream(rest.strip().split(" +"))
                    .skip(skipped)
                    .limit(count)
                    .mapToLong(Long::parseLong)
                    .toArray();
        } catch (NoSuchFileException ended) {
            return new long[0];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
