package corridor.exchange;

import corridor.exchange.Listing.Term;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Open offers and needs, whoever may see them: for matching, which asks for each pair who may. */
@Repository
public class OpenListings {

    private static final String OPEN = """
            select id, version, xmin::text::bigint as written, organisation, shown_to, starts, ends, held
            from exchange.listing where state = 'open' and side = :side""";

    private final JdbcClient database;
    private final ListingRows rows;

    OpenListings(JdbcClient database, ListingRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * One as far as it is matched, without its content, which is long.
     *
     * @param written the transaction that wrote it last: with the version it tells whether a content that is known still
     *     stands, also where a change was taken back
     */
    public record Narrow(
            long id, int version, long written, long organisation, Set<String> shownTo, Term term, boolean held) {}

    /** Those of the other side with a theme or an ability in common; without one nothing fits. */
    public List<Narrow> sharing(Listing listing) {
        return narrow(database.sql(OPEN + " and (themes && :themes::text[] or capabilities && :capabilities::text[])")
                .param("side", listing.side().other().code())
                .param("themes", listing.content().themes().toArray(String[]::new))
                .param("capabilities", listing.content().capabilities().toArray(String[]::new)));
    }

    public List<Narrow> all(Side side) {
        return narrow(database.sql(OPEN + " order by id").param("side", side.code()));
    }

    private List<Narrow> narrow(StatementSpec statement) {
        return statement.query(rows::narrow).list();
    }

    /** What these say, by id. */
    public Map<Long, ListingContent> contents(Collection<Long> ids) {
        Map<Long, ListingContent> contents = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql("select id, content from exchange.listing where id = any(:ids)")
                    .param("ids", ids.toArray(Long[]::new))
                    .query((row, number) -> contents.put(row.getLong(1), rows.content(row.getString(2))))
                    .list();
        }
        return contents;
    }
}
