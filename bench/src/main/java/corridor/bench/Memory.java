package corridor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes hold in memory, in bytes. */
final class Memory {

    private Memory() {}

    /** Resident, with all shared pages. */
    static long resident(long process) {
        return kibibytes("/proc/" + process + "/status", "VmRSS:") * 1_024;
    }

    /** Of a process and those that it started, shared pages counted once. */
    static long proportional(ProcessHandle first) {
        return Stream.concat(Stream.of(first), first.descendants())
                .mapToLong(one -> kibibytes("/proc/" + one.pid() + "/smaps_rollup", "Pss:") * 1_024)
                .sum();
    }

    static String mebibytes(long bytes) {
        return Table.grouped(bytes >> 20) + " MiB";
    }

    private static long kibibytes(String file, String key) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
