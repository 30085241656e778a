package corridor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Load from 16 connections, by wrk, on this machine's own loopback address. */
final class Wrk {

    private static final int CONNECTIONS = 16;
    private static final int THINKING = 75;
    private static final int WARM_UP = 5;
    private static final int MOST_WARM_UPS = 8;
    private static final double GROWS = 1.1;

    private final Options options;

    Wrk(Options options) {
        this.options = options;
    }

    /**
     * What a run under load gave.
     *
     * @param bytes of one answer with its headers, on average
     * @param p50 milliseconds
     * @param p99 milliseconds
     * @param failures answers that were not 200, and connections that broke
     * @param others share of the processors that others used meanwhile
     */
    record Load(long requests, double perSecond, double bytes, double p50, double p99, long failures, double others) {

        /** Where a work was not run. */
        static final Load ABSENT = new Load(0, 0, 0, 0, 0, 0, 0);

        /** As others wrote it down, in another run. */
        static Load recorded(double perSecond, double p50, double p99) {
            return new Load(1, perSecond, 0, p50, p99, 0, 0);
        }

        boolean absent() {
            return requests == 0 && failures == 0;
        }

        boolean failed() {
            return failures > 0;
        }

        @Override
        public String toString() {
            if (absent()) {
                return "not run";
            }
            String rate = String.format(Locale.ROOT, "%,.0f/s, p50 %.1f, p99 %.1f ms", perSecond, p50, p99);
            rate += Others.note(others);
            return failed() ? "**failed**: " + Table.grouped(failures) + " bad answers (" + rate + ")" : rate;
        }
    }

    /** Requests paths that are drawn at random from a list, every fifth signed in: first to warm up, then measured. */
    Load run(String name, URI server, List<ProcessHandle> serving, List<String> paths, String cookie) {
        return run(name, server, serving, paths, new Signed(cookie, 5));
    }

    /** Who asks: one request in so many carries the cookie. */
    record Signed(String cookie, int every) {}

    Load run(String name, URI server, List<ProcessHandle> serving, List<String> paths, Signed signed) {
        try {
            Path list = options.files().resolve("paths-" + name + ".txt");
            Files.createDirectories(list.getParent());
            Files.write(list, paths);
            long failures = warmUp(server, list, signed);
            Others others = Others.beside(serving);
            Load measured = run(server, list, signed, options.seconds(), false);
            return new Load(
                    measured.requests,
                    measured.perSecond,
                    measured.bytes,
                    measured.p50,
                    measured.p99,
                    failures + measured.failures,
                    others.share());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** People who think between two requests; what they ask for is drawn by {@code wrk/forum.lua}. */
    Load thinking(String name, URI server, List<ProcessHandle> serving, Map<String, String> asked) {
        try {
            long failures = think(server, asked, 2 * WARM_UP).failures;
            Others others = Others.beside(serving);
            Load measured = think(server, asked, options.seconds());
            return new Load(
                    measured.requests,
                    measured.perSecond,
                    measured.bytes,
                    measured.p50,
                    measured.p99,
                    failures + measured.failures,
                    others.share());
        } catch (IOException failure) {
            throw new UncheckedIOException(name, failure);
        }
    }

    private Load think(URI server, Map<String, String> asked, int seconds) throws IOException {
        ProcessBuilder command = command(server, THINKING, seconds, "bench/wrk/forum.lua");
        command.environment().putAll(asked);
        return loaded(command);
    }

    /** Until the rate no longer grows, which takes a compiler on few cores its time. Returns how many answers failed. */
    private long warmUp(URI server, Path list, Signed signed) throws IOException {
        long failures = 0;
        double before = 0;
        for (int run = 0; run < MOST_WARM_UPS; run++) {
            Load load = run(server, list, signed, WARM_UP, true);
            failures += load.failures;
            if (load.perSecond < before * GROWS) {
                break;
            }
            before = load.perSecond;
        }
        return failures;
    }

    private Load run(URI server, Path list, Signed signed, int seconds, boolean check) throws IOException {
        ProcessBuilder command = command(server, CONNECTIONS, seconds, "bench/wrk/draw.lua");
        command.environment().put("BENCH_PATHS", list.toString());
        command.environment().put("BENCH_COOKIE", signed.cookie());
        command.environment().put("BENCH_EVERY", String.valueOf(signed.every()));
        if (check) {
            command.environment().put("BENCH_CHECK", "yes");
        }
        return loaded(command);
    }

    private ProcessBuilder command(URI server, int connections, int seconds, String script) {
        return new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "-s",
                options.root().resolve(script).toString(),
                server.toString());
    }

    private static Load loaded(ProcessBuilder command) throws IOException {
        Process wrk = command.redirectErrorStream(true).start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String line = output.lines()
                .filter(one -> one.startsWith("BENCH "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk did not run:\n" + output));
        JsonNode result = new ObjectMapper().readTree(line.substring("BENCH ".length()));
        long requests = result.get("requests").asLong();
        return new Load(
                requests,
                requests * 1e6 / result.get("micros").asDouble(),
                result.get("bytes").asDouble() / Math.max(1, requests),
                result.get("p50").asDouble() / 1_000,
                result.get("p99").asDouble() / 1_000,
                Math.max(result.get("status").asLong(), result.get("not200").asLong())
                        + result.get("sockets").asLong(),
                0);
    }
}
