package corridor.search;

import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what could not be indexed; the comparison of index and database finds and repairs it later. */
final class IndexFailures implements FailureHandler {

    private static final Logger log = LoggerFactory.getLogger(IndexFailures.class);

    @Override
    public void handle(FailureContext context) {
        log.error("The search index failed at: {}", context.failingOperation(), context.throwable());
    }

    @Override
    public void handle(EntityIndexingFailureContext context) {
        log.error("A record could not be indexed: {}", context.failingOperation(), context.throwable());
    }
}
