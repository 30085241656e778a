package corridor.participation;

import corridor.forum.Attendance;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells forums for which constituencies people come: those of the delegations that named them. */
@Repository
class AttendanceQuery implements Attendance {

    private final JdbcClient database;

    AttendanceQuery(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> constituencies(long person, long cycle) {
        return Set.copyOf(database.sql("""
                select distinct d.constituency from participation.registration r
                  join participation.delegation d on d.id = r.delegation
                where r.person = :person and r.cycle = :cycle and r.state in ('confirmed', 'attended')""")
                .param("person", person)
                .param("cycle", cycle)
                .query(String.class)
                .list());
    }
}
