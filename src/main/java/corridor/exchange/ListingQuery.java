package corridor.exchange;

import corridor.access.Reader;
import corridor.access.Sight;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers and needs as a reader sees them. */
@Repository
class ListingQuery {

    private static final String SEEN = "select l.* from exchange.listing l where " + Sight.of("l");
    private static final int MOST = 200;

    private final JdbcClient database;
    private final ListingRows rows;
    private final Sight sight;

    ListingQuery(JdbcClient database, ListingRows rows, Sight sight) {
        this.database = database;
        this.rows = rows;
        this.sight = sight;
    }

    Optional<Listing> bySlug(Reader reader, String slug) {
        return seen(reader, " and l.slug = :slug", Map.of("slug", slug)).stream()
                .findFirst();
    }

    List<Listing> byIds(Reader reader, Collection<Long> ids) {
        return seen(reader, " and l.id = any(:ids)", Map.of("ids", ids.toArray(Long[]::new)));
    }

    /** Those of these organisations that were not discarded: what is open first, then the newest. */
    List<Listing> of(Reader reader, Collection<Long> organisations) {
        return seen(
                reader,
                " and l.organisation = any(:organisations) and l.state <> 'discarded'"
                        + " order by array_position(array['open', 'draft', 'paused', 'closed'], l.state), l.id desc limit "
                        + MOST,
                Map.of("organisations", organisations.toArray(Long[]::new)));
    }

    /** Those entered on behalf that nobody confirmed, and those that are held. */
    List<Listing> unsettled(Reader reader) {
        return seen(
                reader,
                " and (l.on_behalf and l.state in ('draft', 'open', 'paused') or l.held and l.state = 'open')"
                        + " order by l.id desc limit " + MOST,
                Map.of());
    }

    private List<Listing> seen(Reader reader, String which, Map<String, Object> parameters) {
        return database.sql(SEEN + which)
                .params(sight.parameters(reader))
                .params(parameters)
                .query(rows::listing)
                .list();
    }

    /** How many open ones of each side this reader sees. */
    Map<String, Long> counts(Reader reader) {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql("select l.side, count(*) from exchange.listing l where l.state = 'open' and " + Sight.of("l")
                        + " group by l.side")
                .params(sight.parameters(reader))
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }
}
