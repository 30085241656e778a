package corridor.archives;

import corridor.database.ModuleMigrations.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an archive holds.
 *
 * @param format of the archive itself
 * @param version of the Corridor that made it; 0 where it was not built as a whole
 * @param taken the moment that it shows
 * @param migrations by module: the schema that the tables were in
 * @param sequences the value that each had given out last; none that was never used
 */
public record Manifest(
        int format,
        String version,
        Instant taken,
        Map<String, List<Step>> migrations,
        List<Part> tables,
        Map<String, Long> sequences) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    public long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }

    /**
     * One table.
     *
     * @param columns in the order in which they stand in its file
     */
    public record Part(String table, List<String> columns, long rows, String sha256) {

        String file() {
            return "tables/" + table + ".tsv";
        }
    }
}
