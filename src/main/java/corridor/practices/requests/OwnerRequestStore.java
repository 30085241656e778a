package corridor.practices.requests;

import corridor.access.Reader;
import corridor.practices.requests.OwnerRequest.Wish;
import corridor.shared.Language;
import corridor.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of requests. */
@Repository
class OwnerRequestStore {

    private final JdbcClient database;
    private final Clock clock;

    OwnerRequestStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes it, unless the very same is open already. Returns its id if it was written. */
    Optional<Long> insert(long practice, Wish wish, OwnerRequestForm form, Language language) {
        return database.sql("""
                insert into practices.request (practice, kind, created_at, organisation, name, email, message, language)
                values (:practice, :kind, :now, :organisation, :name, :email, :message, :language)
                on conflict do nothing returning id""")
                .param("practice", practice)
                .param("kind", wish.code())
                .param("now", OffsetDateTime.now(clock))
                .param("organisation", form.organisation())
                .param("name", form.name())
                .param("email", form.email())
                .param("message", form.message())
                .param("language", language.tag())
                .query(Long.class)
                .optional();
    }

    List<OwnerRequest> lock(Collection<Long> ids) {
        return database.sql("select * from practices.request where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> request(row))
                .list();
    }

    /** One that waits for an answer. */
    Optional<OwnerRequest> open(Reader reader, long id) {
        return database.sql(
                        "select * from practices.request where id = :id and state = :open and audience && :labels::text[]")
                .param("id", id)
                .param("open", OwnerRequestLifecycle.OPEN)
                .param("labels", reader.labels().toArray(String[]::new))
                .query((row, number) -> request(row))
                .optional();
    }

    /** Some of those that wait since before then, from an id on. */
    List<OwnerRequest> openBefore(Instant then, long after, int size) {
        return database.sql("""
                select * from practices.request where state = :open and created_at < :then and id > :after
                order by id limit :size""")
                .param("open", OwnerRequestLifecycle.OPEN)
                .param("then", then.atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("size", size)
                .query((row, number) -> request(row))
                .list();
    }

    /** Whether somebody with this address still waits for an answer. */
    boolean waits(String email) {
        return database.sql("""
                select exists (select from practices.request where state = :open and lower(email) = lower(:email))""")
                .param("open", OwnerRequestLifecycle.OPEN)
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    /** A page of the open ones, the longest waiting first. */
    Slice<OwnerRequest> open(Reader reader, int page, int size) {
        List<OwnerRequest> items = database.sql("""
                select * from practices.request where state = :open and audience && :labels::text[]
                order by id limit :size offset :skipped""")
                .param("open", OwnerRequestLifecycle.OPEN)
                .param("labels", reader.labels().toArray(String[]::new))
                .param("size", size)
                .param("skipped", (page - 1L) * size)
                .query((row, number) -> request(row))
                .list();
        return new Slice<>(items, page, size, countOpen(reader));
    }

    long countOpen(Reader reader) {
        return database.sql(
                        "select count(*) from practices.request where state = :open and audience && :labels::text[]")
                .param("open", OwnerRequestLifecycle.OPEN)
                .param("labels", reader.labels().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private static OwnerRequest request(ResultSet row) throws SQLException {
        return new OwnerRequest(
                row.getLong("id"),
                row.getLong("practice"),
                Wish.of(row.getString("kind")),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getString("organisation"),
                row.getString("name"),
                row.getString("email"),
                row.getString("message"),
                Language.of(row.getString("language")).orElse(Language.ENGLISH));
    }
}
