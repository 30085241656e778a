package corridor.practices.reviews;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reviewers say of themselves, and their reviews. These stay, as grounds of a verdict, without the person's name. */
@Component
class ReviewRecords implements PersonalRecords {

    private final JdbcClient database;

    ReviewRecords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of("reviewer", rows("""
                        select array_to_string(themes, ' ') as themes, array_to_string(languages, ' ') as languages, most
                        from practices.reviewer where person = :person""", person), "reviews", rows("""
                        select r.practice, a.seat, a.state, a.offered_at, a.delivered_at, a.answers::text as answers, a.reason
                        from practices.review_assignment a join practices.review r on r.id = a.review
                        where a.person = :person order by a.id""", person));
    }

    private List<Map<String, @Nullable Object>> rows(String statement, Person person) {
        return database.sql(statement).param("person", person.id()).query().listOfRows();
    }

    @Override
    public void erase(Person person) {
        database.sql("delete from practices.reviewer where person = :person")
                .param("person", person.id())
                .update();
    }
}
