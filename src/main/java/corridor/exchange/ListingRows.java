package corridor.exchange;

import corridor.exchange.Listing.Sealing;
import corridor.exchange.Listing.Standing;
import corridor.exchange.Listing.Term;
import corridor.shared.Reference;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Offers and needs between their table and Java. */
@Component
class ListingRows {

    private final JsonMapper json;

    ListingRows(JsonMapper json) {
        // a field that a newer version wrote is passed over, so that its records can be read
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Reads what was written; what is left out is not known. */
    ListingContent content(String written) {
        return (ListingContent) ListingContent.SHAPE.whole(json.readValue(written, ListingContent.class));
    }

    String written(ListingContent content) {
        return json.writeValueAsString(content);
    }

    Listing listing(ResultSet row, int index) throws SQLException {
        String place = row.getString("place");
        return new Listing(
                row.getLong("id"),
                Side.of(row.getString("side")).orElseThrow(),
                row.getString("slug"),
                row.getString("state"),
                row.getInt("version"),
                Set.of(texts(row, "audience")),
                row.getLong("organisation"),
                Set.of(texts(row, "shown_to")),
                content(row.getString("content")),
                place == null ? null : Reference.parse(place),
                new Term(day(row, "starts"), day(row, "ends")),
                new Standing(
                        row.getBoolean("on_behalf"),
                        row.getBoolean("held"),
                        instant(row, "opened_at"),
                        instant(row, "closed_at"),
                        Objects.requireNonNullElse(row.getString("outcome"), "")),
                new Sealing(instant(row, "release_at"), row.getInt("consents_missing"), List.of(texts(row, "cases"))));
    }

    OpenListings.Narrow narrow(ResultSet row, int index) throws SQLException {
        return new OpenListings.Narrow(
                row.getLong("id"),
                row.getInt("version"),
                row.getLong("written"),
                row.getLong("organisation"),
                Set.of(texts(row, "shown_to")),
                new Term(day(row, "starts"), day(row, "ends")),
                row.getBoolean("held"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
