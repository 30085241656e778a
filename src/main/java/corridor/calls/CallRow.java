package corridor.calls;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads a call out of its row. */
final class CallRow {

    private CallRow() {}

    static Call read(ResultSet row, JsonMapper json) throws SQLException {
        String place = row.getString("place");
        return new Call(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                CallKind.of(row.getString("kind")).orElseThrow(),
                place == null ? null : Reference.parse(place),
                Set.of((Long[]) row.getArray("conveners").getArray()),
                json.readValue(row.getString("title"), LocalizedText.class),
                json.readValue(row.getString("text"), LocalizedText.class),
                json.readValue(row.getString("eligibility"), Eligibility.class),
                row.getObject("opens", LocalDateTime.class),
                row.getObject("closes", LocalDateTime.class),
                closing(row),
                row.getObject("question_set", Long.class),
                Blindness.of(row.getString("blind")).orElse(Blindness.SINGLE_BLIND),
                row.getBoolean("hidden"),
                row.getTimestamp("published_at") != null,
                row.getString("reason"));
    }

    private static @Nullable Closing closing(ResultSet row) throws SQLException {
        Timestamp opens = row.getTimestamp("opens_at");
        Timestamp closes = row.getTimestamp("closes_at");
        String zone = row.getString("zone");
        return opens == null || closes == null || zone == null
                ? null
                : new Closing(
                        opens.toInstant(),
                        closes.toInstant(),
                        ZoneId.of(zone),
                        Duration.ofMinutes(row.getInt("grace_minutes")));
    }

    static Call convened(Call one, Set<Long> conveners) {
        return new Call(
                one.id(),
                one.slug(),
                one.state(),
                one.version(),
                one.audience(),
                one.kind(),
                one.place(),
                conveners,
                one.title(),
                one.text(),
                one.eligibility(),
                one.opens(),
                one.closes(),
                one.closing(),
                one.questionSet(),
                one.blind(),
                one.hidden(),
                one.published(),
                one.reason());
    }
}
