package corridor.consultations.discussions;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.consultations.discussions.Discussion.Content;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

/** The table of discussions. */
@Repository
class DiscussionStore {

    private static final String ALL = """
            select d.*, exists (select from consultations.summary m where m.discussion = d.id and m.state = 'endorsed') as endorsed
            from consultations.discussion d where
            """;
    private static final String SEEN = ALL + Sight.of("d");

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    DiscussionStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    /** Writes it, unless another one has that address. */
    Optional<Long> insert(Content content, @Nullable Instant closes, Set<String> audience) {
        return database.sql("""
                insert into consultations.discussion (audience, created_at, slug, title, text, cycle, body, reach, moderated,
                    questions, last_day, closes_at)
                values (:audience, :now, :slug, :title::jsonb, :text::jsonb, :cycle, :body, :reach, :moderated,
                    :questions::jsonb, :last_day, :closes_at) on conflict do nothing returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("slug", slug(content))
                .params(columns(content, closes))
                .query(Long.class)
                .optional();
    }

    static String slug(Content content) {
        return Slug.from(content.title().in(Language.ENGLISH).text()).value();
    }

    void change(long id, Content content, @Nullable Instant closes) {
        database.sql("""
                update consultations.discussion set version = version + 1, title = :title::jsonb, text = :text::jsonb,
                    cycle = :cycle, body = :body, reach = :reach, moderated = :moderated, questions = :questions::jsonb,
                    last_day = :last_day, closes_at = :closes_at
                where id = :id""").param("id", id).params(columns(content, closes)).update();
    }

    private Map<String, @Nullable Object> columns(Content content, @Nullable Instant closes) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("title", json.writeValueAsString(content.title()));
        columns.put("text", json.writeValueAsString(content.text()));
        columns.put("cycle", content.cycle());
        columns.put("body", content.body());
        columns.put("reach", content.reach());
        columns.put("moderated", content.moderated());
        columns.put("questions", json.writeValueAsString(content.questions()));
        columns.put("last_day", content.lastDay());
        columns.put("closes_at", closes == null ? null : closes.atOffset(ZoneOffset.UTC));
        return columns;
    }

    Optional<Discussion> find(Reader reader, String slug) {
        return seen(reader, " and d.slug = :slug", Map.of("slug", slug)).stream()
                .findFirst();
    }

    /** Those that are open first, then the latest. */
    List<Discussion> list(Reader reader, int size) {
        return seen(reader, " order by d.state <> 'open', d.id desc limit :size", Map.of("size", size));
    }

    List<Discussion> find(Reader reader, Collection<Long> ids) {
        return seen(reader, " and d.id = any(:ids)", Map.of("ids", ids.toArray(Long[]::new)));
    }

    private List<Discussion> seen(Reader reader, String which, Map<String, Object> parameters) {
        return database.sql(SEEN + which)
                .params(sight.parameters(reader))
                .params(parameters)
                .query(this::discussion)
                .list();
    }

    List<Discussion> lock(Collection<Long> ids) {
        return database.sql(ALL + "d.id = any(:ids) order by d.id for update of d")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::discussion)
                .list();
    }

    /** Whoever may see them. */
    List<Discussion> unseen(Collection<Long> ids) {
        return database.sql(ALL + "d.id = any(:ids) order by d.id")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::discussion)
                .list();
    }

    /** The same: those whose time is over. */
    List<Long> due(Instant now) {
        return database.sql(
                        "select id from consultations.discussion where state = 'open' and closes_at <= :now order by id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private Discussion discussion(ResultSet row, int number) throws SQLException {
        OffsetDateTime closes = row.getObject("closes_at", OffsetDateTime.class);
        return new Discussion(
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
                        row.getObject("body", Long.class),
                        row.getString("reach"),
                        row.getBoolean("moderated"),
                        json.readValue(row.getString("questions"), new TypeReference<List<LocalizedText>>() {}),
                        row.getObject("last_day", LocalDate.class)),
                closes == null ? null : closes.toInstant(),
                row.getBoolean("endorsed"),
                Set.of());
    }
}
