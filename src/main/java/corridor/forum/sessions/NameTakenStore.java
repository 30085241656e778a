package corridor.forum.sessions;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who took away names that stand beside notes: the last time of each, until they leave. */
@Repository
class NameTakenStore implements PersonalRecords {

    private final JdbcClient database;

    NameTakenStore(JdbcClient database) {
        this.database = database;
    }

    void note(long session, long person, Instant now) {
        database.sql("""
                insert into forum.name_taken (session, person, taken_at) values (:session, :person, :now)
                on conflict (session, person) do update set taken_at = excluded.taken_at""")
                .param("session", session)
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who took the name beside this note since it stands there. */
    List<Long> tookNameOf(Note note) {
        return database.sql("""
                select t.person from forum.name_taken t join forum.note n on n.session = t.session
                where n.id = :note and t.taken_at >= n.consented_at order by t.person""")
                .param("note", note.id())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of(
                "names-taken",
                database.sql("""
                        select s.slug as session, t.taken_at from forum.name_taken t join forum.session s on s.id = t.session
                        where t.person = :person order by t.taken_at""").param("person", person.id()).query().listOfRows());
    }

    @Override
    public void erase(Person person) {
        database.sql("delete from forum.name_taken where person = :person")
                .param("person", person.id())
                .update();
    }
}
