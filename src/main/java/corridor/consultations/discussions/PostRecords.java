package corridor.consultations.discussions;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody said in discussions: for their copy of their data; when they go, it stays their organisation's. */
@Repository
class PostRecords implements PersonalRecords {

    private final JdbcClient database;

    PostRecords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of(
                "posts",
                database.sql(
                                "select id, made_at, text, state, named from consultations.post where author = :author order by id")
                        .param("author", "person:" + person.id())
                        .query()
                        .listOfRows());
    }

    @Override
    public void erase(Person person) {
        database.sql("update consultations.post set version = version + 1, author = 'nobody' where author = :author")
                .param("author", "person:" + person.id())
                .update();
    }
}
