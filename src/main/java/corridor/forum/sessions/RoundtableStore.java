package corridor.forum.sessions;

import corridor.shared.LocalizedText;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of roundtables. They are seen with their cycle. */
@Repository
class RoundtableStore {

    private final JdbcClient database;
    private final JsonMapper json;

    RoundtableStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    long put(Roundtable table) {
        return database.sql("""
                insert into forum.roundtable (cycle, code, position, title, brief, themes, sources)
                values (:cycle, :code, :position, :title::jsonb, :brief::jsonb, :themes, :sources)
                on conflict (cycle, code) do update set position = excluded.position, title = excluded.title,
                    brief = excluded.brief, themes = excluded.themes, version = roundtable.version + 1
                returning id""")
                .param("cycle", table.cycle())
                .param("code", table.code())
                .param("position", table.position())
                .param("title", json.writeValueAsString(table.title()))
                .param("brief", json.writeValueAsString(table.brief()))
                .param("themes", table.themes().toArray(String[]::new))
                .param("sources", table.sources().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** Only one without sessions. */
    boolean remove(long cycle, long id) {
        return database.sql("""
                delete from forum.roundtable r where r.id = :id and r.cycle = :cycle
                  and not exists (select from forum.session s where s.roundtable = r.id)
                  and not exists (select from forum.paper p where p.roundtable = r.id)""").param("id", id).param("cycle", cycle).update() == 1;
    }

    List<Roundtable> of(long cycle) {
        return database.sql("select * from forum.roundtable where cycle = :cycle order by position, id")
                .param("cycle", cycle)
                .query((row, number) -> new Roundtable(
                        row.getLong("id"),
                        row.getLong("cycle"),
                        row.getInt("version"),
                        row.getString("code"),
                        row.getInt("position"),
                        json.readValue(row.getString("title"), LocalizedText.class),
                        json.readValue(row.getString("brief"), LocalizedText.class),
                        List.of(SessionRows.texts(row, "themes")),
                        List.of(SessionRows.texts(row, "sources"))))
                .list();
    }
}
