package corridor.registers;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.registers.kinds.RegisterKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries as a reader sees them. */
@Repository
class EntryQuery {

    private static final String SEEN = "select e.* from registers.entry e where " + Sight.of("e");

    private final JdbcClient database;
    private final EntryRows rows;
    private final Sight sight;

    EntryQuery(JdbcClient database, EntryRows rows, Sight sight) {
        this.database = database;
        this.rows = rows;
        this.sight = sight;
    }

    List<Entry> byIds(Reader reader, Collection<Long> ids) {
        return seen(reader, " and e.id = any(:ids)", Map.of("ids", ids.toArray(Long[]::new)));
    }

    List<Entry> bySlugs(Reader reader, RegisterKind kind, Collection<String> slugs) {
        return seen(
                reader,
                " and e.kind = :kind and e.slug = any(:slugs)",
                Map.of("kind", kind.code(), "slugs", slugs.toArray(String[]::new)));
    }

    /** Those that are not public yet, the newest first. */
    List<Entry> waiting(Reader reader) {
        return seen(
                reader, " and e.state in ('draft', 'submitted') order by e.state desc, e.id desc limit 500", Map.of());
    }

    long submitted(Reader reader) {
        return database.sql("select count(*) from registers.entry e where e.state = 'submitted' and " + Sight.of("e"))
                .params(sight.parameters(reader))
                .query(Long.class)
                .single();
    }

    private List<Entry> seen(Reader reader, String which, Map<String, Object> parameters) {
        return database.sql(SEEN + which)
                .params(sight.parameters(reader))
                .params(parameters)
                .query(rows::entry)
                .list();
    }

    /** Why an entry at this address was retracted. */
    Optional<String> retracted(RegisterKind kind, String slug) {
        return database.sql(
                        "select reason from registers.entry where kind = :kind and slug = :slug and state = 'retracted'")
                .param("kind", kind.code())
                .param("slug", slug)
                .query(String.class)
                .optional();
    }

    /** How many entries of each kind this reader finds in the registers. */
    Map<String, Long> counts(Reader reader) {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql("select e.kind, count(*) from registers.entry e where e.state = 'published' and " + Sight.of("e")
                        + " group by e.kind")
                .params(sight.parameters(reader))
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }
}
