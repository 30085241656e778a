package corridor.participation;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.participation.Registration.Who;
import corridor.shared.Language;
import corridor.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of registrations. */
@Repository
class RegistrationStore {

    private static final String ALL = "select r.* from participation.registration r where ";
    private static final String SEEN = ALL + Sight.of("r");

    private final JdbcClient database;
    private final Sight sight;
    private final Clock clock;

    RegistrationStore(JdbcClient database, Sight sight, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.clock = clock;
    }

    /** Writes it, unless the address is registered already or the delegation has its head. Returns its id if it was written. */
    Optional<Long> insert(Asking asking, Who who, Set<String> audience) {
        return database.sql("""
                insert into participation.registration (cycle, delegation, organisation, person, name, email, function, part,
                    listed, language, substitute_for, audience, asked_at)
                values (:cycle, :delegation, :organisation, :person, :name, :email, :function, :part, :listed, :language,
                    :substituteFor, :audience, :now)
                on conflict do nothing returning id""")
                .param("cycle", asking.cycle())
                .param("delegation", asking.delegation())
                .param("organisation", asking.organisation())
                .param("person", asking.person())
                .param("substituteFor", asking.substituteFor())
                .param("name", who.name())
                .param("email", who.email())
                .param("function", who.function())
                .param("part", who.part())
                .param("listed", who.listed())
                .param("language", who.language().tag())
                .param("audience", audience.toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
    }

    /** Whether one of these addresses stands among those who asked or come. */
    boolean known(long cycle, String email) {
        return database.sql("""
                select exists (select from participation.registration
                               where cycle = :cycle and lower(email) = lower(:email)
                                 and state in ('asked', 'confirmed', 'attended'))""")
                .param("cycle", cycle)
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    List<Registration> lock(Collection<Long> ids) {
        return database.sql(ALL + "r.id = any(:ids) order by r.id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(RegistrationStore::registration)
                .list();
    }

    /** Whoever may see them: for telling those whom they concern. */
    List<Registration> unseen(Collection<Long> ids) {
        return database.sql(ALL + "r.id = any(:ids) order by r.id")
                .param("ids", ids.toArray(Long[]::new))
                .query(RegistrationStore::registration)
                .list();
    }

    Optional<Registration> find(Reader reader, long id) {
        return database.sql(SEEN + " and r.id = :id")
                .params(sight.parameters(reader))
                .param("id", id)
                .query(RegistrationStore::registration)
                .optional();
    }

    /** Those of a delegation, whoever leads it first. */
    List<Registration> of(Reader reader, long delegation) {
        return database.sql(SEEN + " and r.delegation = :delegation order by r.part <> 'head', r.id limit 1000")
                .params(sight.parameters(reader))
                .param("delegation", delegation)
                .query(RegistrationStore::registration)
                .list();
    }

    /** A page of those of a cycle in one state, the longest waiting first. */
    Slice<Registration> in(Reader reader, long cycle, String state, int page, int size) {
        String some = SEEN + " and r.cycle = :cycle and r.state = :state";
        return new Slice<>(
                database.sql(some + " order by r.id limit :size offset :skipped")
                        .params(sight.parameters(reader))
                        .param("cycle", cycle)
                        .param("state", state)
                        .param("size", size)
                        .param("skipped", (page - 1L) * size)
                        .query(RegistrationStore::registration)
                        .list(),
                page,
                size,
                database.sql("select count(*) from (" + some + ") as found")
                        .params(sight.parameters(reader))
                        .param("cycle", cycle)
                        .param("state", state)
                        .query(Long.class)
                        .single());
    }

    /** Those of a person, the newest first. */
    List<Registration> own(Reader reader, long person) {
        return database.sql(SEEN + " and r.person = :person order by r.id desc limit 100")
                .params(sight.parameters(reader))
                .param("person", person)
                .query(RegistrationStore::registration)
                .list();
    }

    private static Registration registration(ResultSet row, int number) throws SQLException {
        return new Registration(
                row.getLong("id"),
                row.getLong("cycle"),
                row.getObject("delegation", Long.class),
                row.getObject("organisation", Long.class),
                row.getObject("person", Long.class),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                new Who(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("function"),
                        row.getString("part"),
                        row.getBoolean("listed"),
                        Language.of(row.getString("language")).orElse(Language.ENGLISH)),
                row.getObject("substitute_for", Long.class),
                row.getString("reason"));
    }
}
