package corridor.calls.submissions;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What calls keep about people: of what they are authors, and what they appraised. */
@Component
class AuthorRecords implements PersonalRecords {

    private final JdbcClient database;

    AuthorRecords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of(
                "submissions", rows("""
                        select c.slug as call, s.title, s.state, s.receipt, s.result, s.answers::text as answers, a.role, a.name,
                               a.email, a.consent, a.asked_at, a.answered_at
                        from calls.author a join calls.submission s on s.id = a.submission join calls.call c on c.id = s.call
                        where a.person = :person order by a.id""", person),
                "appraisals", rows("""
                        select c.slug as call, d.number, a.state, a.offered_at, a.delivered_at, a.answers::text as answers,
                               a.recommendation, a.reason
                        from calls.assignment a join calls.dossier d on d.id = a.dossier join calls.call c on c.id = d.call
                        where a.person = :person order by a.id""", person));
    }

    private List<Map<String, @Nullable Object>> rows(String statement, Person person) {
        return database.sql(statement).param("person", person.id()).query().listOfRows();
    }

    /** The submission stays with its organisation, by an author without a name. */
    @Override
    public void erase(Person person) {
        database.sql("""
                update calls.author set person = null, name = '–', email = 'author-' || id || '@invalid', digest = null
                where person = :person""").param("person", person.id()).update();
        database.sql("delete from calls.deputy where person = :person")
                .param("person", person.id())
                .update();
    }
}
