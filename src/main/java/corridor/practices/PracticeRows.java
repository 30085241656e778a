package corridor.practices;

import corridor.practices.TranslationMarks.Mark;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads practices from rows and writes their parts as JSON. */
@Component
class PracticeRows {

    private static final TypeReference<List<Mark>> MARKS = new TypeReference<>() {};

    private final JsonMapper json;

    PracticeRows(JsonMapper json) {
        this.json = json;
    }

    String write(Object part) {
        return json.writeValueAsString(part);
    }

    static String joined(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    Practice practice(ResultSet row, int number) throws SQLException {
        return new Practice(
                row.getLong("id"),
                new Slug(row.getString("slug")),
                row.getString("state"),
                row.getInt("version"),
                row.getInt("edition"),
                row.getTimestamp("state_since").toInstant(),
                Set.of((String[]) row.getArray("audience").getArray()),
                instant(row, "release_at"),
                row.getInt("consents_missing"),
                List.of((String[]) row.getArray("cases").getArray()),
                Origin.of(row.getString("origin")),
                row.getObject("owner", Long.class),
                row.getObject("author", Long.class),
                Language.of(row.getString("language")).orElse(Language.ENGLISH),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "published_at"),
                instant(row, "attested_at"),
                instant(row, "reviewed_at"),
                instant(row, "objection_until"),
                content(row),
                marks(row));
    }

    PracticeContent content(ResultSet row) throws SQLException {
        return new PracticeContent(
                text(row, "title"),
                text(row, "summary"),
                json.readValue(row.getString("classification"), Classification.class),
                json.readValue(row.getString("narrative"), Narrative.class));
    }

    Particulars particulars(ResultSet row) throws SQLException {
        return json.readValue(row.getString("particulars"), Particulars.class);
    }

    PracticeCard card(ResultSet row, int number) throws SQLException {
        Instant published = instant(row, "published_at");
        return new PracticeCard(
                row.getLong("id"),
                new Slug(row.getString("slug")),
                row.getInt("version"),
                row.getString("state"),
                Origin.of(row.getString("origin")),
                published == null ? null : published.atOffset(ZoneOffset.UTC).getYear(),
                row.getTimestamp("attested_at") != null,
                text(row, "title"),
                text(row, "summary"),
                json.readValue(row.getString("classification"), Classification.class),
                marks(row));
    }

    TranslationMarks marks(ResultSet row) throws SQLException {
        String written = row.getString("translation_marks");
        return written.equals("[]") ? TranslationMarks.NONE : new TranslationMarks(json.readValue(written, MARKS));
    }

    Practices.Known known(ResultSet row, int number) throws SQLException {
        return new Practices.Known(row.getLong("id"), text(row, "title"), List.of((Long[])
                row.getArray("fingerprint").getArray()));
    }

    private LocalizedText text(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), LocalizedText.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
