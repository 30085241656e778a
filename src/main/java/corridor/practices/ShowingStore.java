package corridor.practices;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.practices.Narrative.Showing;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When and where practices were shown, as stations of their threads. */
@Repository
class ShowingStore {

    static final String KIND = "showing";

    private final JdbcClient database;
    private final Sight sight;

    ShowingStore(JdbcClient database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    List<Recorded> replace(Collection<Long> practices, List<Row> shown) {
        database.sql("delete from practices.showing where practice = any(:practices)")
                .param("practices", practices.toArray(Long[]::new))
                .update();
        if (shown.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                insert into practices.showing (practice, forum, meeting, year, place, source)
                select * from unnest(:ids, :forums, :meetings::int[], :years::int[], :places::text[], :sources)
                returning id, practice, year, source""")
                .param("ids", each(shown, Row::practice, Long[]::new))
                .param("forums", each(shown, row -> row.showing().forum(), String[]::new))
                .param("meetings", each(shown, row -> row.showing().meeting(), Integer[]::new))
                .param("years", each(shown, row -> row.showing().year(), Integer[]::new))
                .param("places", each(shown, row -> row.showing().place(), String[]::new))
                .param("sources", each(shown, row -> row.showing().source(), String[]::new))
                .query((row, number) -> new Recorded(
                        row.getLong("id"),
                        row.getLong("practice"),
                        row.getObject("year", Integer.class),
                        row.getString("source")))
                .list();
    }

    private static <T extends @Nullable Object> T[] each(
            List<Row> shown, Function<Row, T> part, java.util.function.IntFunction<T[]> array) {
        return shown.stream().map(part).toArray(array);
    }

    /** Those of practices that this reader sees. */
    List<Titled> find(Reader reader, Collection<Long> ids) {
        return database.sql("""
                select s.* from practices.showing s join practices.practice p on p.id = s.practice
                where s.id = any(:ids) and\s""" + Sight.of("p"))
                .params(sight.parameters(reader))
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> new Titled(
                        row.getLong("id"),
                        new Showing(
                                row.getString("forum"),
                                row.getObject("meeting", Integer.class),
                                row.getObject("year", Integer.class),
                                row.getString("place"),
                                row.getString("source"))))
                .list();
    }

    /** A showing with its id. */
    record Titled(long id, Showing showing) {}

    /** A showing to record. */
    record Row(long practice, Showing showing) {}

    /** A showing as recorded. */
    record Recorded(long id, long practice, @Nullable Integer year, String source) {}
}
