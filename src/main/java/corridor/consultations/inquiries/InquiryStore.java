package corridor.consultations.inquiries;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.consultations.inquiries.Inquiry.Content;
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

/** The table of inquiries. */
@Repository
class InquiryStore {

    private static final String ALL = "select i.* from consultations.inquiry i where ";
    private static final String SEEN = ALL + Sight.of("i");

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    InquiryStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    long insert(Content content, @Nullable Instant closes, Set<String> audience, List<String> sources) {
        database.sql("select pg_advisory_xact_lock(hashtext('inquiries.slug'))")
                .query((row, number) -> 0)
                .single();
        return database.sql("""
                insert into consultations.inquiry (audience, created_at, slug, title, text, cycle, addressees, question_set,
                    last_day, closes_at, reminders, sources)
                values (:audience, :now, :slug, :title::jsonb, :text::jsonb, :cycle, :addressees, :questions, :last_day,
                    :closes_at, :reminders, :sources) returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("slug", free(content.title()))
                .param("sources", sources.toArray(String[]::new))
                .params(columns(content, closes))
                .query(Long.class)
                .single();
    }

    private String free(LocalizedText title) {
        Slug wanted = Slug.from(title.in(corridor.shared.Language.ENGLISH).text());
        long taken = database.sql("select count(*) from consultations.inquiry where slug = :slug or slug ~ :numbered")
                .param("slug", wanted.value())
                .param("numbered", "^" + wanted.value() + "-[0-9]+$")
                .query(Long.class)
                .single();
        return taken == 0 ? wanted.value() : wanted.numbered(taken + 1).value();
    }

    void change(long id, Content content, @Nullable Instant closes) {
        database.sql("""
                update consultations.inquiry set version = version + 1, title = :title::jsonb, text = :text::jsonb,
                    cycle = :cycle, addressees = :addressees, question_set = :questions, last_day = :last_day,
                    closes_at = :closes_at, reminders = :reminders
                where id = :id""").param("id", id).params(columns(content, closes)).update();
    }

    private Map<String, @Nullable Object> columns(Content content, @Nullable Instant closes) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("title", json.writeValueAsString(content.title()));
        columns.put("text", json.writeValueAsString(content.text()));
        columns.put("cycle", content.cycle());
        columns.put("addressees", content.addressees().toArray(Long[]::new));
        columns.put("questions", content.questions());
        columns.put("last_day", content.lastDay());
        columns.put("closes_at", closes == null ? null : closes.atOffset(ZoneOffset.UTC));
        columns.put("reminders", content.reminders().toArray(Integer[]::new));
        return columns;
    }

    void write(long id, Map<String, LocalizedText> findings) {
        database.sql(
                        "update consultations.inquiry set version = version + 1, findings = :findings::jsonb where id = :id")
                .param("id", id)
                .param("findings", json.writeValueAsString(findings))
                .update();
    }

    Optional<Inquiry> find(Reader reader, String slug) {
        return database.sql(SEEN + " and i.slug = :slug")
                .param("slug", slug)
                .params(sight.parameters(reader))
                .query(this::inquiry)
                .optional();
    }

    /** Those that are open first, then the latest. */
    List<Inquiry> list(Reader reader, int size) {
        return database.sql(SEEN + " order by i.state <> 'open', i.id desc limit :size")
                .param("size", size)
                .params(sight.parameters(reader))
                .query(this::inquiry)
                .list();
    }

    List<Inquiry> of(Reader reader, long cycle) {
        return database.sql(SEEN + " and i.cycle = :cycle order by i.id")
                .param("cycle", cycle)
                .params(sight.parameters(reader))
                .query(this::inquiry)
                .list();
    }

    List<Inquiry> find(Reader reader, Collection<Long> ids) {
        return database.sql(SEEN + " and i.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .params(sight.parameters(reader))
                .query(this::inquiry)
                .list();
    }

    List<Inquiry> lock(Collection<Long> ids) {
        return database.sql(ALL + "i.id = any(:ids) order by i.id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::inquiry)
                .list();
    }

    /** Whoever may see them: for reminders and closing. */
    List<Inquiry> open() {
        return database.sql(ALL + "i.state = 'open' order by i.id")
                .query(this::inquiry)
                .list();
    }

    /** How many of a cycle are open. */
    long countOpen(long cycle) {
        return database.sql("select count(*) from consultations.inquiry where cycle = :cycle and state = 'open'")
                .param("cycle", cycle)
                .query(Long.class)
                .single();
    }

    private Inquiry inquiry(ResultSet row, int number) throws SQLException {
        OffsetDateTime closes = row.getObject("closes_at", OffsetDateTime.class);
        return new Inquiry(
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
                        List.of((Long[]) row.getArray("addressees").getArray()),
                        row.getObject("question_set", Long.class),
                        row.getObject("last_day", LocalDate.class),
                        List.of((Integer[]) row.getArray("reminders").getArray())),
                json.readValue(row.getString("findings"), new TypeReference<Map<String, LocalizedText>>() {}),
                closes == null ? null : closes.toInstant(),
                List.of((String[]) row.getArray("sources").getArray()),
                Set.of());
    }
}
