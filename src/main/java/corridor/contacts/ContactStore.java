package corridor.contacts;

import corridor.access.Audience;
import corridor.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of contacts. */
@Repository
class ContactStore {

    private static final String SEEN = """
            from contacts.contact c
            where c.organisation = any(:organisations) and (:own or c.audience && :labels::text[])""";

    private final JdbcClient database;
    private final Clock clock;

    ContactStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A page of those of an office, by name. */
    Slice<Contact> of(Scope scope, int page, int size) {
        return new Slice<>(
                database.sql("select c.* " + SEEN + " order by c.name, c.id limit :size offset :skipped")
                        .params(scope.parameters())
                        .param("size", size)
                        .param("skipped", (page - 1L) * size)
                        .query(ContactStore::contact)
                        .list(),
                page,
                size,
                database.sql("select count(*) " + SEEN)
                        .params(scope.parameters())
                        .query(Long.class)
                        .single());
    }

    /** Those of an office that have these numbers, by name. */
    List<Contact> find(Scope scope, Collection<Long> ids) {
        return database.sql("select c.* " + SEEN + " and c.id = any(:ids) order by c.name, c.id")
                .params(scope.parameters())
                .param("ids", ids.toArray(Long[]::new))
                .query(ContactStore::contact)
                .list();
    }

    /** The first of an office, other than one, that has this name or address. */
    Optional<Contact> called(Scope scope, String called, long other) {
        return database.sql("select c.* " + SEEN + " " + """
                and lower(:called) in (lower(c.name), lower(c.email)) and c.id <> :other
                order by c.name, c.id limit 1""")
                .params(scope.parameters())
                .param("called", called)
                .param("other", other)
                .query(ContactStore::contact)
                .optional();
    }

    /** All that have one of these addresses, whoever may see them. */
    List<Contact> at(Collection<String> emails) {
        return database.sql("select * from contacts.contact where lower(email) = any(:emails) order by id")
                .param(
                        "emails",
                        emails.stream()
                                .map(email -> email.toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .query(ContactStore::contact)
                .list();
    }

    /** Writes those that are not there yet. Returns their ids. */
    List<Long> insert(List<NewContact> contacts, String actor) {
        return database.sql("""
                insert into contacts.contact
                  (organisation, audience, name, title, email, languages, focal, created_at, created_by)
                select organisation, array[:prefix || organisation, :secretariat], name, title, email,
                  coalesce(string_to_array(nullif(languages, ''), ' '), '{}'), focal, :now, :actor
                from unnest(:organisations::bigint[], :names::text[], :titles::text[], :emails::text[], :languages::text[],
                  :focals::boolean[]) as one (organisation, name, title, email, languages, focal)
                on conflict (organisation, lower(email)) do nothing returning id""")
                .param("prefix", Audience.organisation(0).replaceFirst("0$", ""))
                .param("secretariat", Audience.SECRETARIAT)
                .param("now", OffsetDateTime.now(clock))
                .param("actor", actor)
                .param(
                        "organisations",
                        contacts.stream().map(NewContact::organisation).toArray(Long[]::new))
                .param("names", texts(contacts, NewContact::name))
                .param("titles", texts(contacts, NewContact::title))
                .param("emails", texts(contacts, NewContact::email))
                .param("languages", texts(contacts, one -> String.join(" ", one.languages())))
                .param("focals", contacts.stream().map(NewContact::focal).toArray(Boolean[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static String[] texts(List<NewContact> contacts, Function<NewContact, String> part) {
        return contacts.stream().map(part).toArray(String[]::new);
    }

    /** Says for whom each of these stands in: somebody of the same organisation, by name or address. */
    void substitute(List<NewContact> contacts) {
        database.sql("""
                update contacts.contact c set substitute_of = other.id
                from unnest(:organisations::bigint[], :emails::text[], :others::text[]) as one (organisation, email, other)
                  join contacts.contact other on other.organisation = one.organisation
                    and lower(one.other) in (lower(other.email), lower(other.name))
                where c.organisation = one.organisation and lower(c.email) = lower(one.email) and c.id <> other.id""")
                .param(
                        "organisations",
                        contacts.stream().map(NewContact::organisation).toArray(Long[]::new))
                .param("emails", texts(contacts, NewContact::email))
                .param("others", texts(contacts, NewContact::substituteOf))
                .update();
    }

    boolean replace(long id, int version, NewContact contact, @Nullable Long substituteOf) {
        return database.sql("""
                update contacts.contact
                set name = :name, title = :title, email = :email, languages = :languages, focal = :focal,
                    substitute_of = :substitute, version = version + 1
                where id = :id and version = :version
                  and not exists (select from contacts.contact other where other.organisation = contact.organisation
                    and lower(other.email) = lower(:email) and other.id <> :id)""")
                        .param("id", id)
                        .param("version", version)
                        .param("name", contact.name())
                        .param("title", contact.title())
                        .param("email", contact.email())
                        .param("languages", contact.languages().toArray(String[]::new))
                        .param("focal", contact.focal())
                        .param("substitute", substituteOf)
                        .update()
                == 1;
    }

    boolean remove(long id, int version) {
        return database.sql("delete from contacts.contact where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void removeAt(String email) {
        database.sql("delete from contacts.contact where lower(email) = lower(:email)")
                .param("email", email)
                .update();
    }

    void invited(Collection<Long> ids) {
        database.sql("update contacts.contact set invited_at = :now, version = version + 1 where id = any(:ids)")
                .param("now", OffsetDateTime.now(clock))
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /**
     * The contacts of an office as somebody sees them.
     *
     * @param organisations the one of the office, and those that were merged into it
     * @param own whether they are of the office, and so see what those that were merged brought with them
     */
    record Scope(Set<Long> organisations, boolean own, Set<String> labels) {

        Map<String, Object> parameters() {
            return Map.of(
                    "organisations", organisations.toArray(Long[]::new),
                    "own", own,
                    "labels", labels.toArray(String[]::new));
        }
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        Timestamp invited = row.getTimestamp("invited_at");
        return new Contact(
                row.getLong("id"),
                row.getInt("version"),
                row.getLong("organisation"),
                row.getString("name"),
                row.getString("title"),
                row.getString("email"),
                List.of((String[]) row.getArray("languages").getArray()),
                row.getBoolean("focal"),
                row.getObject("substitute_of", Long.class),
                row.getTimestamp("created_at").toInstant(),
                invited == null ? null : invited.toInstant());
    }
}
