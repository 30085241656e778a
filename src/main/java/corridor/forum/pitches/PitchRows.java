package corridor.forum.pitches;

import corridor.forum.Origin;
import corridor.forum.pitches.Pitch.Content;
import corridor.forum.pitches.Pitch.Speaker;
import corridor.forum.sessions.Session;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Pitches between their table and Java. */
@Component
class PitchRows {

    private final JsonMapper json;

    PitchRows(JsonMapper json) {
        this.json = json;
    }

    /** New ones as one JSON array. */
    String write(Session session, List<PitchDraft> drafts) {
        return json.writeValueAsString(
                drafts.stream().map(draft -> row(session, draft)).toList());
    }

    private static Map<String, Object> row(Session session, PitchDraft draft) {
        Map<String, Object> row = new LinkedHashMap<>();
        Content content = draft.content();
        row.put("title", content.title());
        row.put("summary", content.summary());
        row.put("takeaways", content.takeaways());
        row.put("speakers", content.speakers());
        row.put("countries", content.countries());
        row.put("themes", content.themes());
        row.put("days", content.days());
        row.put("organisations", draft.organisations());
        row.put("origin", draft.origin().code());
        row.put("sources", draft.sources());
        row.put("audience", PitchLifecycle.audience(draft.organisations(), session.team(), PitchLifecycle.OFFERED));
        Optional.ofNullable(content.minutes()).ifPresent(minutes -> row.put("minutes", minutes));
        Optional.ofNullable(draft.practice()).ifPresent(practice -> row.put("practice", practice));
        Optional.ofNullable(draft.submission()).ifPresent(submission -> row.put("submission", submission));
        return row;
    }

    StatementSpec bind(StatementSpec statement, Content content, Set<Long> organisations, @Nullable Long practice) {
        return statement
                .param("title", json.writeValueAsString(content.title()))
                .param("summary", json.writeValueAsString(content.summary()))
                .param("takeaways", json.writeValueAsString(content.takeaways()))
                .param("minutes", content.minutes())
                .param("speakers", json.writeValueAsString(content.speakers()))
                .param("organisations", organisations.toArray(Long[]::new))
                .param(
                        "countries",
                        content.countries().stream().map(CountryCode::value).toArray(String[]::new))
                .param("themes", content.themes().toArray(String[]::new))
                .param("days", content.days().stream().map(Date::valueOf).toArray(Date[]::new))
                .param("practice", practice);
    }

    Pitch pitch(ResultSet row, int number) throws SQLException {
        return new Pitch(
                row.getLong("id"),
                row.getLong("session"),
                row.getString("state"),
                row.getInt("version"),
                Set.of(texts(row, "audience")),
                new Content(
                        json.readValue(row.getString("title"), LocalizedText.class),
                        json.readValue(row.getString("summary"), LocalizedText.class),
                        json.readValue(row.getString("takeaways"), new TypeReference<List<LocalizedText>>() {}),
                        row.getObject("minutes", Integer.class),
                        json.readValue(row.getString("speakers"), new TypeReference<List<Speaker>>() {}),
                        Arrays.stream(texts(row, "countries"))
                                .map(CountryCode::new)
                                .toList(),
                        List.of(texts(row, "themes")),
                        Arrays.stream((Date[]) row.getArray("days").getArray())
                                .map(Date::toLocalDate)
                                .toList()),
                Set.of((Long[]) row.getArray("organisations").getArray()),
                Set.of((Long[]) row.getArray("team").getArray()),
                row.getInt("position"),
                row.getObject("practice", Long.class),
                row.getObject("submission", Long.class),
                Origin.of(row.getString("origin")),
                List.of(texts(row, "sources")));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
