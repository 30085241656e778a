package corridor.documents;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Refuses PDF files that did not arrive whole, and those that unpack to more or have more pages than anybody prints. */
final class PdfInspection {

    static final int MOST_PAGES = 5_000;

    private static final long MOST_OF_ONE = 128L << 20;
    private static final long MOST_OF_ALL = 1L << 30;
    private static final long IN_MEMORY = 16L << 20;
    private static final long ON_DISK = 256L << 20;
    private static final int DEEPEST = 4;
    private static final int TAIL = 4_096;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private PdfInspection() {}

    static void check(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String tail = new String(
                bytes, Math.max(0, bytes.length - TAIL), Math.min(bytes.length, TAIL), StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF")) {
            throw DocumentRefusals.damaged();
        }
        checkSize(bytes);
        checkPages(file);
    }

    /** Whatever looks packed is unpacked to nowhere, before anything reads it in earnest. */
    private static void checkSize(byte[] bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        for (int at = 0; at + STREAM.length + 4 < bytes.length; at++) {
            if (bytes[at] == 's' && Arrays.equals(bytes, at, at + STREAM.length, STREAM, 0, STREAM.length)) {
                int from = at + STREAM.length;
                while (from + 2 < bytes.length && (bytes[from] == '\r' || bytes[from] == '\n')) {
                    from++;
                }
                all += unpacked(new ByteArrayInputStream(bytes, from, bytes.length - from), buffer, all);
            }
        }
    }

    private static long unpacked(InputStream packed, byte[] buffer, long before) throws IOException {
        InputStream content = new BufferedInputStream(packed);
        int layers = 0;
        long size = 0;
        try {
            while (packed(content)) {
                if (layers++ == DEEPEST) {
                    throw DocumentRefusals.expands();
                }
                content = new BufferedInputStream(new InflaterInputStream(content));
            }
            for (int count = layers == 0 ? -1 : 0; count >= 0; count = content.read(buffer)) {
                size += count;
                if (size > MOST_OF_ONE || before + size > MOST_OF_ALL) {
                    throw DocumentRefusals.expands();
                }
            }
        } catch (ZipException | java.io.EOFException end) {
            return size;
        }
        return size;
    }

    /** Whether the next two bytes begin what zlib packed. */
    private static boolean packed(InputStream content) throws IOException {
        content.mark(2);
        int method = content.read();
        int flags = content.read();
        content.reset();
        return flags >= 0 && (method & 0x0F) == 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 == 0;
    }

    private static void checkPages(Path file) {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK).streamCache)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw DocumentRefusals.manyPages(MOST_PAGES);
            }
        } catch (InvalidPasswordException locked) {
            return;
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ClassCastException
                | NullPointerException
                | ArithmeticException
                | StackOverflowError broken) {
            throw DocumentRefusals.damaged();
        }
    }
}
