package corridor.calls;

import corridor.audit.EmptyQuery;
import corridor.audit.Invariant;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of calls at any moment. */
@Configuration(proxyBeanMethods = false)
class CallInvariantsConfiguration {

    @Bean
    Invariant callsClosedInTime(JdbcClient database, Clock clock) {
        return new EmptyQuery(database, clock, "calls-closed-in-time", """
                select 'Call ' || slug || ' is open after its end' from calls.call
                where state = 'open' and closes_at + make_interval(mins => grace_minutes + 10) < :now""");
    }

    @Bean
    Invariant dossierForEverySubmission(JdbcClient database, Clock clock) {
        return new EmptyQuery(database, clock, "dossier-for-every-submission", """
                select 'Submission ' || s.receipt || ' was sent and nobody can decide on it' from calls.submission s
                join calls.call c on c.id = s.call
                where s.state in ('submitted', 'revising') and c.state in ('closed', 'in-review', 'decided', 'released', 'archived')
                  and not exists (select from calls.dossier d where d.submission = s.id)""");
    }

    @Bean
    Invariant releasedHasLetter(JdbcClient database, Clock clock) {
        return new EmptyQuery(database, clock, "released-has-letter", """
                select 'Submission ' || coalesce(s.receipt, s.id::text) || ' has a result that was not told' from calls.dossier d
                join calls.submission s on s.id = d.submission
                where d.state = 'released' and s.state <> 'withdrawn' and (s.result is distinct from d.decision or s.result_text is null)""");
    }

    @Bean
    Invariant noDecisionByRecommender(JdbcClient database, Clock clock) {
        return new EmptyQuery(database, clock, "no-decision-by-recommender", """
                select 'File ' || id || ' was decided by whoever recommended it' from calls.dossier where decided_by = recommended_by""");
    }
}
