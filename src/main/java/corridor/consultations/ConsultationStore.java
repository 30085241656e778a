package corridor.consultations;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.consultations.Consultation.Content;
import corridor.shared.Composition;
import corridor.shared.Constituency;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of consultations. */
@Repository
class ConsultationStore {

    private static final String ALL = """
            select c.*, (select count(*) from consultations.contribution n where n.consultation = c.id and n.reflected is null)
              as unanswered
            from consultations.consultation c where\s""";
    private static final String SEEN = ALL + Sight.of("c");

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    ConsultationStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    long insert(Content content, Set<String> audience, String origin, List<String> sources) {
        database.sql("select pg_advisory_xact_lock(hashtext('consultations.slug'))")
                .query((row, number) -> 0)
                .single();
        return database.sql("""
                insert into consultations.consultation (audience, created_at, slug, title, text, cycle, day, until, total,
                    listed, takeaways, origin, sources)
                values (:audience, :now, :slug, :title::jsonb, :text::jsonb, :cycle, :day, :until, :total, :listed::jsonb,
                    :takeaways::jsonb, :origin, :sources) returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("slug", free(content.title()))
                .param("origin", origin)
                .param("sources", sources.toArray(String[]::new))
                .params(columns(content))
                .query(Long.class)
                .single();
    }

    private String free(LocalizedText title) {
        Slug wanted = Slug.from(title.in(corridor.shared.Language.ENGLISH).text());
        long taken = database.sql(
                        "select count(*) from consultations.consultation where slug = :slug or slug ~ :numbered")
                .param("slug", wanted.value())
                .param("numbered", "^" + wanted.value() + "-[0-9]+$")
                .query(Long.class)
                .single();
        return taken == 0 ? wanted.value() : wanted.numbered(taken + 1).value();
    }

    void change(long id, Content content) {
        database.sql("""
                update consultations.consultation set version = version + 1, title = :title::jsonb, text = :text::jsonb,
                    cycle = :cycle, day = :day, until = :until, total = :total, listed = :listed::jsonb,
                    takeaways = :takeaways::jsonb
                where id = :id""").param("id", id).params(columns(content)).update();
    }

    private Map<String, @Nullable Object> columns(Content content) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("title", json.writeValueAsString(content.title()));
        columns.put("text", json.writeValueAsString(content.text()));
        columns.put("cycle", content.cycle());
        columns.put("day", content.day());
        columns.put("until", content.until());
        columns.put("total", content.composition().total());
        columns.put("listed", json.writeValueAsString(content.composition().listed()));
        columns.put("takeaways", json.writeValueAsString(content.takeaways()));
        return columns;
    }

    Optional<Consultation> find(Reader reader, String slug) {
        return database.sql(SEEN + " and c.slug = :slug")
                .param("slug", slug)
                .params(sight.parameters(reader))
                .query(this::consultation)
                .optional();
    }

    /** Those that are open first, then the latest. */
    List<Consultation> list(Reader reader, int size) {
        return database.sql(SEEN + """
                 order by c.state not in ('open', 'announced'), c.day desc nulls last, c.id desc limit :size""")
                .param("size", size)
                .params(sight.parameters(reader))
                .query(this::consultation)
                .list();
    }

    List<Consultation> of(Reader reader, long cycle) {
        return database.sql(SEEN + " and c.cycle = :cycle order by c.day nulls last, c.id")
                .param("cycle", cycle)
                .params(sight.parameters(reader))
                .query(this::consultation)
                .list();
    }

    List<Consultation> find(Reader reader, Collection<Long> ids) {
        return database.sql(SEEN + " and c.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .params(sight.parameters(reader))
                .query(this::consultation)
                .list();
    }

    List<Consultation> lock(Collection<Long> ids) {
        return database.sql(ALL + "c.id = any(:ids) order by c.id for update of c")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::consultation)
                .list();
    }

    private Consultation consultation(ResultSet row, int number) throws SQLException {
        return new Consultation(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                new Content(
                        json.readValue(row.getString("title"), LocalizedText.class),
                        json.readValue(row.getString("text"), LocalizedText.class),
                        row.getObject("cycle", Long.class),
                        row.getObject("day", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        new Composition(row.getObject("total", Integer.class), listed(row.getString("listed"))),
                        Arrays.asList(json.readValue(row.getString("takeaways"), LocalizedText[].class))),
                row.getInt("unanswered"),
                Set.of(),
                List.of((String[]) row.getArray("sources").getArray()));
    }

    /** In the order in which constituencies are always named. */
    private Map<String, Integer> listed(String numbers) {
        Map<String, Integer> all = json.readValue(numbers, new TypeReference<Map<String, Integer>>() {});
        Map<String, Integer> ordered = new LinkedHashMap<>();
        for (Constituency one : Constituency.values()) {
            Integer number = all.get(one.code());
            if (number != null) {
                ordered.put(one.code(), number);
            }
        }
        return ordered;
    }
}
