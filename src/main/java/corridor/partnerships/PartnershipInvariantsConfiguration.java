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
                select 'Partnership ' || f.partnership || ' is shown, and not all of its parties agreed' from partnerships.front f
                join partnerships.partnership p on p.id = f.partnership
                where p.origin = 'own' and f.consents_missing = 0 and not exists (select from assurance.disclosure d
                  join assurance.release r on r.disclosure = d.id where d.about = 'partnership:' || f.partnership
                    and d.fact = 'front' and d.state = 'released' and r.consents_missing = 0 and not exists (select
                      from partnerships.party y where y.partnership = p.id and y.state = 'confirmed'
                        and not y.organisation = any(d.parties)))""");
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
