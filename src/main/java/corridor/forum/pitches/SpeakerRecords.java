package corridor.forum.pitches;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where somebody with an account is named as a speaker: for their copy of their data, and until they leave. */
@Repository
class SpeakerRecords implements PersonalRecords {

    private static final String NAMED = "speakers @> jsonb_build_array(jsonb_build_object('person', :person::bigint))";

    private final JdbcClient database;

    SpeakerRecords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of(
                "pitches",
                database.sql("select id, title ->> 'en' as title, state from forum.pitch where " + NAMED
                                + " order by id")
                        .param("person", person.id())
                        .query()
                        .listOfRows());
    }

    @Override
    public void erase(Person person) {
        database.sql("""
                update forum.pitch set version = version + 1, speakers = coalesce((
                    select jsonb_agg(one) from jsonb_array_elements(speakers) as one
                    where one ->> 'person' is distinct from :person::bigint::text), '[]')
                where\s""" + NAMED).param("person", person.id()).update();
    }
}
