package corridor.exchange.assistance;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What experts said of themselves. That somebody helped stays; what they said goes with them. */
@Component
class AssistanceRecords implements PersonalRecords {

    private final JdbcClient database;
    private final ExpertStore experts;
    private final Missions missions;

    AssistanceRecords(JdbcClient database, ExpertStore experts, Missions missions) {
        this.database = database;
        this.experts = experts;
        this.missions = missions;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of(
                "expert",
                rows(
                        "select state, content::text, agreed_at, until from exchange.expert where person = :person order by id",
                        person),
                "missions",
                rows("""
                        select m.state, m.kind, m.country, m.starts, m.ends, m.terms, m.report from exchange.mission m
                          join exchange.expert e on e.id = m.expert where e.person = :person order by m.id""", person));
    }

    private List<Map<String, @Nullable Object>> rows(String statement, Person person) {
        return database.sql(statement).param("person", person.id()).query().listOfRows();
    }

    /** Nobody finds them in the roster any more, whatever state their place is in, and nobody waits for them. */
    @Override
    public void erase(Person person) {
        missions.endOf(person.id());
        experts.ofPerson(person.id()).ifPresent(one -> experts.forget(one.id()));
        database.sql("update exchange.expert set audience = array['person:' || person] where person = :person")
                .param("person", person.id())
                .update();
    }
}
