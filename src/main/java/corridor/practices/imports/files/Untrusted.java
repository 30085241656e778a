package corridor.practices.imports.files;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a library on a file that may be damaged on purpose. PDFBox, fastexcel and Aalto answer some such files with
 * exceptions of the language instead of their own.
 */
final class Untrusted {

    private Untrusted() {}

    static <T extends @Nullable Object> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException
                | ExcelReaderException
                | UncheckedStreamException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ClassCastException
                | NullPointerException
                | ArithmeticException damaged) {
            throw Refusals.damaged();
        }
    }

    /** A step of reading. */
    interface Reading<T extends @Nullable Object> {
        T read() throws IOException;
    }
}
