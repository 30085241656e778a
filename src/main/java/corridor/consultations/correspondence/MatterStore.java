package corridor.consultations.correspondence;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.consultations.correspondence.Matter.Step;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of matters and of their steps. */
@Repository
class MatterStore {

    private static final String ALL = "select m.* from consultations.matter m where ";
    private static final String SEEN = ALL + Sight.of("m");

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    MatterStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    /** Writes it, unless another one has that address. */
    Optional<Long> insert(LocalizedText title, String symbol, String marking, Set<String> audience) {
        return database.sql("""
                insert into consultations.matter (audience, created_at, slug, title, symbol, marking)
                values (:audience, :now, :slug, :title::jsonb, :symbol, :marking) on conflict do nothing returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param(
                        "slug",
                        Slug.from(title.in(corridor.shared.Language.ENGLISH).text())
                                .value())
                .param("title", json.writeValueAsString(title))
                .param("symbol", symbol)
                .param("marking", marking)
                .query(Long.class)
                .optional();
    }

    /** Adds what was done; its row is locked. */
    void add(long matter, Step step) {
        database.sql("""
                with changed as (update consultations.matter set version = version + 1 where id = :matter)
                insert into consultations.matter_step (matter, number, day, kind, sender, receiver, text, source, made_at)
                select :matter, coalesce(max(number), 0) + 1, :day, :kind, :sender, :receiver, :text::jsonb, :source, :now
                from consultations.matter_step where matter = :matter""")
                .param("matter", matter)
                .param("day", step.day())
                .param("kind", step.kind())
                .param("sender", step.from())
                .param("receiver", step.to())
                .param("text", json.writeValueAsString(step.text()))
                .param("source", step.source())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    Optional<Matter> find(Reader reader, String slug) {
        return database.sql(SEEN + " and m.slug = :slug")
                .param("slug", slug)
                .params(sight.parameters(reader))
                .query(this::matter)
                .optional();
    }

    List<Matter> list(Reader reader) {
        return database.sql(SEEN + " order by m.state <> 'open', m.id desc limit 200")
                .params(sight.parameters(reader))
                .query(this::matter)
                .list();
    }

    List<Step> steps(long matter) {
        return steps(List.of(matter)).getOrDefault(matter, List.of());
    }

    /** What was done on each, the first first. */
    Map<Long, List<Step>> steps(Collection<Long> matters) {
        Map<Long, List<Step>> steps = new HashMap<>();
        database.sql("select * from consultations.matter_step where matter = any(:matters) order by matter, number")
                .param("matters", matters.toArray(Long[]::new))
                .query((row, number) -> steps.computeIfAbsent(row.getLong("matter"), none -> new ArrayList<>())
                        .add(new Step(
                                row.getInt("number"),
                                row.getObject("day", LocalDate.class),
                                row.getString("kind"),
                                row.getString("sender"),
                                row.getString("receiver"),
                                json.readValue(row.getString("text"), LocalizedText.class),
                                row.getString("source"))))
                .list();
        return steps;
    }

    List<Matter> find(Reader reader, Collection<Long> ids) {
        return database.sql(SEEN + " and m.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .params(sight.parameters(reader))
                .query(this::matter)
                .list();
    }

    List<Matter> lock(Collection<Long> ids) {
        return database.sql(ALL + "m.id = any(:ids) order by m.id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::matter)
                .list();
    }

    private Matter matter(ResultSet row, int number) throws SQLException {
        return new Matter(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                json.readValue(row.getString("title"), LocalizedText.class),
                row.getString("symbol"),
                row.getString("marking"),
                row.getString("reason"),
                List.of((String[]) row.getArray("sources").getArray()));
    }
}
