package corridor.practices.imports;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What became of each row of an import. */
@Repository
class RowStore {

    private static final String LINE_BREAK = "\n";

    /** What is decided upon at once; the others of a cluster come up once these are decided. */
    private static final int MOST_OF_CLUSTER = 100;

    private static final String UNDECIDED = """
            practices.import_row row
              join practices.practice practice on practice.id = row.practice
              join practices.practice kept on kept.id = row.cluster
            where row.import = :id and practice.state in ('draft', 'checked') and %s and %s""";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Sight sight;

    RowStore(JdbcClient database, JsonMapper json, Sight sight) {
        this.database = database;
        this.json = json;
        this.sight = sight;
    }

    void insert(long importId, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql("""
                insert into practices.import_row (import, number, first_line, last_line, notes, practice, cluster, reason)
                select :id, number, first_line, last_line, coalesce(string_to_array(nullif(notes, ''), :break), '{}'), practice, cluster, reason
                from unnest(:numbers, :firsts, :lasts, :notes, :practices::bigint[], :clusters::bigint[], :reasons::text[])
                  as row (number, first_line, last_line, notes, practice, cluster, reason)""")
                .param("id", importId)
                .param("break", LINE_BREAK)
                .param("numbers", each(rows, Row::number, Integer[]::new))
                .param("firsts", each(rows, Row::firstLine, Integer[]::new))
                .param("lasts", each(rows, Row::lastLine, Integer[]::new))
                .param("notes", each(rows, row -> String.join(LINE_BREAK, row.notes()), String[]::new))
                .param("practices", each(rows, Row::practice, Long[]::new))
                .param("clusters", each(rows, Row::cluster, Long[]::new))
                .param("reasons", each(rows, Row::reason, String[]::new))
                .update();
    }

    private static <T extends @Nullable Object> T[] each(
            List<Row> rows, Function<Row, T> part, IntFunction<T[]> array) {
        return rows.stream().map(part).toArray(array);
    }

    /** The cluster in which each of these practices of an import lies. */
    Map<Long, Long> clusters(long importId, Collection<Long> practices) {
        Map<Long, Long> clusters = new TreeMap<>();
        database.sql("""
                select practice, cluster from practices.import_row
                where import = :id and practice = any(:practices) and cluster is not null""")
                .param("id", importId)
                .param("practices", practices.toArray(Long[]::new))
                .query((row, number) -> clusters.put(row.getLong("practice"), row.getLong("cluster")))
                .list();
        return clusters;
    }

    int count(long importId) {
        return number("select count(*) from practices.import_row where import = :id", importId);
    }

    int drafted(long importId) {
        return number(
                "select count(*) from practices.import_row where import = :id and practice is not null", importId);
    }

    /** How many of the practices that its rows became are drafts still. */
    int unpublished(long importId) {
        return number("""
                select count(distinct practice.id)
                from practices.import_row row join practices.practice practice on practice.id = row.practice
                where row.import = :id and practice.state = 'draft'""", importId);
    }

