package corridor.forum.sessions;

import corridor.forum.Origin;
import corridor.forum.sessions.Session.Content;
import corridor.forum.sessions.Session.Setting;
import corridor.shared.LocalizedText;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sessions between their table and Java. */
@Component
class SessionRows {

    private final JsonMapper json;

    SessionRows(JsonMapper json) {
        this.json = json;
    }

    StatementSpec bind(StatementSpec statement, Content content) {
        List<String> admits = content.admits();
        return statement
                .param("roundtable", content.roundtable())
                .param("code", content.code())
                .param("kind", content.kind())
                .param("title", json.writeValueAsString(content.title()))
                .param("brief", json.writeValueAsString(content.brief()))
                .param("team", json.writeValueAsString(content.team()))
                .param("organisations", team(content).toArray(Long[]::new))
                .param("admits", admits == null ? null : admits.toArray(String[]::new))
                .param("reach", content.reach().code())
                .param("listed", content.listed())
                .param("invited", content.invited().toArray(Long[]::new))
                .param("capacity", content.capacity())
                .param("minutes", content.minutes())
                .param("languages", content.languages().toArray(String[]::new))
                .param("questions", content.questions())
                .param("themes", content.themes().toArray(String[]::new));
    }

    /** Those whose record it is: who leads it, works in its team, reports or moderates; not who speaks. */
    static Set<Long> team(Content content) {
        return content.team().stream()
                .filter(part -> part.kind() != Part.Kind.SPEAKER && part.kind() != Part.Kind.EXPERT)
                .map(Part::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    String write(LocalizedText text) {
        return json.writeValueAsString(text);
    }

    Session session(ResultSet row, int index) throws SQLException {
        return new Session(
                row.getLong("id"),
                row.getLong("forum"),
                row.getString("forum_slug"),
                row.getObject("cycle", Long.class),
                row.getString("slug"),
                row.getString("state"),
                row.getInt("version"),
                Set.of(texts(row, "audience")),
                content(row),
                ids(row, "organisations"),
                ids(row, "chairs"),
                new Setting(row.getBoolean("announced"), day(row.getDate("opens")), row.getBoolean("noted")),
                row.getInt("position"),
                Origin.of(row.getString("origin")),
                List.of(texts(row, "sources")));
    }

    private Content content(ResultSet row) throws SQLException {
        return new Content(
                row.getObject("roundtable", Long.class),
                row.getString("code"),
                row.getString("kind"),
                text(row, "title"),
                text(row, "brief"),
                json.readValue(row.getString("team"), new TypeReference<List<Part>>() {}),
                admits(row.getArray("admits")),
                Reach.of(row.getString("reach")).orElseThrow(),
                row.getBoolean("listed"),
                ids(row, "invited"),
                row.getObject("capacity", Integer.class),
                row.getObject("minutes", Integer.class),
                List.of(texts(row, "languages")),
                row.getObject("questions", Long.class),
                List.of(texts(row, "themes")));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private static @Nullable List<String> admits(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }

    LocalizedText text(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), LocalizedText.class);
    }

    static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    static Set<Long> ids(ResultSet row, String column) throws SQLException {
        return Set.of((Long[]) row.getArray(column).getArray());
    }
}
