package corridor.exchange.introductions;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Sight;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of contacts: each for its own side, and for both once both are in. */
@Repository
class ContactStore {

    private final JdbcClient database;
    private final Sight sight;

    ContactStore(JdbcClient database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    void put(long introduction, long organisation, Contact contact) {
        database.sql("""
                insert into exchange.contact (introduction, organisation, audience, name, email)
                values (:introduction, :organisation, :audience, :name, :email)
                on conflict (introduction, organisation) do update set name = excluded.name, email = excluded.email""")
                .param("introduction", introduction)
                .param("organisation", organisation)
                .param("audience", new String[] {Audience.organisation(organisation)})
                .param("name", contact.name())
                .param("email", contact.email())
                .update();
    }

    /** Shows them to both sides. */
    void open(Introduction one) {
        database.sql("update exchange.contact set audience = :audience where introduction = :introduction")
                .param("introduction", one.id())
                .param(
                        "audience",
                        Stream.of(one.offerSide(), one.needSide())
                                .map(Audience::organisation)
                                .toArray(String[]::new))
                .update();
    }

    /** Shows each to its own side alone. */
    void close(long introduction) {
        database.sql("""
                update exchange.contact set audience = array['organisation:' || organisation]
                where introduction = :introduction""").param("introduction", introduction).update();
    }

    /** Those of organisations that were merged into others are the others’. */
    void follow(Collection<Long> organisations) {
        database.sql("""
                update exchange.contact c set organisation = o.merged_into,
                    audience = array_replace(c.audience, 'organisation:' || o.id, 'organisation:' || o.merged_into)
                from actors.organisation o
                where o.id = c.organisation and o.id = any(:organisations) and o.merged_into is not null
                  and not exists (select from exchange.contact other
                    where other.introduction = c.introduction and other.organisation = o.merged_into)""")
                .param("organisations", organisations.toArray(Long[]::new))
                .update();
    }

    /** Erases those of introductions that ended before. */
    void forgetEndedBefore(OffsetDateTime instant) {
        database.sql("""
                delete from exchange.contact c using exchange.introduction i
                where i.id = c.introduction and i.state in ('dismissed', 'converted') and i.state_since < :instant""").param("instant", instant).update();
    }

    /** Those that this reader sees, by organisation. */
    Map<Long, Contact> of(Reader reader, long introduction) {
        Map<Long, Contact> contacts = new LinkedHashMap<>();
        database.sql("select c.* from exchange.contact c where c.introduction = :introduction and " + Sight.of("c"))
                .param("introduction", introduction)
                .params(sight.parameters(reader))
                .query((row, number) -> contacts.put(
                        row.getLong("organisation"), new Contact(row.getString("name"), row.getString("email"))))
                .list();
        return contacts;
    }
}
