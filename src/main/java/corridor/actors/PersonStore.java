package corridor.actors;

import corridor.shared.Language;
import corridor.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {

    private final JdbcClient database;

    PersonStore(JdbcClient database) {
        this.database = database;
    }

    /** None if someone has this address already. */
    Optional<Long> insert(String name, String email, Language language) {
        return database.sql("""
                insert into actors.person (name, email, language) values (:name, :email, :language)
                on conflict do nothing returning id""")
                .param("name", name)
                .param("email", email)
                .param("language", language.tag())
                .query(Long.class)
                .optional();
    }

    /** False if the person has been changed since that version was read. */
    boolean update(long id, int version, String name, Language language) {
        return database.sql("""
                update actors.person set name = :name, language = :language, version = version + 1
                where id = :id and version = :version""")
                        .param("id", id)
                        .param("version", version)
                        .param("name", name)
                        .param("language", language.tag())
                        .update()
                == 1;
    }

    Optional<Person> find(long id) {
        return database.sql("select * from actors.person where id = :id")
                .param("id", id)
                .query(PersonStore::person)
                .optional();
    }

    Optional<Person> byEmail(String email) {
        return database.sql("select * from actors.person where lower(email) = lower(:email)")
                .param("email", email)
                .query(PersonStore::person)
                .optional();
    }

    List<Person> find(Collection<Long> ids) {
        return database.sql("select * from actors.person where id = any(:ids) order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query(PersonStore::person)
                .list();
    }

    /** A page of those whose name or address holds these words, by name. */
    Slice<Person> named(String words, int page, int size) {
        List<Person> found = database.sql("""
                select * from actors.person
                where strpos(lower(name || ' ' || email), lower(:words)) > 0
                order by lower(name), id limit :size offset :skipped""")
                .param("words", words)
                .param("size", size)
                .param("skipped", (page - 1L) * size)
                .query(PersonStore::person)
                .list();
        long total = database.sql(
                        "select count(*) from actors.person where strpos(lower(name || ' ' || email), lower(:words)) > 0")
                .param("words", words)
                .query(Long.class)
                .single();
        return new Slice<>(found, page, size, total);
    }

    List<Person> byEmails(Collection<String> emails) {
        return database.sql("""
                select * from actors.person where lower(email) = any(select lower(unnest(:emails))) order by id""")
                .param("emails", emails.toArray(String[]::new))
                .query(PersonStore::person)
                .list();
    }

    /** False if it was closed before. */
    boolean close(long person, Instant now) {
        return database.sql("""
                update actors.person
                set name = 'closed', email = 'closed-' || id || '@invalid', closed_at = :now, version = version + 1
                where id = :person and closed_at is null""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("person", person)
                        .update()
                == 1;
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("email"),
                Language.of(row.getString("language")).orElse(Language.ENGLISH),
                row.getTimestamp("created_at").toInstant());
    }
}
