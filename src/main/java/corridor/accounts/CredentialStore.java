package corridor.accounts;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CredentialStore {

    private final JdbcClient database;

    CredentialStore(JdbcClient database) {
        this.database = database;
    }

    void put(long person, String password) {
        database.sql("""
                insert into accounts.credential (person, password) values (:person, :password)
                on conflict (person) do update set password = excluded.password, changed_at = now()""").param("person", person).param("password", password).update();
    }

    /** Keeps the same password in another way, unless it was changed meanwhile. */
    void renew(long person, String before, String password) {
        database.sql(
                        "update accounts.credential set password = :password where person = :person and password = :before")
                .param("person", person)
                .param("before", before)
                .param("password", password)
                .update();
    }

    Optional<String> passwordOf(long person) {
        return database.sql("select password from accounts.credential where person = :person")
                .param("person", person)
                .query(String.class)
                .optional();
    }

    /** Notes that someone accepted the terms of an edition, and read the notice on privacy. */
    void consent(long person, String edition) {
        database.sql("""
                insert into accounts.consent (person, document, edition)
                select :person, document, :edition from unnest(array['terms', 'privacy']) as document
                on conflict do nothing""").param("person", person).param("edition", edition).update();
    }

    boolean accepted(long person, String edition) {
        return database.sql("""
                select exists (select from accounts.consent
                               where person = :person and document = 'terms' and edition = :edition)""")
                .param("person", person)
                .param("edition", edition)
                .query(Boolean.class)
                .single();
    }
}
