package corridor.forum.sessions;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where somebody with an account has a part in a session: for their copy of their data, and until they leave. */
@Repository
class PartRecords implements PersonalRecords {

    private static final String NAMED = "team @> jsonb_build_array(jsonb_build_object('person', :person::bigint))";

    private final JdbcClient database;

    PartRecords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of(
                "sessions",
                database.sql("select id, title ->> 'en' as title, state from forum.session where " + NAMED
                                + " order by id")
                        .param("person", person.id())
                        .query()
                        .listOfRows());
    }

    @Override
    public void erase(Person person) {
        database.sql("""
                update forum.session set version = version + 1, team = coalesce((
                    select jsonb_agg(one) from jsonb_array_elements(team) as one
                    where one ->> 'person' is distinct from :person::bigint::text), '[]')
                where\s""" + NAMED).param("person", person.id()).update();
    }
}
