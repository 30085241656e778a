package corridor.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The import of all records through the API, and the limit: parsing the same files and nothing else. */
final class Importing {

    /** The largest upload: Corridor takes 300 MB, and a file that is sent in parts is no easier to import. */
    private static final long LARGEST_FILE = 180L << 20;

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int PARSINGS = 3;

    private final Options options;

    Importing(Options options) {
        this.options = options;
    }

    /**
     * What the import took.
     *
     * @param seconds from sending the first file until the import says that it is done
     * @param untilSearchable seconds from then on until a visitor finds every record
     * @param parsing seconds that bare parsing of the same files takes
     */
    record Result(int rows, int files, long bytes, double seconds, double untilSearchable, double parsing) {

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
            long start = System.nanoTime();
            for (Path file : files) {
                URI where = corridor.importFile(file, cookie);
                await("the import of " + file, () -> corridor.importIsDone(where, cookie));
                corridor.publish(where, cookie);
            }
            double seconds = since(start);
            long end = System.nanoTime();
            await("every record to be found", () -> corridor.total() >= before + size);
            double untilSearchable = since(end);
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            return new Result(size, files.size(), bytes, seconds, untilSearchable, parsing);
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

    private static void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
