package corridor.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The import of all records through the API, and the limit: parsing the same files and nothing else. */
final class Importing {

    /** Corridor takes 300 MB; 100,000 records are more, so they come in parts. */
    private static final long LARGEST_FILE = 180L << 20;

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int PARSINGS = 3;
    private static final double SETTLED_SECONDS = 5;

    private final Options options;

    Importing(Options options) {
        this.options = options;
    }

    /**
     * What the import took.
     *
     * @param seconds from sending the first file until the import of the last one says that it is done: drafted, with
     *     likely duplicates found
     * @param publishing seconds until all that was drafted is public
     * @param untilSearchable seconds from then on until a visitor finds no more than before
     * @param searchable how many more a visitor finds than before the import
     * @param untilResting seconds from then on until Corridor rests
     * @param others share of the processors that others used while it imported
     * @param parsing seconds that bare parsing of the same files takes
     */
    record Result(
            int rows,
            int files,
            long bytes,
            double seconds,
            double publishing,
            double untilSearchable,
            long searchable,
            double untilResting,
            double others,
            double parsing) {

        double perSecond() {
            return rows / seconds;
        }

        double parsedPerSecond() {
            return rows / parsing;
        }
    }

    Result run(int size, Records records, Corridor corridor, String cookie) {
        Path folder = options.files().resolve("csv-" + size);
        try {
            List<Path> files = records.writeCsv(size, folder, LARGEST_FILE);
            double parsing = parse(files);
            long before = corridor.total();
            Others others = Others.beside(corridor.processes());
            long start = System.nanoTime();
            List<URI> imports = new ArrayList<>();
            for (Path file : files) {
                imports.add(corridor.importFile(file, cookie));
                await(imports.getLast(), "done", corridor, cookie);
            }
            double seconds = since(start);
            double disturbance = others.share();
            start = System.nanoTime();
            for (URI where : imports) {
                corridor.publish(where, cookie);
                await(where, "published", corridor, cookie);
            }
            double publishing = since(start);
            double untilSearchable = untilSettled(corridor);
            long searchable = corridor.total() - before;
            double untilResting = Others.untilResting(corridor.processes());
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            return new Result(
                    size,
                    files.size(),
                    bytes,
                    seconds,
                    publishing,
                    untilSearchable,
                    searchable,
                    untilResting,
                    disturbance,
                    parsing);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The best of some runs, in seconds: the first one warms up. */
    private static double parse(List<Path> files) throws IOException {
        double best = Double.MAX_VALUE;
        for (int run = 0; run < PARSINGS; run++) {
            long start = System.nanoTime();
            for (Path file : files) {
                try (var reader = CsvReader.builder().ofCsvRecord(file)) {
                    reader.forEach(row -> {
                        if (row.getFieldCount() != Records.COLUMNS.size()) {
                            throw new IllegalStateException("Badly written: " + row);
                        }
                    });
                }
            }
            best = Math.min(best, since(start));
        }
        return best;
    }

    private static void await(URI where, String state, Corridor corridor, String cookie) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!corridor.importState(where, cookie).equals(state)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + where + " to be " + state);
            }
            pause();
        }
    }

    /** Seconds until the number of records found last changed; it has settled when it stays for a while. */
    private static double untilSettled(Corridor corridor) {
        long start = System.nanoTime();
        long found = corridor.total();
        double changed = 0;
        while (since(start) - changed < SETTLED_SECONDS) {
            pause();
            long now = corridor.total();
            if (now != found) {
                found = now;
                changed = since(start);
            }
        }
        return changed;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
