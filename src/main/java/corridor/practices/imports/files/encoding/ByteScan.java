package corridor.practices.imports.files.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One look at every byte of a file: does it hold text, and is that text UTF-8? */
final class ByteScan {

    private final long[] zeros = new long[2];
    private long position;
    private long controls;
    private long sequences;
    private long wrong;
    private long firstHigh = -1;
    private int expected;

    private ByteScan() {}

    static ByteScan of(Path file) throws IOException {
        ByteScan scan = new ByteScan();
        byte[] buffer = new byte[1 << 16];
        try (InputStream input = Files.newInputStream(file)) {
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                scan.take(buffer, count);
            }
        }
        return scan;
    }

    private void take(byte[] buffer, int count) {
        for (int index = 0; index < count; index++) {
            byte value = buffer[index];
            if (value < ' ' || expected > 0) {
                special(value, position + index);
            }
        }
        position += count;
    }

    private void special(byte value, long at) {
        if (value < 0) {
            firstHigh = firstHigh < 0 ? at : firstHigh;
            sequence(value & 0xFF);
            return;
        }
        wrong += expected > 0 ? 1 : 0;
        expected = 0;
        if (value == 0) {
            zeros[(int) (at & 1)]++;
        } else if (value < ' ' && value != '\n' && value != '\r' && value != '\t') {
            controls++;
        }
    }

    private void sequence(int value) {
        if (value < 0xC0) {
            if (expected == 0) {
                wrong++;
            } else if (--expected == 0) {
                sequences++;
            }
            return;
        }
        wrong += expected > 0 ? 1 : 0;
        expected = value >= 0xF5 || value < 0xC2 ? 0 : value >= 0xF0 ? 3 : value >= 0xE0 ? 2 : 1;
        wrong += expected == 0 ? 1 : 0;
    }

    /** Whether it is UTF-8, if need be with a few damaged characters. */
    boolean isUtf8() {
        return wrong == 0 || wrong * 20 < sequences;
    }

    /** Whether it is text in an encoding of single bytes or UTF-8. */
    boolean isText() {
        return zeros[0] + zeros[1] + controls <= position / 100;
    }

    /** Whether nearly every second byte is zero, as in UTF-16 of Latin text, at even (0) or odd (1) places. */
    boolean hasZerosAt(int parity) {
        return zeros[parity] > position / 4 && zeros[1 - parity] <= position / 100;
    }

    /** Where the first byte outside ASCII is, or -1. */
    long firstHigh() {
        return firstHigh;
    }
}
