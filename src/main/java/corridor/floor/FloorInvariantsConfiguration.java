package corridor.floor;

import corridor.audit.EmptyQuery;
import corridor.audit.Invariant;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of questions from the floor at any moment. */
@Configuration(proxyBeanMethods = false)
class FloorInvariantsConfiguration {

    @Bean
    Invariant supportCounted(JdbcClient database, Clock clock) {
        return new EmptyQuery(database, clock, "support-counted", """
                select 'Question ' || q.id || ' has more support than it counts' from floor.question q join floor.support s on s.question = q.id
                group by q.id having count(*) > q.support""");
    }
}
