package corridor.assurance;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who took facts along. It goes with their account; then nobody can tell them of corrections. */
@Component
class AssuranceRecords implements PersonalRecords {

    private final JdbcClient database;

    AssuranceRecords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of(
                "facts-taken",
                database.sql("select disclosure, how, at from assurance.taken where person = :person order by at")
                        .param("person", person.id())
                        .query()
                        .listOfRows());
    }

    @Override
    public void erase(Person person) {
        database.sql("delete from assurance.taken where person = :person")
                .param("person", person.id())
                .update();
    }
}
