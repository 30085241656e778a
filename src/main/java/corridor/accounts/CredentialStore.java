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

    Optional<String> passwordOf(long person) {
        return database.sql("select password from accounts.credential where person = :person")
                .param("person", person)
                .query(String.class)
                .optional();
    }

    void consent(long person, String document, String edition) {
        database.sql("""
                insert into accounts.consent (person, document, edition) values (:person, :document, :edition)
                on conflict do nothing""")
                .param("person", person)
                .param("document", document)
                .param("edition", edition)
                .update();
    }
}
