package corridor.archives;

import corridor.archives.ExportPart.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an area holds.
 *
 * @param counts records by kind
 * @param mark of where and by which transaction each was last written: another one as soon as a record comes, goes or
 *     changes, without reading what it says
 */
public record Holdings(Map<String, Long> counts, String mark) {

    static final Holdings NONE = new Holdings(Map.of(), "");

    static Holdings of(List<Kind> kinds, JdbcClient database) {
        // the names of kinds and tables are constants of the areas
        String counting = kinds.stream()
                .map(kind -> "select '" + kind.name()
                        + "', count(*), coalesce(sum(hashtextextended(t.ctid || ' ' || t.xmin, 0)), 0)::text from "
                        + kind.rows())
                .collect(Collectors.joining(" union all "));
        Map<String, Long> counts = new LinkedHashMap<>();
        StringBuilder mark = new StringBuilder();
        database.sql(counting + " order by 1")
                .query((row, number) -> {
                    counts.put(row.getString(1), row.getLong(2));
                    return mark.append(row.getString(1))
                            .append(' ')
                            .append(row.getString(3))
                            .append(';');
                })
                .list();
        return new Holdings(counts, mark.toString());
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
