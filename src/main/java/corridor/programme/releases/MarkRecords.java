package corridor.programme.releases;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the programme keeps about people: sessions that they marked, and that they have a calendar of their own. */
@Component
class MarkRecords implements PersonalRecords {

    private final JdbcClient database;

    MarkRecords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of(
                "marked-sessions",
                database.sql("select session, starred_at from programme.star where person = :person order by session")
                        .param("person", person.id())
                        .query()
                        .listOfRows(),
                "calendars",
                database.sql(
                                "select cycle, made_at, ended_at from programme.calendar where person = :person order by id")
                        .param("person", person.id())
                        .query()
                        .listOfRows());
    }

    @Override
    public void erase(Person person) {
        database.sql("""
                with stars as (delete from programme.star where person = :person),
                     calendars as (delete from programme.calendar where person = :person)
                delete from programme.absence where person = :person""").param("person", person.id()).update();
    }
}
