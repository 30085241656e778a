package corridor.partnerships;

import corridor.partnerships.plan.EntryKind;
import corridor.partnerships.plan.PlanEntry;
import corridor.partnerships.plan.PlanEntry.PlannedChange;
import corridor.partnerships.plan.PlanRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What partnerships say, between their tables and Java. */
@Component
class PartnershipRows {

    private static final TypeReference<List<PlannedChange>> CHANGES = new TypeReference<>() {};

    private final JsonMapper json;

    PartnershipRows(JsonMapper json) {
        // a field that a newer version wrote is passed over, so that its records can be read
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    String written(Object value) {
        return json.writeValueAsString(value);
    }

    <T> T read(String written, Class<T> type) {
        return json.readValue(written, type);
    }

    PartnershipContent content(String written) {
        return (PartnershipContent) PartnershipContent.SHAPE.whole(json.readValue(written, PartnershipContent.class));
    }

    PlanRecord record(EntryKind kind, String written) {
        return (PlanRecord)
                kind.shape().whole(json.readValue(written, kind.shape().type()));
    }

    PlanEntry entry(ResultSet row, int index) throws SQLException {
        EntryKind kind = EntryKind.of(row.getString("kind"))
                .orElseThrow(() -> new IllegalStateException("An entry of no known kind"));
        String changes = row.getString("changes");
        return new PlanEntry(
                row.getLong("id"),
                row.getInt("version"),
                kind,
                record(kind, row.getString("content")),
                changes == null ? List.of() : json.readValue(changes, CHANGES),
                instant(row, "applied_at"),
                row.getTimestamp("written_at").toInstant(),
                row.getString("written_by"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Of everything to which parties can agree in exactly these words. */
    Map<String, String> hashes(long id, PartnershipContent content, List<PlanEntry> entries, String nextEnd) {
        Map<String, String> hashes = new LinkedHashMap<>();
        String design = id
                + written(content)
                + entries.stream()
                        .filter(one -> one.kind().design())
                        .map(one -> one.kind().code() + written(one.content()))
                        .sorted()
                        .toList();
        hashes.put(Assent.DESIGN, hash(design));
        hashes.put(Assent.RENEWAL, hash(design + nextEnd));
        hashes.put(Assent.TERMINATION, hash(id + Assent.TERMINATION));
        hashes.put(
                Assent.CLOSURE,
                hash(id
                        + Assent.CLOSURE
                        + entries.stream()
                                .filter(one -> one.kind() == EntryKind.LESSON)
                                .map(one -> written(one.content()))
                                .sorted()
                                .toList()));
        entries.stream()
                .filter(PlanEntry::waits)
                .forEach(one -> hashes.put(
                        Assent.ADAPTATION + one.id(), hash(written(one.content()) + written(one.changes()))));
        return hashes;
    }

    private static String hash(String text) {
        return DigestUtils.sha256Hex(text);
    }
}
