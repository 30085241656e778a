package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page for data protection officers names every table of the schema that refers to people. */
@CorridorTest(properties = CorridorTest.EMPTY)
class DataProtectionTests {

    private static final Path PAGE = Path.of("docs/data-protection.md");

    /** Columns that sound like a person and are none: the node that took a job, the practice that took another's place. */
    private static final Set<String> NOBODY = Set.of("jobs.task.picked_by", "practices.practice.superseded_by");

    @Autowired
    private JdbcClient database;

    /** Columns that lead to a person by a foreign key, or whose name says that they hold one or an address. */
    private List<String> columns() {
        return database.sql("""
                select distinct c.table_schema || '.' || c.table_name || '.' || c.column_name
                from information_schema.columns c
                join information_schema.tables t
                  on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                where c.table_schema not in ('pg_catalog', 'information_schema', 'public')
                  and (c.column_name ~ '(^|_)(person|people|email|recipient|actor|author|authors|reviewer|by)$'
                    or exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
                               where k.contype = 'f' and k.confrelid = 'actors.person'::regclass and a.attname = c.column_name
                                 and k.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass))
                order by 1""").query((row, number) -> row.getString(1)).list();
    }

    @Test
    void namesEveryTableThatRefersToPeople() throws IOException {
        String page = Files.readString(PAGE);
        List<String> columns = columns();
        assertThat(columns).contains("accounts.session.person", "actors.person.email", "audit.entry.actor");
        assertThat(columns.stream()
                        .filter(one -> !NOBODY.contains(one))
                        .filter(one -> !page.contains("`" + one.substring(0, one.lastIndexOf('.')) + "`")))
                .isEmpty();
    }

    @Test
    void knowsItsExceptions() {
        assertThat(columns()).containsAll(NOBODY);
    }
}
