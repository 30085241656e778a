package corridor.programme.rooms;

import corridor.audit.EmptyQuery;
import corridor.audit.Invariant;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of rooms and hours at any moment. */
@Configuration(proxyBeanMethods = false)
class RoomInvariantsConfiguration {

    @Bean
    Invariant placingsInTheirRooms(JdbcClient database, Clock clock) {
        return new EmptyQuery(database, clock, "placings-in-their-rooms", """
                select 'Session ' || p.session || ' is placed in a room, an hour or a programme of another cycle' from programme.placing p
                join forum.session s on s.id = p.session join programme.room r on r.id = p.room join programme.hour h on h.id = p.hour
                where s.cycle is distinct from p.cycle or r.cycle <> p.cycle or h.cycle <> p.cycle""");
    }
}