    private int number(String sql, long importId) {
        return database.sql(sql)
                .param("id", importId)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** How many rows carry each note, without what the note names. */
    Map<String, Long> notes(long importId) {
        Map<String, Long> notes = new TreeMap<>();
        database.sql("""
                select split_part(note, ':', 1) as code, count(distinct number) as rows
                from practices.import_row, unnest(notes) as note where import = :id group by 1""")
                .param("id", importId)
                .query((row, number) -> notes.put(row.getString("code"), row.getLong("rows")))
                .list();
        return notes;
    }

    /**
     * Rows in their order, from a number on; only those with a note, if one is asked for. What a row became is told to those
     * who may see it.
     */
    List<Reported> report(Reader reader, long importId, @Nullable String note, int after, int size) {
        return database.sql("""
                select row.*, practice.slug, practice.title, practice.state
                from practices.import_row row left join practices.practice practice on practice.id = row.practice and %s
                where row.import = :id and row.number > :after
                  and (:note::text is null or exists (
                    select from unnest(row.notes) as note where split_part(note, ':', 1) = :note))
                order by row.number limit :size""".formatted(Sight.of("practice")))
                .params(sight.parameters(reader))
                .param("id", importId)
                .param("after", after)
                .param("note", note)
                .param("size", size)
                .query(this::reported)
                .list();
    }

    /** In how many clusters rows lie that wait for a decision, as far as this reader may see what they became. */
    int clusters(Reader reader, long importId) {
        return database.sql("select count(distinct row.cluster) from "
                        + UNDECIDED.formatted(Sight.of("practice"), Sight.of("kept")))
                .params(sight.parameters(reader))
                .param("id", importId)
                .query(Integer.class)
                .single();
    }

    /** The first rows of so many clusters behind one, by cluster, as far as this reader may see what they became. */
    List<Reported> clustered(Reader reader, long importId, long after, int clusters) {
        return database.sql("""
                select * from (
                  select row.*, practice.slug, practice.title, practice.state,
                    dense_rank() over (order by row.cluster) as place,
                    row_number() over (partition by row.cluster order by row.number) as within
                  from %s and row.cluster > :after) row
                where row.place <= :clusters and row.within <= :most
                order by row.cluster, row.number""".formatted(UNDECIDED.formatted(Sight.of("practice"), Sight.of("kept"))))
                .params(sight.parameters(reader))
                .param("id", importId)
                .param("after", after)
                .param("clusters", clusters)
                .param("most", MOST_OF_CLUSTER)
                .query(this::reported)
                .list();
    }

    private Reported reported(ResultSet row, int number) throws SQLException {
        String slug = row.getString("slug");
        return new Reported(
                row.getInt("number"),
                row.getInt("first_line"),
                row.getInt("last_line"),
                List.of((String[]) row.getArray("notes").getArray()),
                row.getObject("practice", Long.class),
                row.getObject("cluster", Long.class),
                row.getString("reason"),
                Optional.ofNullable(slug).map(Slug::new),
                slug == null ? LocalizedText.EMPTY : json.readValue(row.getString("title"), LocalizedText.class),
                row.getString("state"));
    }

    /** The drafts of an import from an id on, in their order. */
    List<Long> practices(long importId, long after, int size) {
        return database.sql("""
                select practice from practices.import_row
                where import = :id and practice > :after order by practice limit :size""")
                .param("id", importId)
                .param("after", after)
                .param("size", size)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Whether records from elsewhere were merged into practices that an import brought. */
    boolean tookIn(long importId) {
        return database.sql("""
                select exists (
                  select from practices.practice p
                    join practices.import_row kept on kept.practice = p.superseded_by and kept.import = :id
                  where not exists (
                    select from practices.import_row own where own.practice = p.id and own.import = :id))""").param("id", importId).query(Boolean.class).single();
    }

    /** The same without likely duplicates, which wait for a decision. */
    List<Long> unclustered(long importId, long after, int size) {
        return database.sql("""
                select practice from practices.import_row
                where import = :id and practice > :after and cluster is null order by practice limit :size""")
                .param("id", importId)
                .param("after", after)
                .param("size", size)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** After a merge: the survivor is no duplicate, and what was like the others is like the survivor. */
    void merged(long importId, long survivor, Collection<Long> duplicates) {
        database.sql("""
                update practices.import_row
                set cluster = nullif(:survivor, practice), reason = case when practice = :survivor then null else reason end
                where import = :id and (practice = :survivor or cluster = any(:duplicates))""")
                .param("id", importId)
                .param("survivor", survivor)
                .param("duplicates", duplicates.toArray(Long[]::new))
                .update();
    }

    /** Says that these rows are no duplicates after all. */
    void separate(long importId, Collection<Integer> rows) {
        database.sql("""
                update practices.import_row set cluster = null, reason = null
                where import = :id and number = any(:rows)""")
                .param("id", importId)
                .param("rows", rows.toArray(Integer[]::new))
                .update();
    }

    /** A row to keep. */
    record Row(
            int number,
            int firstLine,
            int lastLine,
            List<String> notes,
            @Nullable Long practice,
            @Nullable Long cluster,
            @Nullable String reason) {}

    /** A row as the report shows it. */
    record Reported(
            int number,
            int firstLine,
            int lastLine,
            List<String> notes,
            @Nullable Long practice,
            @Nullable Long cluster,
            @Nullable String reason,
            Optional<Slug> slug,
            LocalizedText title,
            @Nullable String state) {}
}
