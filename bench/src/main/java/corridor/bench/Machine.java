package corridor.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/** Facts of the machine that the figures were taken on. */
final class Machine {

    private static final int SYNCS = 200;

    private Machine() {}

    static void describe(Table table, Path files) throws IOException {
        table.fact("Processor: %s, %d cores; memory %s; kernel %s"
                .formatted(
                        first("/proc/cpuinfo", "model name"),
                        Runtime.getRuntime().availableProcessors(),
                        first("/proc/meminfo", "MemTotal"),
                        System.getProperty("os.version")));
        table.fact("JDK: %s %s (%s)"
                .formatted(
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.vm.version"),
                        System.getProperty("java.vendor")));
        table.fact(
                String.format(Locale.ROOT, "One fdatasync of 8 KiB: %.2f ms (median of %d)", medianSync(files), SYNCS));
    }

    private static String first(String file, String key) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    /** In milliseconds: what a transaction waits for the disk at least. */
    private static double medianSync(Path files) throws IOException {
        Files.createDirectories(files);
        Path file = Files.createTempFile(files, "sync", ".bin");
        double[] times = new double[SYNCS];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int run = 0; run < SYNCS; run++) {
                channel.write(ByteBuffer.allocate(8_192));
                long start = System.nanoTime();
                channel.force(false);
                times[run] = (System.nanoTime() - start) / 1e6;
            }
        }
        Files.delete(file);
        Arrays.sort(times);
        return times[SYNCS / 2];
    }
}
