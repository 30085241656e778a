package corridor.programme.releases;

import corridor.audit.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of each cycle with releases exactly the newest stands. */
@Component
class ReleaseStands implements Invariant {

    private final JdbcClient database;

    ReleaseStands(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "one-release-stands";
    }

    @Override
    public List<String> violations() {
        return database.sql("""
                select cycle from programme.release group by cycle
                having count(*) filter (where state = 'released') <> 1
                    or max(number) filter (where state = 'released') <> max(number) order by cycle""").query(Long.class).list().stream()
                .map(cycle -> "In cycle " + cycle + " it is not the newest release alone that stands")
                .toList();
    }
}
