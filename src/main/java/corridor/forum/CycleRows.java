package corridor.forum;

import corridor.forum.Cycle.Content;
import corridor.forum.Cycle.Theme;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cycles between their table and Java. */
@Component
class CycleRows {

    private final JsonMapper json;

    CycleRows(JsonMapper json) {
        this.json = json;
    }

    StatementSpec bind(StatementSpec statement, Content content) {
        DateSpan dates = content.dates();
        return statement
                .param("title", json.writeValueAsString(content.title()))
                .param("theme", json.writeValueAsString(content.theme()))
                .param("vision", json.writeValueAsString(content.vision()))
                .param("themes", json.writeValueAsString(content.themes()))
                .param("place", content.place())
                .param(
                        "country",
                        content.hostCountry() == null
                                ? null
                                : content.hostCountry().value())
                .param("host", content.host())
                .param("starts", date(dates.from()))
                .param("ends", date(dates.until()))
                .param("year", dates.year())
                .param("month", dates.month())
                .param("zone", content.zone().getId())
                .param("constituencies", content.constituencies().toArray(String[]::new));
    }

    static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    Cycle cycle(ResultSet row, int index) throws SQLException {
        return new Cycle(
                row.getLong("id"),
                row.getLong("forum"),
                row.getString("forum_slug"),
                row.getString("slug"),
                row.getString("state"),
                row.getInt("version"),
                Set.of(texts(row, "audience")),
                row.getObject("number", Integer.class),
                content(row),
                Set.of((Long[]) row.getArray("chairs").getArray()),
                row.getBoolean("chaired"),
                row.getObject("cloned_from", Long.class),
                Origin.of(row.getString("origin")),
                List.of(texts(row, "sources")),
                List.of(texts(row, "inferred")));
    }

    private Content content(ResultSet row) throws SQLException {
        String country = row.getString("host_country");
        return new Content(
                text(row, "title"),
                text(row, "theme"),
                text(row, "vision"),
                row.getString("place"),
                country == null ? null : new CountryCode(country),
                row.getObject("host", Long.class),
                new DateSpan(
                        day(row, "starts"),
                        day(row, "ends"),
                        row.getObject("year", Integer.class),
                        row.getObject("month", Integer.class)),
                ZoneId.of(row.getString("zone")),
                json.readValue(row.getString("themes"), new TypeReference<List<Theme>>() {}),
                List.of(texts(row, "constituencies")));
    }

    private LocalizedText text(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), LocalizedText.class);
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
