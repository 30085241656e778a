package corridor.archives;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says of its own tables. */
final class TableStore {

    /** Schemas of ours. */
    private static final String OURS = """
        n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'""";

    private final JdbcClient database;

    TableStore(JdbcClient database) {
        this.database = database;
    }

    /** The columns that are kept of each table, by its name with its schema; what is computed is left out. */
    Map<String, List<String>> columns() {
        return database
                .sql("""
                select format('%I.%I', n.nspname, c.relname) as name, quote_ident(a.attname) as field
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where c.relkind in ('r', 'p') and not c.relispartition and\s""" + OURS + " order by 1, a.attnum")
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("field")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<String> schemas() {
        return database.sql("select quote_ident(nspname) from pg_namespace n where nspname <> 'public' and " + OURS)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** What each sequence gave out last. */
    Map<String, Long> sequences() {
        return database.sql("""
                select format('%I.%I', schemaname, sequencename) as name, last_value
                from pg_sequences where last_value is not null order by 1""").query((row, number) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** The references between tables. */
    List<ForeignKey> foreignKeys() {
        return database.sql("""
                select conrelid::regclass::text as name, quote_ident(conname) as key, pg_get_constraintdef(k.oid) as definition
                from pg_constraint k join pg_namespace n on n.oid = k.connamespace
                where contype = 'f' and conparentid = 0 and\s""" + OURS)
                .query((row, number) -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Whether a table holds any row. */
    boolean holdsAny(String table) {
        return database.sql("select exists (select from " + table + ")")
                .query(Boolean.class)
                .single();
    }

    /** Whether a Corridor works on this database now. */
    boolean inUse() {
        return database.sql("""
                select exists (select from pg_stat_activity
                  where datname = current_database() and application_name = 'corridor')""").query(Boolean.class).single();
    }

    void execute(String statement) {
        database.sql(statement).update();
    }

    void setSequence(String name, long last) {
        database.sql("select setval(:name::regclass, :last)")
                .param("name", name)
                .param("last", last)
                .query(Long.class)
                .single();
    }

    /** One reference: the table that refers, its name, and its rule. */
    record ForeignKey(String table, String name, String definition) {}
}
