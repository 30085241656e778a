package corridor.exchange.assistance;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.Language;
import corridor.shared.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table of requests for help. States are written by the workflow alone. */
@Repository
class RequestStore {

    private static final String SEEN = "select r.* from exchange.request r where " + Sight.of("r");
    private static final int MOST = 200;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Sight sight;

    RequestStore(JdbcClient database, JsonMapper json, Sight sight) {
        this.database = database;
        // a field that a newer version wrote is passed over, so that its records can be read
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.sight = sight;
    }

    long insert(long organisation, RequestContent content, Set<String> audience, boolean onBehalf) {
        long id = database.sql("select nextval(pg_get_serial_sequence('exchange.request', 'id'))")
                .query(Long.class)
                .single();
        database.sql("""
                insert into exchange.request as r (id, audience, slug, organisation, content, on_behalf)
                values (:id, :audience, :slug, :organisation, :content::jsonb, :behalf)""")
                .param("id", id)
                .param("audience", audience.toArray(String[]::new))
                .param("slug", free(content, id))
                .param("organisation", organisation)
                .param("content", json.writeValueAsString(content))
                .param("behalf", onBehalf)
                .update();
        return id;
    }

    private String free(RequestContent content, long id) {
        Slug wished = Slug.from(content.title().in(Language.ENGLISH).text());
        boolean taken = wished.value().equals("new")
                || database.sql("select exists (select from exchange.request where slug = :slug)")
                        .param("slug", wished.value())
                        .query(Boolean.class)
                        .single();
        return (taken ? wished.numbered(id) : wished).value();
    }

    void replace(long id, RequestContent content, Set<String> audience) {
        database.sql("""
                update exchange.request set version = version + 1, content = :content::jsonb, audience = :audience
                where id = :id""")
                .param("id", id)
                .param("content", json.writeValueAsString(content))
                .param("audience", audience.toArray(String[]::new))
                .update();
    }

    /** Those of organisations that were merged into others are the others’ from now on. */
    void follow(Collection<Long> organisations) {
        for (String table : List.of("exchange.request", "exchange.mission")) {
            database.sql("""
                    update %s r set version = r.version + 1, organisation = o.merged_into,
                        audience = array_replace(r.audience, 'organisation:' || o.id, 'organisation:' || o.merged_into)
                    from actors.organisation o
                    where o.id = r.organisation and o.id = any(:organisations) and o.merged_into is not null""".formatted(table))
                    .param("organisations", organisations.toArray(Long[]::new))
                    .update();
        }
    }

    List<AssistanceRequest> lock(Collection<Long> ids) {
        return database.sql("select * from exchange.request where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::request)
                .list();
    }

    List<AssistanceRequest> unseen(Collection<Long> ids) {
        return database.sql("select * from exchange.request where id = any(:ids) order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::request)
                .list();
    }

    /** What this reader sees and is not over first, then the newest. */
    List<AssistanceRequest> all(Reader reader) {
        return seen(
                reader,
                " order by array_position(array['draft', 'submitted', 'accepted', 'running'], r.state) nulls last, r.id desc"
                        + " limit " + MOST,
                Map.of());
    }

    Optional<AssistanceRequest> bySlug(Reader reader, String slug) {
        return seen(reader, " and r.slug = :slug", Map.of("slug", slug)).stream()
                .findFirst();
    }

    List<AssistanceRequest> byIds(Reader reader, Collection<Long> ids) {
        return seen(reader, " and r.id = any(:ids)", Map.of("ids", ids.toArray(Long[]::new)));
    }

    private List<AssistanceRequest> seen(Reader reader, String which, Map<String, Object> parameters) {
        return database.sql(SEEN + which)
                .params(sight.parameters(reader))
                .params(parameters)
                .query(this::request)
                .list();
    }

    private AssistanceRequest request(ResultSet row, int number) throws SQLException {
        return new AssistanceRequest(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                row.getLong("organisation"),
                (RequestContent)
                        RequestContent.SHAPE.whole(json.readValue(row.getString("content"), RequestContent.class)),
                row.getBoolean("on_behalf"),
                row.getString("reason"),
                Objects.requireNonNullElse(row.getString("outcome"), ""),
                row.getString("outcome_text"));
    }
}
