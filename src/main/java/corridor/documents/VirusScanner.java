package corridor.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Looks for viruses. */
interface VirusScanner {

    /**
     * The virus that was found; none in a clean file.
     *
     * @throws IOException where that cannot be said: the file then counts as not checked
     */
    Optional<String> threatIn(InputStream content) throws IOException;
}
