package corridor.archives;

import corridor.archives.TableStore.ForeignKey;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Sets references and triggers aside while tables are filled as they were, and holds everything against them again. */
final class Loading {

    private Loading() {}

    /** What fills the tables. */
    interface Work<T> {

        T done() throws SQLException, IOException;
    }

    /** Does the work within the caller's transaction; a row that refers to nothing fails at its end. */
    static <T> T into(TableStore tables, Set<String> names, Work<T> work) throws SQLException, IOException {
        List<ForeignKey> keys = tables.foreignKeys();
        keys.forEach(key -> tables.execute("alter table " + key.table() + " drop constraint " + key.name()));
        names.forEach(name -> tables.execute("alter table " + name + " disable trigger user"));
        T done = work.done();
        names.forEach(name -> tables.execute("alter table " + name + " enable trigger user"));
        keys.forEach(key -> tables.execute(
                "alter table " + key.table() + " add constraint " + key.name() + " " + key.definition()));
        return done;
    }
}
