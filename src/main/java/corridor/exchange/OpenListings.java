package corridor.exchange;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open offers and needs, whoever may see them: for matching, which asks for each pair who may. */
@Repository
public class OpenListings {

    private final JdbcClient database;
    private final ListingRows rows;

    OpenListings(JdbcClient database, ListingRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Those of the other side with a theme or an ability in common; without one nothing fits. */
    public List<Listing> sharing(Listing listing) {
        return database.sql("""
                select * from exchange.listing
                where state = 'open' and side = :side and (themes && :themes::text[] or capabilities && :capabilities::text[])""")
                .param("side", listing.side().other().code())
                .param("themes", listing.content().themes().toArray(String[]::new))
                .param("capabilities", listing.content().capabilities().toArray(String[]::new))
                .query(rows::listing)
                .list();
    }

    public List<Listing> all(Side side) {
        return database.sql("select * from exchange.listing where state = 'open' and side = :side order by id")
                .param("side", side.code())
                .query(rows::listing)
                .list();
    }
}
