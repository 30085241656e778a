package corridor.registers;

import corridor.access.Sight;
import corridor.ui.SiteMapTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses of entries, for search engines. */
@Component
class RegisterSiteMap extends SiteMapTable {

    RegisterSiteMap(JdbcClient database, Sight sight) {
        super(
                database,
                sight,
                "registers",
                "registers.entry r where r.state = 'published'",
                "'/registers/' || r.kind || '/' || r.slug");
    }
}
