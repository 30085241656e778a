package corridor.practices.requests;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What someone asked for with their address. An open request is still answered; what it says of them goes with the answer. */
@Component
class OwnerRequestRecords implements PersonalRecords {

    private final JdbcClient database;

    OwnerRequestRecords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of(
                "requests",
                database.sql("""
                        select practice, kind, created_at, organisation, name, message
                        from practices.request where lower(email) = lower(:email) order by id""").param("email", person.email()).query().listOfRows());
    }

    @Override
    public void erase(Person person) {
        // nothing: whoever asked is answered, and then forgotten
    }
}
