package corridor.archives;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leaves with an export as files: documents as they were uploaded, lists of terms. Contributed by the module. */
public interface ExportFiles {

    /** Name of the folder that holds them. */
    String folder();

    /** What they are, in English. */
    String sentence();

    /** Writes them below this folder, which exists and is empty; personal ones only where that is said. */
    void write(Path folder, boolean people) throws IOException;

    /** Puts back what was written, where that is kept in the database: in the transaction of the import. */
    default void read(Path folder, JdbcClient importing) throws IOException {}
}
