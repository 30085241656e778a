package corridor.questions;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of question sets. */
@Repository
class QuestionSetStore {

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    QuestionSetStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    /** A draft of the next number; none where the set has a draft already. */
    Optional<Long> insert(String slug, Purpose purpose, QuestionSet.Text text) {
        return database.sql("""
                insert into questions.question_set (slug, number, purpose, title, sections, fingerprint, created_at)
                select :slug, coalesce(max(number), 0) + 1, :purpose, :title::jsonb, :sections::jsonb, :fingerprint, :now
                from questions.question_set where slug = :slug
                having not exists (select from questions.question_set where slug = :slug and state = 'draft')
                returning id""")
                .param("slug", slug)
                .param("purpose", purpose.code())
                .param("now", OffsetDateTime.now(clock))
                .params(columns(text))
                .query(Long.class)
                .optional();
    }

    private Map<String, Object> columns(QuestionSet.Text text) {
        return Map.of(
                "title", json.writeValueAsString(text.title()),
                "sections", json.writeValueAsString(text.sections()),
                "fingerprint", fingerprint(text));
    }

    String fingerprint(QuestionSet.Text text) {
        String whole = json.writeValueAsString(text.title().byTag()) + json.writeValueAsString(text.sections());
        return DigestUtils.sha256Hex(whole);
    }

    void write(long id, QuestionSet.Text text) {
        database.sql("""
                update questions.question_set set title = :title::jsonb, sections = :sections::jsonb,
                  fingerprint = :fingerprint where id = :id""").param("id", id).params(columns(text)).update();
    }

    /** Lets one node at a time bring its sets along, until the transaction ends. */
    void lockAll() {
        database.sql("select pg_advisory_xact_lock(hashtext('questions'))")
                .query((row, number) -> true)
                .list();
    }

    /** The marks of the newest published numbers, by slug. */
    Map<String, String> fingerprints() {
        Map<String, String> marks = new HashMap<>();
        database.sql("""
                select distinct on (slug) slug, fingerprint from questions.question_set
                where state in ('published', 'retired') order by slug, number desc""")
                .query((row, number) -> marks.put(row.getString(1), row.getString(2)))
                .list();
        return marks;
    }

    List<QuestionSet> lock(Collection<Long> ids) {
        return database.sql("select * from questions.question_set where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::set)
                .list();
    }

    /** One that was published, for whoever answers or reads answers to it. */
    Optional<QuestionSet> published(long id) {
        return database.sql("select * from questions.question_set where id = :id and state in ('published', 'retired')")
                .param("id", id)
                .query(this::set)
                .optional();
    }

    /** The newest published number of each slug of this purpose. */
    List<QuestionSet> offered(Purpose purpose) {
        return database.sql("""
                select distinct on (slug) * from questions.question_set
                where state = 'published' and purpose = :purpose order by slug, number desc""")
                .param("purpose", purpose.code())
                .query(this::set)
                .list();
    }

    Optional<QuestionSet> newest(String slug) {
        return database.sql("""
                select * from questions.question_set where state = 'published' and slug = :slug
                order by number desc limit 1""").param("slug", slug).query(this::set).optional();
    }

    /** Those that this reader sees, of one slug or of all. */
    List<QuestionSet> list(Reader reader, String slug) {
        return database.sql("""
                select q.* from questions.question_set q
                where (:slug = '' or q.slug = :slug) and q.state in ('draft', 'published', 'retired') and %s
                order by q.slug, q.number desc limit 500""".formatted(Sight.of("q")))
                .param("slug", slug)
                .params(sight.parameters(reader))
                .query(this::set)
                .list();
    }

    Optional<QuestionSet> find(Reader reader, long id) {
        return database.sql("select q.* from questions.question_set q where q.id = :id and " + Sight.of("q"))
                .param("id", id)
                .params(sight.parameters(reader))
                .query(this::set)
                .optional();
    }

    private QuestionSet set(ResultSet row, int number) throws SQLException {
        return new QuestionSet(
                row.getLong("id"),
                row.getString("slug"),
                row.getInt("number"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                json.readValue(row.getString("title"), LocalizedText.class),
                Purpose.of(row.getString("purpose")),
                json.readValue(row.getString("sections"), new TypeReference<>() {}));
    }
}
