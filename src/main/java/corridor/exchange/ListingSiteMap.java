package corridor.exchange;

import corridor.access.Sight;
import corridor.ui.SiteMapTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses of offers and needs, for search engines. */
@Component
class ListingSiteMap extends SiteMapTable {

    ListingSiteMap(JdbcClient database, Sight sight) {
        super(database, sight, "exchange", "exchange.listing r where r.state = 'open'", "'/exchange/' || r.slug");
    }
}
