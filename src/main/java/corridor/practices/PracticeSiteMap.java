package corridor.practices;

import corridor.access.Sight;
import corridor.ui.SiteMapTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses of practices, for search engines. */
@Component
class PracticeSiteMap extends SiteMapTable {

    PracticeSiteMap(JdbcClient database, Sight sight) {
        super(database, sight, "practices", "practices.practice r where true", "'/practices/' || r.slug");
    }
}
