package corridor.vetting;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people said of their interests and reported. That an interest was declared stays, so that past decisions can be
 * judged; what they wrote about it does not.
 */
@Component
class VettingRecords implements PersonalRecords {

    private final JdbcClient database;

    VettingRecords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of(
                "interests",
                rows("""
                        select subject_kind || ':' || subject as subject, kind, hard, starts, ends, note, declared_at
                        from vetting.interest where person = :person order by id""", person),
                "declarations",
                rows("select about, signed_at from vetting.declaration where person = :person order by id", person),
                "reports",
                rows("""
                        select subject_kind || ':' || subject as subject, concern, message, created_at
                        from vetting.report where reporter = 'person:' || :person order by id""", person));
    }

    private List<Map<String, @Nullable Object>> rows(String statement, Person person) {
        return database.sql(statement).param("person", person.id()).query().listOfRows();
    }

    @Override
    public void erase(Person person) {
        database.sql("""
                with reports as (update vetting.report set message = '' where reporter = 'person:' || :person)
                update vetting.interest set note = '' where person = :person""").param("person", person.id()).update();
    }
}
