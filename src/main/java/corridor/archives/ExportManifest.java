package corridor.archives;

import java.time.Instant;
import java.util.List;

/**
 * What an export holds.
 *
 * @param people whether records that name people are among it
 */
public record ExportManifest(int format, String version, Instant taken, boolean people, List<Records> records) {

    static final int FORMAT = 1;

    /** The records of one kind. */
    public record Records(String name, List<String> columns, long rows, String sha256) {

        String lines() {
            return "records/" + name + ".jsonl";
        }

        String table() {
            return "tables/" + name + ".csv";
        }

        String schema() {
            return "schemas/" + name + ".schema.json";
        }
    }
}
