package corridor.partnerships;

import corridor.audit.EmptyQuery;
import corridor.audit.Invariant;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of partnerships whatever happens. */
@Configuration(proxyBeanMethods = false)
class PartnershipInvariantsConfiguration {

    @Bean
    Invariant frontsWaitForConsent(JdbcClient database, Clock clock) {
        return new EmptyQuery(database, clock, "fronts-wait-for-consent", """
                select 'Partnership ' || f.partnership || ' waits for ' || f.consents_missing || ' and should wait for ' || count(y.id)
                from partnerships.front f left join partnerships.party y on y.partnership = f.partnership
                  and y.state = 'confirmed' and y.shown_at is null
                group by f.partnership, f.consents_missing having f.consents_missing <> count(y.id)""");
    }

    @Bean
    Invariant partnersAtLeastTwo(JdbcClient database, Clock clock) {
        return new EmptyQuery(database, clock, "partners-at-least-two", """
                select 'Partnership ' || p.slug || ' is under way with ' || count(y.id) || ' who take part' from partnerships.partnership p
                left join partnerships.party y on y.partnership = p.id and y.state = 'confirmed'
                where p.state = 'active' group by p.slug having count(y.id) < 2""");
    }

    @Bean
    Invariant activePassedTheGate(JdbcClient database, Clock clock) {
        return new EmptyQuery(database, clock, "active-passed-the-gate", """
                select 'Partnership ' || slug || ' is under way and no list of what had to hold is kept' from partnerships.partnership
                where state = 'active' and coalesce(gate, '') = ''""");
    }
}
