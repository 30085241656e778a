package corridor.calls.releases;

import corridor.shared.LocalizedText;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of letters of results. */
@Repository
class ResultLetterStore {

    private final JdbcClient database;
    private final JsonMapper json;

    ResultLetterStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Map<String, ResultLetter> of(long call) {
        return database
                .sql("select * from calls.letter where call = :call")
                .param("call", call)
                .query((row, number) -> new ResultLetter(
                        call,
                        row.getString("result"),
                        json.readValue(row.getString("subject"), LocalizedText.class),
                        json.readValue(row.getString("text"), LocalizedText.class),
                        row.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(ResultLetter::result, one -> one));
    }

    /** Writes it, unless somebody changed it meanwhile. */
    boolean put(ResultLetter letter) {
        return database.sql("""
                insert into calls.letter (call, result, subject, text)
                select :call, :result, :subject::jsonb, :text::jsonb
                where :version = 0 or exists (select from calls.letter where call = :call and result = :result)
                on conflict (call, result) do update set subject = excluded.subject, text = excluded.text,
                  version = calls.letter.version + 1
                where calls.letter.version = :version""")
                        .param("call", letter.call())
                        .param("result", letter.result())
                        .param("subject", json.writeValueAsString(letter.subject()))
                        .param("text", json.writeValueAsString(letter.text()))
                        .param("version", letter.version())
                        .update()
                == 1;
    }
}
