package corridor.partnerships;

import corridor.access.Sight;
import corridor.ui.SiteMapTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses of what the world may read of partnerships, for search engines. */
@Component
class PartnershipSiteMap extends SiteMapTable {

    private static final String FRONTS = """
            (select f.*, p.id, p.slug, p.state_since from partnerships.front f
              join partnerships.partnership p on p.id = f.partnership) r where true""";

    PartnershipSiteMap(JdbcClient database, Sight sight) {
        super(database, sight, "partnerships", FRONTS, "'/partnerships/' || r.slug");
    }
}
