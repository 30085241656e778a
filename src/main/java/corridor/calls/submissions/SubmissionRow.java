package corridor.calls.submissions;

import corridor.questions.Answers;
import corridor.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Reads a submission out of its row. */
final class SubmissionRow {

    private SubmissionRow() {}

    static Submission read(ResultSet row, JsonMapper json) throws SQLException {
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        Timestamp arrived = row.getTimestamp("arrived_at");
        return new Submission(
                row.getLong("id"),
                row.getLong("call"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                row.getLong("owner"),
                List.of(),
                Language.of(row.getString("language")).orElse(Language.ENGLISH),
                row.getString("title"),
                json.readValue(row.getString("answers"), Answers.class),
                row.getInt("edition"),
                row.getTimestamp("begun_at").toInstant(),
                arrived == null ? null : arrived.toInstant(),
                row.getObject("revise_until", LocalDate.class),
                row.getString("revise_reason"),
                row.getObject("access_code", Long.class),
                row.getString("receipt"),
                row.getString("result"),
                row.getString("result_text"),
                row.getBoolean("on_behalf"),
                confirmed == null ? null : confirmed.toInstant());
    }

    static Submission with(Submission one, List<Author> authors) {
        return new Submission(
                one.id(),
                one.call(),
                one.state(),
                one.version(),
                one.audience(),
                one.owner(),
                authors,
                one.language(),
                one.title(),
                one.answers(),
                one.edition(),
                one.begunAt(),
                one.arrivedAt(),
                one.reviseUntil(),
                one.reviseReason(),
                one.code(),
                one.receipt(),
                one.result(),
                one.resultText(),
                one.onBehalf(),
                one.confirmedAt());
    }
}
