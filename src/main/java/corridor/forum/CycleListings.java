package corridor.forum;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.forum.CycleListing.Entry;
import corridor.shared.LocalizedText;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the areas that are on list at a cycle. */
@Component
class CycleListings {

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final List<CycleListing> areas;
    private final String query;

    CycleListings(JdbcClient database, Sight sight, JsonMapper json, List<CycleListing> areas) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.areas = List.copyOf(areas);
        this.query = IntStream.range(0, areas.size())
                .mapToObj(at ->
                        "select " + at + " as area, l.* from (" + areas.get(at).query() + ") l")
                .collect(Collectors.joining("\nunion all\n", "", "\norder by area, place"));
    }

    Stream<Panel> panels(Frame frame, Cycle cycle) {
        Map<Integer, List<Entry>> listed = areas.isEmpty() ? Map.of() : listed(frame.reader(), cycle);
        return IntStream.range(0, areas.size())
                .boxed()
                .flatMap(at -> areas.get(at).panel(frame, cycle, listed.getOrDefault(at, List.of())).stream());
    }

    private Map<Integer, List<Entry>> listed(Reader reader, Cycle cycle) {
        return database
                .sql(query)
                .param("cycle", cycle.id())
                .params(sight.parameters(reader))
                .query((row, number) -> Map.entry(row.getInt("area"), entry(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("kind"),
                row.getString("url"),
                json.readValue(row.getString("title"), LocalizedText.class),
                row.getString("sort"),
                row.getString("state"));
    }
}
