package corridor.operations;

import corridor.search.SearchIndex;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the search index answers; part of being ready. */
@Component("index")
class IndexHealth implements HealthIndicator {

    private final SearchIndex index;

    IndexHealth(SearchIndex index) {
        this.index = index;
    }

    @Override
    public Health health() {
        Health.Builder up = Health.up().withDetail("records", index.extent().records());
        index.preparation().ifPresent(one -> up.withDetail("preparing", one.ready() + " of " + one.total()));
        return up.build();
    }
}
