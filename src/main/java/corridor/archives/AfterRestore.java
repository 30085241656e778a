package corridor.archives;

import java.util.List;

/**
 * What must not come back to life with an old database: sessions that have ended since, letters that have gone out since.
 * Contributed by the module that knows.
 */
public interface AfterRestore {

    /** Statements that run in the transaction of the restore, before anyone sees what was restored. */
    List<String> statements();
}
