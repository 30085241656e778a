package corridor.forum.papers;

import corridor.forum.papers.Paper.Content;
import corridor.forum.papers.Paper.Place;
import corridor.forum.papers.Paper.Round;
import corridor.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Papers from their table. */
@Component
class PaperRows {

    private final JsonMapper json;

    PaperRows(JsonMapper json) {
        this.json = json;
    }

    Paper paper(ResultSet row, int number) throws SQLException {
        return new Paper(
                row.getLong("id"),
                new Place(
                        row.getLong("forum"),
                        row.getObject("of_cycle", Long.class),
                        row.getObject("session", Long.class),
                        row.getObject("roundtable", Long.class),
                        row.getObject("body", Long.class)),
                row.getString("state"),
                row.getInt("version"),
                texts(row, "audience"),
                new Content(
                        row.getString("kind"),
                        row.getString("symbol"),
                        json.readValue(row.getString("title"), LocalizedText.class),
                        json.readValue(row.getString("text"), LocalizedText.class)),
                new Round(
                        row.getInt("edition"),
                        row.getString("stage"),
                        texts(row, "circle"),
                        row.getObject("comment_until", LocalDate.class),
                        row.getObject("published_at") != null,
                        row.getLong("unanswered"),
                        row.getBoolean("filed")),
                Set.of((Long[]) row.getArray("team").getArray()),
                Set.of((Long[]) row.getArray("chairs").getArray()));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
