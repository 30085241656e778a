package corridor.consultations.appeals;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.consultations.appeals.Appeal.Content;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of calls to action. */
@Repository
class AppealStore {

    private static final String ALL = "select a.* from consultations.appeal a where ";
    private static final String SEEN = ALL + Sight.of("a");

    /** Some joined, and nobody knows how many. */
    private static final String UNKNOWN = "?";

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    AppealStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    /** Writes it, unless another one has that address. */
    Optional<Long> insert(Content content, Set<String> audience) {
        return database.sql("""
                insert into consultations.appeal (audience, created_at, slug, title, text, organisations, countries, unnamed,
                    launched)
                values (:audience, :now, :slug, :title::jsonb, :text::jsonb, :organisations, :countries, :unnamed::jsonb,
                    :launched) on conflict do nothing returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param(
                        "slug",
                        Slug.from(content.title()
                                        .in(corridor.shared.Language.ENGLISH)
                                        .text())
                                .value())
                .params(columns(content))
                .query(Long.class)
                .optional();
    }

    /** Says it otherwise; other words are another wording. */
    void change(long id, Content content, int wording) {
        database.sql("""
                update consultations.appeal set version = version + 1, title = :title::jsonb, text = :text::jsonb,
                    organisations = :organisations, countries = :countries, unnamed = :unnamed::jsonb, launched = :launched,
                    wording = :wording
                where id = :id""")
                .param("id", id)
                .param("wording", wording)
                .params(columns(content))
                .update();
    }

    private Map<String, @Nullable Object> columns(Content content) {
        Map<String, String> unnamed = new LinkedHashMap<>();
        content.unnamed()
                .forEach((code, number) ->
                        unnamed.put(code, number.map(String::valueOf).orElse(UNKNOWN)));
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("title", json.writeValueAsString(content.title()));
        columns.put("text", json.writeValueAsString(content.text()));
        columns.put("organisations", content.organisations().toArray(Long[]::new));
        columns.put(
                "countries",
                content.countries().stream().map(CountryCode::value).toArray(String[]::new));
        columns.put("unnamed", json.writeValueAsString(unnamed));
        columns.put("launched", content.launched());
        return columns;
    }

    Optional<Appeal> find(Reader reader, String slug) {
        return database.sql(SEEN + " and a.slug = :slug")
                .param("slug", slug)
                .params(sight.parameters(reader))
                .query(this::appeal)
                .optional();
    }

    /** Those that are open first, then the latest. */
    List<Appeal> list(Reader reader) {
        return database.sql(SEEN + " order by a.state <> 'open', a.launched desc nulls last, a.id desc limit 200")
                .params(sight.parameters(reader))
                .query(this::appeal)
                .list();
    }

    List<Appeal> find(Reader reader, Collection<Long> ids) {
        return database.sql(SEEN + " and a.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .params(sight.parameters(reader))
                .query(this::appeal)
                .list();
    }

    List<Appeal> lock(Collection<Long> ids) {
        return database.sql(ALL + "a.id = any(:ids) order by a.id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::appeal)
                .list();
    }

    private Appeal appeal(ResultSet row, int number) throws SQLException {
        Map<String, Optional<Integer>> unnamed = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> one :
                json.readTree(row.getString("unnamed")).properties()) {
            String others = one.getValue().asString();
            unnamed.put(one.getKey(), others.equals(UNKNOWN) ? Optional.empty() : Optional.of(Integer.valueOf(others)));
        }
        return new Appeal(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                new Content(
                        json.readValue(row.getString("title"), LocalizedText.class),
                        json.readValue(row.getString("text"), LocalizedText.class),
                        List.of((Long[]) row.getArray("organisations").getArray()),
                        Stream.of((String[]) row.getArray("countries").getArray())
                                .map(CountryCode::new)
                                .toList(),
                        unnamed,
                        row.getObject("launched", LocalDate.class)),
                row.getInt("wording"),
                List.of((String[]) row.getArray("sources").getArray()));
    }
}
