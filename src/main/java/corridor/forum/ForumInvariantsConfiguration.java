package corridor.forum;

import corridor.audit.EmptyQuery;
import corridor.audit.Invariant;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of forums at any moment. */
@Configuration(proxyBeanMethods = false)
class ForumInvariantsConfiguration {

    @Bean
    Invariant troikaComputed(JdbcClient database, Clock clock) {
        return new EmptyQuery(database, clock, "troika-computed", """
                select 'Term ' || t.id || ' is of a cycle of another forum' from forum.chair_term t join forum.cycle c on c.id = t.cycle
                where t.forum <> c.forum
                union all
                select 'Term ' || b.id || ' of an earlier cycle begins after term ' || a.id || ' of a later one'
                from forum.chair_term a join forum.cycle x on x.id = a.cycle
                join forum.chair_term b on b.forum = a.forum join forum.cycle y on y.id = b.cycle
                where y.number < x.number and b.starts > a.starts""");
    }

    @Bean
    Invariant pitchesWithinSession(JdbcClient database, Clock clock) {
        return new EmptyQuery(database, clock, "pitches-within-session", """
                select 'Session ' || s.slug || ' holds more minutes than it lasts' from forum.session s join forum.pitch p on p.session = s.id
                where s.origin = 'own' and s.minutes is not null and p.state in ('offered', 'confirmed', 'given')
                group by s.id having sum(p.minutes) > s.minutes""");
    }

    @Bean
    Invariant takeawaysAtMostTwo(JdbcClient database, Clock clock) {
        return new EmptyQuery(database, clock, "takeaways-at-most-two", """
                select 'Pitch ' || id || ' carries more than two takeaways' from forum.pitch where jsonb_array_length(takeaways) > 2""");
    }

    @Bean
    Invariant attributionHasConsent(JdbcClient database, Clock clock) {
        return new EmptyQuery(database, clock, "attribution-has-consent", """
                select 'Note ' || id || ' names an organisation that did not agree' from forum.note
                where attributed_to is not null and consented_at is null""");
    }
}
