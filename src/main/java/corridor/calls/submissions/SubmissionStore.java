package corridor.calls.submissions;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.actors.Person;
import corridor.questions.Answers;
import corridor.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of submissions. */
@Repository
class SubmissionStore {

    private final JdbcClient database;
    private final Sight sight;
    private final AuthorStore authors;
    private final JsonMapper json;
    private final Clock clock;

    SubmissionStore(JdbcClient database, Sight sight, AuthorStore authors, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.authors = authors;
        this.json = json;
        this.clock = clock;
    }

    long insert(
            long call,
            long owner,
            Language language,
            Set<String> audience,
            @Nullable Long enteredBy,
            @Nullable Long code) {
        return database.sql("""
                insert into calls.submission (call, owner, language, audience, on_behalf, entered_by, access_code, begun_at)
                values (:call, :owner, :language, :audience, :behalf, :entered, :code, :now) returning id""")
                .param("call", call)
                .param("owner", owner)
                .param("language", language.tag())
                .param("audience", audience.toArray(String[]::new))
                .param("behalf", enteredBy != null)
                .param("entered", enteredBy, Types.BIGINT)
                .param("code", code, Types.BIGINT)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** Whoever begins it stands as its lead. */
    void lead(long id, Person person, long owner) {
        authors.insertLead(id, person, owner);
    }

    /** What somebody else than its own people wrote waits for their word, whatever they confirmed before. */
    void entered(long id, long person) {
        database.sql("""
                update calls.submission set on_behalf = true, entered_by = :person, confirmed_by = null, confirmed_at = null
                where id = :id""").param("id", id).param("person", person).update();
    }

    void confirm(long id, long person) {
        database.sql("""
                update calls.submission set on_behalf = false, confirmed_by = :person, confirmed_at = :now, version = version + 1
                where id = :id""")
                .param("id", id)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void write(long id, String title, Answers answers) {
        database.sql("update calls.submission set title = :title, answers = :answers::jsonb where id = :id")
                .param("id", id)
                .param("title", title)
                .param("answers", json.writeValueAsString(answers))
                .update();
    }

    /** Keeps what is sent now as the newest edition. */
    void addEdition(long id, Instant arrived) {
        database.sql("""
                insert into calls.submission_edition (submission, number, title, answers, arrived_at)
                select id, edition, title, answers, :arrived::timestamptz from calls.submission where id = :id""").param("id", id).param("arrived", arrived.toString()).update();
    }

    /** Whether something that was sent refers to that document. */
    boolean sentWith(long id, String value) {
        return database.sql("""
                select exists (select from calls.submission_edition where submission = :id
                  and jsonb_path_exists(answers, '$.*[*] ? (@ == $value)', jsonb_build_object('value', :value::text)))""")
                .param("id", id)
                .param("value", value)
                .query(Boolean.class)
                .single();
    }

    /** Says anew for whom it is, when an author agreed. */
    void address(Submission submission) {
        database.sql("update calls.submission set audience = :audience where id = :id")
                .param("id", submission.id())
                .param("audience", submission.readers().toArray(String[]::new))
                .update();
    }

    List<Submission> lock(Collection<Long> ids) {
        return withAuthors(database.sql("select * from calls.submission where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::submission)
                .list());
    }

    Optional<Submission> find(Reader reader, long id) {
        return withAuthors(database.sql("select s.* from calls.submission s where s.id = :id and " + Sight.of("s"))
                        .param("id", id)
                        .params(sight.parameters(reader))
                        .query(this::submission)
                        .list())
                .stream()
                .findFirst();
    }

    /** Those of which this reader is an author, or whose organisation owns them; what is unfinished first. */
    List<Submission> ofReader(Reader reader) {
        return withAuthors(database.sql("""
                select s.* from calls.submission s where %s
                order by s.state not in ('draft', 'revising'), s.id desc limit 200""".formatted(Sight.of("s")))
                .params(sight.parameters(reader))
                .query(this::submission)
                .list());
    }

    /** Whoever may see them. */
    List<Submission> unseen(Collection<Long> ids) {
        return withAuthors(database.sql("select * from calls.submission where id = any(:ids) order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::submission)
                .list());
    }

    /** Everything that was begun for these calls and not withdrawn. */
    List<Submission> begun(Collection<Long> calls) {
        return withAuthors(database.sql("""
                select * from calls.submission where call = any(:calls) and state in ('draft', 'submitted', 'revising')
                order by id""")
                .param("calls", calls.toArray(Long[]::new))
                .query(this::submission)
                .list());
    }

    /** Drafts of these calls of which an earlier edition stands. */
    List<Long> reopened(Collection<Long> calls) {
        return database.sql("""
                select id from calls.submission where call = any(:calls) and state = 'draft' and edition > 0 order by id""")
                .param("calls", calls.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** How many stand as sent; the one number that is told while a call is open. */
    long countSent(long call) {
        return database.sql("""
                select count(*) from calls.submission where call = :call and edition > 0 and state <> 'withdrawn'""").param("call", call).query(Long.class).single();
    }

    /** How many of this owner's stand as sent, beside that one. */
    long countOthers(Submission one) {
        return database.sql("""
                select count(*) from calls.submission
                where call = :call and owner = :owner and id <> :id and edition > 0 and state <> 'withdrawn'""")
                .param("call", one.call())
                .param("owner", one.owner())
                .param("id", one.id())
                .query(Long.class)
                .single();
    }

    void tell(Map<Long, String> texts) {
        database.sql("""
                update calls.submission s set result_text = told.text
                from unnest(:ids, :texts) as told (id, text) where s.id = told.id""")
                .param("ids", texts.keySet().toArray(Long[]::new))
                .param("texts", texts.values().toArray(String[]::new))
                .update();
    }

    private List<Submission> withAuthors(List<Submission> read) {
        return read.isEmpty() ? read : authors.with(read);
    }

    private Submission submission(ResultSet row, int number) throws SQLException {
        return SubmissionRow.read(row, json);
    }
}
