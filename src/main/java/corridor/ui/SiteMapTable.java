package corridor.ui;

import corridor.access.Reader;
import corridor.access.Sight;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The addresses of a kind of record, as one query tells them: {@code path} and {@code changed} of the rows {@code r} that are seen. */
public class SiteMapTable implements SiteMapPart {

    private final JdbcClient database;
    private final Sight sight;
    private final String name;
    private final String rows;
    private final String path;

    /**
     * @param rows a table with its alias {@code r}, and a condition; like the path a constant of the module, never what somebody typed
     * @param path the address of a row, in SQL
     */
    protected SiteMapTable(JdbcClient database, Sight sight, String name, String rows, String path) {
        this.database = database;
        this.sight = sight;
        this.name = name;
        this.rows = rows;
        this.path = path;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final long count(Reader reader) {
        return database.sql("select count(*) from " + rows + " and " + Sight.of("r"))
                .params(sight.parameters(reader))
                .query(Long.class)
                .single();
    }

    @Override
    public final List<Address> addresses(Reader reader, long skipped, int size) {
        return database.sql("select " + path + " as path, r.state_since as changed from " + rows + " and "
                        + Sight.of("r") + " order by r.id offset :skipped limit :size")
                .params(sight.parameters(reader))
                .param("skipped", skipped)
                .param("size", size)
                .query((row, number) -> new Address(
                        row.getString("path"),
                        Optional.of(row.getTimestamp("changed").toInstant())))
                .list();
    }
}
