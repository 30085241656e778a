package corridor.settings;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SectionStore {

    private final JdbcClient database;

    SectionStore(JdbcClient database) {
        this.database = database;
    }

    List<Row> all() {
        return database.sql("select name, version, content::text from settings.section")
                .query((row, number) -> new Row(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }

    /** Keeps the next version; false where another has kept it meanwhile. */
    boolean keep(Row next) {
        return database.sql("""
                insert into settings.section (name, version, content) values (:name, :version, :content::jsonb)
                on conflict (name) do update set version = excluded.version, content = excluded.content
                where section.version = excluded.version - 1""")
                        .param("name", next.name())
                        .param("version", next.version())
                        .param("content", next.content())
                        .update()
                == 1;
    }

    /** One section as it is kept, as JSON. */
    record Row(String name, int version, String content) {}
}
