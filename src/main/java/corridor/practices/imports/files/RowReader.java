package corridor.practices.imports.files;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a file row by row; what is wrong with the file leaves it as a refusal. */
interface RowReader extends Closeable {

    /** The next row that is not blank, or null at the end. */
    @Nullable
    SourceRow next() throws IOException;
}
