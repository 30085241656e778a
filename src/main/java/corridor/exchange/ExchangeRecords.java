package corridor.exchange;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people entered and kept in the exchange. An offer or a need is its organisation's and stays without its author. */
@Component
class ExchangeRecords implements PersonalRecords {

    private final JdbcClient database;

    ExchangeRecords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of(
                "listings",
                rows("""
                        select slug, side, state, created_at from exchange.listing where author = :person order by id""", person),
                "saved-listings",
                rows("""
                        select l.slug, s.at from exchange.saved s join exchange.listing l on l.id = s.listing
                        where s.person = :person order by s.at""", person),
                "introduction-contacts",
                database.sql(
                                "select introduction, name, email from exchange.contact where lower(email) = lower(:email)")
                        .param("email", person.email())
                        .query()
                        .listOfRows());
    }

    private List<Map<String, @Nullable Object>> rows(String statement, Person person) {
        return database.sql(statement).param("person", person.id()).query().listOfRows();
    }

    @Override
    public void erase(Person person) {
        database.sql("update exchange.listing set author = null where author = :person")
                .param("person", person.id())
                .update();
        database.sql("delete from exchange.saved where person = :person")
                .param("person", person.id())
                .update();
        database.sql("delete from exchange.contact where lower(email) = lower(:email)")
                .param("email", person.email())
                .update();
    }
}
