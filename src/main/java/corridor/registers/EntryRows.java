package corridor.registers;

import corridor.actors.Organisations;
import corridor.registers.Entry.Sealing;
import corridor.registers.kinds.RegisterKind;
import corridor.registers.kinds.RegisterRecord;
import corridor.shared.Language;
import corridor.shared.PlainName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Entries between their table and Java. */
@Component
class EntryRows {

    private final JsonMapper json;
    private final Organisations organisations;

    EntryRows(JsonMapper json, Organisations organisations) {
        // a field that a newer version wrote is passed over, so that its records can be read
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.organisations = organisations;
    }

    StatementSpec bind(StatementSpec statement, EntryContent content) {
        EntryHead head = content.head();
        return statement
                .param("head", json.writeValueAsString(head))
                .param("content", json.writeValueAsString(content.record()))
                .param("name", plain(head))
                .param("organisations", ids(head).toArray(Long[]::new));
    }

    /** The title by which two entries are taken for the same. */
    static String plain(EntryHead head) {
        return PlainName.of(head.title().in(Language.ENGLISH).text());
    }

    List<Long> ids(EntryHead head) {
        return head.organisations().stream()
                .flatMap(slug -> organisations.bySlug(slug).stream())
                .map(corridor.actors.Organisation::id)
                .distinct()
                .toList();
    }

    /** Reads what a form kept for comparing; none where it is not what a form writes. */
    EntryContent content(RegisterKind kind, String head, String record) {
        return new EntryContent(
                (EntryHead) EntryHead.SHAPE.whole(json.readValue(head, EntryHead.class)), (RegisterRecord)
                        kind.shape().whole(json.readValue(record, kind.shape().type())));
    }

    String written(Record record) {
        return json.writeValueAsString(record);
    }

    Entry entry(ResultSet row, int index) throws SQLException {
        RegisterKind kind = RegisterKind.of(row.getString("kind"))
                .orElseThrow(() -> new IllegalStateException("An entry of no known kind"));
        return new Entry(
                row.getLong("id"),
                kind,
                row.getString("slug"),
                row.getString("state"),
                row.getInt("version"),
                Set.of(texts(row, "audience")),
                content(kind, row.getString("head"), row.getString("content")),
                Set.of((Long[]) row.getArray("organisations").getArray()),
                Origin.of(row.getString("origin")),
                List.of(texts(row, "sources")),
                List.of(texts(row, "inferred")),
                instant(row, "confirmed_at"),
                row.getString("open_reason"),
                row.getString("reason"),
                row.getTimestamp("created_at").toInstant(),
                new Sealing(instant(row, "release_at"), row.getInt("consents_missing"), List.of(texts(row, "cases"))));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
