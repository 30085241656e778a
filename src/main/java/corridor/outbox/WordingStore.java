package corridor.outbox;

import corridor.shared.Language;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WordingStore {

    private final JdbcClient database;

    WordingStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Wording> find(String kind, Language language) {
        return database.sql("select * from outbox.wording where kind = :kind and language = :language")
                .param("kind", kind)
                .param("language", language.tag())
                .query((row, number) -> new Wording(
                        kind, language, row.getInt("version"), row.getString("subject"), row.getString("text")))
                .optional();
    }
}
