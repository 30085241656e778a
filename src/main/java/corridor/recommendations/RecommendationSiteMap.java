package corridor.recommendations;

import corridor.access.Sight;
import corridor.ui.SiteMapTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses of recommendations, for search engines. */
@Component
class RecommendationSiteMap extends SiteMapTable {

    RecommendationSiteMap(JdbcClient database, Sight sight) {
        super(
                database,
                sight,
                "recommendations",
                "recommendations.recommendation r where true",
                "'/recommendations/' || r.slug");
    }
}
