package corridor.partnerships.agreements;

import corridor.audit.EmptyQuery;
import corridor.audit.Invariant;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of agreements whatever happens. */
@Configuration(proxyBeanMethods = false)
class AgreementInvariantsConfiguration {

    @Bean
    Invariant agreementsWaitForConsent(JdbcClient database, Clock clock) {
        return new EmptyQuery(database, clock, "agreements-wait-for-consent", """
                select 'Agreement ' || f.agreement || ' is shown, and not all of its parties agreed' from partnerships.agreement_front f
                join partnerships.agreement a on a.id = f.agreement
                where a.origin = 'own' and f.consents_missing = 0 and not exists (select from assurance.disclosure d
                  join assurance.release r on r.disclosure = d.id where d.about = 'agreement:' || f.agreement
                    and d.fact = 'front' and d.state = 'released' and r.consents_missing = 0 and a.organisations <@ d.parties)""");
    }

    /** What is signed was signed by all of its parties, and by each the same text. */
    @Bean
    Invariant signedByAll(JdbcClient database, Clock clock) {
        return new EmptyQuery(database, clock, "signed-by-all", """
                select 'Agreement ' || a.id || ' is ' || a.state || ' and not all of its parties signed its text'
                from partnerships.agreement a
                where a.origin = 'own' and a.state in ('signed', 'in-force', 'implemented', 'evaluated')
                    and cardinality(a.organisations) <> (select count(*) from partnerships.signature s where s.agreement = a.id
                        and s.void_at is null and s.sha256 = a.sha256 and s.organisation = any(a.organisations))""");
    }
}
