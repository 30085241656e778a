package corridor.calls.submissions;

import corridor.actors.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of authors. */
@Repository
class AuthorStore {

    private final JdbcClient database;
    private final Clock clock;

    AuthorStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Submission> with(List<Submission> submissions) {
        Map<Long, List<Author>> authors =
                of(submissions.stream().map(Submission::id).toList());
        return submissions.stream()
                .map(one -> SubmissionRow.with(one, authors.getOrDefault(one.id(), List.of())))
                .toList();
    }

    Map<Long, List<Author>> of(Collection<Long> submissions) {
        return database
                .sql("select * from calls.author where submission = any(:ids) order by id")
                .param("ids", submissions.toArray(Long[]::new))
                .query(AuthorStore::author)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Author::submission));
    }

    /** Whoever begins it stands as its lead. */
    void insertLead(long submission, Person person, long organisation) {
        database.sql("""
                insert into calls.author (submission, person, organisation, role, name, email, consent, asked_at, answered_at)
                values (:submission, :person, :organisation, 'lead', :name, :email, 'given', :now, :now)""")
                .param("submission", submission)
                .param("person", person.id())
                .param("organisation", organisation)
                .param("name", person.name())
                .param("email", person.email())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Asks somebody to stand as author; nothing where they were asked already. */
    Optional<Long> insert(long submission, String role, String name, String email, byte[] digest) {
        return database.sql("""
                insert into calls.author (submission, role, name, email, consent, digest, asked_at)
                values (:submission, :role, :name, :email, 'asked', :digest, :now)
                on conflict do nothing returning id""")
                .param("submission", submission)
                .param("role", role)
                .param("name", name)
                .param("email", email)
                .param("digest", digest)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
    }

    Optional<Author> byDigest(byte[] digest) {
        return database.sql("select * from calls.author where digest = :digest for update")
                .param("digest", digest)
                .query(AuthorStore::author)
                .optional();
    }

    /** Notes what they answered. The link has done its work. */
    void answer(Author author, boolean agreed, @Nullable Long person, @Nullable Long organisation) {
        database.sql("""
                update calls.author set consent = :consent, person = :person, organisation = :organisation, answered_at = :now,
                  digest = null
                where id = :id""")
                .param("id", author.id())
                .param("consent", agreed ? "given" : "refused")
                .param("person", person, Types.BIGINT)
                .param("organisation", organisation, Types.BIGINT)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Whoever confirmed this address is the author whom others named by it: the submissions of those who agreed. */
    List<Long> link(long person, String email) {
        return database.sql("""
                update calls.author set person = :person
                where person is null and consent <> 'refused' and lower(email) = lower(:email) returning submission""")
                .param("person", person)
                .param("email", email)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void remove(long submission, long author) {
        database.sql("delete from calls.author where id = :id and submission = :submission and role <> 'lead'")
                .param("id", author)
                .param("submission", submission)
                .update();
    }

    private static Author author(ResultSet row, int number) throws SQLException {
        return new Author(
                row.getLong("id"),
                row.getLong("submission"),
                row.getObject("person", Long.class),
                row.getObject("organisation", Long.class),
                row.getString("role"),
                row.getString("name"),
                row.getString("email"),
                row.getString("consent"));
    }
}
