package corridor.assurance;

import corridor.audit.EmptyQuery;
import corridor.audit.Invariant;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of everything that is shown, whatever happens. */
@Configuration(proxyBeanMethods = false)
class AssuranceConfiguration {

    /** Nothing is shown to which a party has not agreed, before the time to reply is over, or after it was withdrawn. */
    @Bean
    Invariant factsWaitForConsent(JdbcClient database, Clock clock) {
        return new EmptyQuery(database, clock, "facts-wait-for-consent", """
                select 'Disclosure ' || d.id || ' is ' || d.state || ' and waits for ' || r.consents_missing
                from assurance.disclosure d join assurance.release r on r.disclosure = d.id
                where (r.consents_missing = 0 and d.state not in ('released', 'superseded'))
                    or (r.consents_missing > 0 and d.state = 'released')
                    or r.consents_missing < (select count(*) from assurance.consent c where c.disclosure = d.id and c.answer <> 'given')
                    or d.embargo > coalesce(r.release_at, '-infinity')
                    or (d.reply_until > coalesce(r.release_at, '-infinity') and cardinality(d.named) >
                        (select count(*) from assurance.reply y where y.disclosure = d.id))""");
    }
}
