package corridor.archives;

import corridor.archives.ExportPart.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Rows out of tables as JSON Lines and CSV, and JSON Lines back into tables; on one connection. */
final class OpenFormatStore {

    private static final int PIECE = 500;

    private final Connection connection;
    private final JdbcTemplate rows;
    private final JdbcClient database;

    OpenFormatStore(Connection connection) {
        this.connection = connection;
        this.rows = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.rows.setFetchSize(PIECE);
        this.database = JdbcClient.create(rows);
    }

    /** Writes a line for each row; returns how many. */
    long writeLines(Kind kind, DigestOutputStream out) {
        AtomicLong written = new AtomicLong();
        rows.query("select " + line(kind) + " from " + kind.rows() + " order by 1", row -> {
            try {
                out.write(row.getString(1).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
            written.incrementAndGet();
        });
        return written.get();
    }

    /** A row as far as it leaves the house. */
    private static String line(Kind kind) {
        return "(to_jsonb(t) - array['" + String.join("', '", kind.left()) + "'])::text";
    }

    void writeTable(Kind kind, List<String> columns, OutputStream out) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + String.join(", ", columns) + " from " + kind.rows() + " order by 1, "
                                + line(kind) + ") to stdout with (format csv, header)",
                        out);
    }

    /** What each field of a row may be, as JSON Schema says it. */
    Map<String, Object> schema(Kind kind) {
        Map<String, Object> fields = new LinkedHashMap<>();
        database.sql("""
                select a.attname, format_type(a.atttypid, null) as type, a.attnotnull as filled
                from pg_attribute a
                where a.attrelid = :table::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum""").param("table", kind.table()).query(row -> {
            fields.put(row.getString("attname"), JsonTypes.of(row.getString("type"), row.getBoolean("filled")));
        });
        fields.keySet().removeAll(kind.left());
        return fields;
    }

    /** Puts lines, each an object, into a table. */
    long insert(String table, List<String> columns, List<String> lines) {
        String fields = String.join(", ", columns);
        return database.sql("insert into " + table + " (" + fields + ") overriding system value select " + fields
                        + " from jsonb_populate_recordset(null::" + table + ", :rows::jsonb)")
                .param("rows", "[" + String.join(",", lines) + "]")
                .update();
    }

    /** Lets numbers go on behind the last. */
    void continueNumbers(String table) {
        for (String column : database.sql("""
                select quote_ident(attname) from pg_attribute
                where attrelid = :table::regclass and attnum > 0 and not attisdropped
                  and pg_get_serial_sequence(:table, attname) is not null""")
                .param("table", table)
                .query((row, number) -> row.getString(1))
                .list()) {
            database.sql("select setval(pg_get_serial_sequence(:table, :column), greatest(max(" + column + "), 1), max("
                            + column + ") is not null) from " + table)
                    .param("table", table)
                    .param("column", column)
                    .query(Long.class)
                    .single();
        }
    }
}
