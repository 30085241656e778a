package corridor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Offers and needs matched with each other in a process of their own, by Corridor's own tests, which say what it took. */
final class Matching {

    private static final double SECONDS = 60;
    private static final double MEBIBYTES = 1_024;
    private static final double MILLISECONDS = 100;

    private final Options options;

    Matching(Options options) {
        this.options = options;
    }

    void measure(Table table) throws IOException {
        Path result = options.root().resolve("target/matching.properties");
        Files.deleteIfExists(result);
        if (!tested()) {
            table.fail();
            return;
        }
        Properties found = new Properties();
        try (Reader reader = Files.newBufferedReader(result)) {
            found.load(reader);
        }
        for (int size : List.of(1_000, 3_000, 10_000)) {
            table.atMost("matching, as many offers as needs", size, number(found, "seconds." + size), SECONDS, "s", 0);
        }
        table.atMost("matching, heap beyond what was there", 10_000, number(found, "heap"), MEBIBYTES, "MiB", 0);
        table.atMost("one new need ranked, p50", 10_000, number(found, "one.p50"), MILLISECONDS, "ms", 0);
        table.atMost("one new need ranked, p99", 10_000, number(found, "one.p99"), MILLISECONDS, "ms", 0);
        table.atMost("one new need opened through the door, p50", 10_000, number(found, "door.p50"), MILLISECONDS, "ms", 0);
        table.atMost("one new need opened through the door, p99", 10_000, number(found, "door.p99"), MILLISECONDS, "ms", 0);
        table.atMost("what fits it, as its page asks, p50", 10_000, number(found, "page.p50"), MILLISECONDS, "ms", 0);
        table.fact(
                "Matching: a thousand with a thousand, pair by pair, takes %s s; two hundred needs and two hundred offers of ten "
                                .formatted(found.getProperty("brute"))
                        + "thousand had the same twenty as pair by pair. Loading and keeping are part of the rows of the door alone, which "
                        + "open a need among ten thousand offers of two thousand organisations in PostgreSQL.");
    }

    private static double number(Properties found, String name) {
        return Double.parseDouble(found.getProperty(name));
    }

    private boolean tested() throws IOException {
        Process process = new ProcessBuilder(
                        "./mvnw", "-q", "surefire:test", "-DexcludedTests=", "-Dtest=LargeMatchTests,RankingTests")
                .directory(options.root().toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            said.lines().forEach(System.err::println);
        }
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
