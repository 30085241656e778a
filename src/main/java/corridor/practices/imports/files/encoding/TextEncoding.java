package corridor.practices.imports.files.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The encoding of a text file.
 *
 * @param mark how many bytes of byte order mark stand at the beginning
 */
public record TextEncoding(Charset charset, int mark) {

    private static final int SAMPLE = 1 << 16;

    /** The encoding, or nothing where the file does not hold text. */
    public static Optional<TextEncoding> of(Path file) throws IOException {
        Optional<TextEncoding> marked = marked(bytes(file, 0, 3));
        if (marked.isPresent()) {
            return marked;
        }
        ByteScan scan = ByteScan.of(file);
        if (scan.hasZerosAt(1)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 0));
        }
        if (scan.hasZerosAt(0)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 0));
        }
        return scan.isText() ? Optional.of(new TextEncoding(unmarked(file, scan), 0)) : Optional.empty();
    }

    public Reader reader(Path file) throws IOException {
        InputStream input = Files.newInputStream(file);
        input.skipNBytes(mark);
        return new InputStreamReader(input, charset);
    }

    public String name() {
        return charset.name();
    }

    private static Optional<TextEncoding> marked(byte[] start) {
        if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3));
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2));
        }
        return Optional.empty();
    }

    private static Charset unmarked(Path file, ByteScan scan) throws IOException {
        return scan.isUtf8()
                ? StandardCharsets.UTF_8
                : LegacyEncoding.of(bytes(file, Math.max(0, scan.firstHigh() - 200), SAMPLE));
    }

    private static byte[] bytes(Path file, long from, int count) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            input.skipNBytes(from);
            return input.readNBytes(count);
        }
    }
}
