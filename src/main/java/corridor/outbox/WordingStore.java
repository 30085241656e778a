package corridor.outbox;

import corridor.shared.Language;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WordingStore {

    private final JdbcClient database;
    private final Clock clock;

    WordingStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Wording> find(String kind, Language language) {
        return database.sql("select * from outbox.wording where kind = :kind and language = :language")
                .param("kind", kind)
                .param("language", language.tag())
                .query((row, number) -> new Wording(
                        kind, language, row.getInt("version"), row.getString("subject"), row.getString("text")))
                .optional();
    }

    /** False if it was changed since that version was read; version zero stands for the words that come along. */
    boolean put(Wording wording, String actor) {
        return database.sql("""
                insert into outbox.wording (kind, language, version, subject, text, changed_by, changed_at)
                select :kind, :language, 1, :subject, :text, :actor, :now where :version = 0
                on conflict do nothing""").params(values(wording, actor)).update() == 1
                || database.sql("""
                update outbox.wording set version = version + 1, subject = :subject, text = :text, changed_by = :actor,
                    changed_at = :now
                where kind = :kind and language = :language and version = :version""").params(values(wording, actor)).update() == 1;
    }

    private Map<String, Object> values(Wording wording, String actor) {
        return Map.of(
                "kind", wording.kind(),
                "language", wording.language().tag(),
                "version", wording.version(),
                "subject", wording.subject(),
                "text", wording.text(),
                "actor", actor,
                "now", OffsetDateTime.now(clock));
    }
}
