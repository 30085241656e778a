package corridor.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Repository;

/** The key by which links that end letters are sealed: made when it is first needed, the same on every node. */
@Repository
class UnsubscriptionStore {

    private static final int BYTES = 32;

    private final JdbcClient database;

    UnsubscriptionStore(JdbcClient database) {
        this.database = database;
    }

    byte[] key() {
        return database.sql("select key from outbox.link_key")
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseGet(this::make);
    }

    private byte[] make() {
        // where another node was faster, its key is the one
        return database.sql("""
                insert into outbox.link_key (key) values (:key)
                on conflict (id) do update set key = link_key.key returning key""")
                .param("key", KeyGenerators.secureRandom(BYTES).generateKey())
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
