package corridor.exchange.assistance;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.exchange.assistance.Mission.Plan;
import corridor.shared.CountryCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of missions. States are written by the workflow alone. */
@Repository
class MissionStore {

    private static final String ALL = """
            select m.*, e.person, p.name from exchange.mission m
              join exchange.expert e on e.id = m.expert join actors.person p on p.id = e.person
            where\s""";
    private static final int MOST = 200;

    private final JdbcClient database;
    private final Sight sight;

    MissionStore(JdbcClient database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    long insert(AssistanceRequest request, Expert expert, Plan plan) {
        CountryCode country = plan.country();
        return database.sql("""
                insert into exchange.mission as m (audience, request, expert, organisation, kind, country, starts, ends, terms)
                values (:audience, :request, :expert, :organisation, :kind, :country, :starts, :ends, :terms) returning id""")
                .param(
                        "audience",
                        MissionLifecycle.audience(request.organisation(), expert.person())
                                .toArray(String[]::new))
                .param("request", request.id())
                .param("expert", expert.id())
                .param("organisation", request.organisation())
                .param("kind", plan.kind())
                .param("country", country == null ? null : country.value(), Types.VARCHAR)
                .param("starts", plan.starts())
                .param("ends", plan.ends())
                .param("terms", plan.terms())
                .query(Long.class)
                .single();
    }

    /** Whether somebody is still at work for a request. */
    boolean underWay(long request) {
        return database.sql("""
                select exists (select from exchange.mission
                  where request = :request and state in ('accepted', 'under-way', 'reported'))""").param("request", request).query(Boolean.class).single();
    }

    /** What this person was asked for, accepted or began, and did not report on. */
    List<Long> notReported(long person) {
        return database.sql("""
                select m.id from exchange.mission m join exchange.expert e on e.id = m.expert
                where e.person = :person and m.state in ('proposed', 'accepted', 'under-way') order by m.id""")
                .param("person", person)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<Mission> lock(Collection<Long> ids) {
        return database.sql(ALL + "m.id = any(:ids) order by m.id for update of m")
                .param("ids", ids.toArray(Long[]::new))
                .query(MissionStore::mission)
                .list();
    }

    List<Mission> unseen(Collection<Long> ids) {
        return database.sql(ALL + "m.id = any(:ids) order by m.id")
                .param("ids", ids.toArray(Long[]::new))
                .query(MissionStore::mission)
                .list();
    }

    Optional<Mission> find(Reader reader, long id) {
        return seen(reader, " and m.id = :id", Map.of("id", id)).stream().findFirst();
    }

    List<Mission> byIds(Reader reader, Collection<Long> ids) {
        return seen(reader, " and m.id = any(:ids)", Map.of("ids", ids.toArray(Long[]::new)));
    }

    List<Mission> of(Reader reader, long request) {
        return seen(reader, " and m.request = :request order by m.id desc limit " + MOST, Map.of("request", request));
    }

    List<Mission> ofPerson(Reader reader, long person) {
        return seen(reader, " and e.person = :person order by m.id desc limit " + MOST, Map.of("person", person));
    }

    private List<Mission> seen(Reader reader, String which, Map<String, Object> parameters) {
        return database.sql(ALL + Sight.of("m") + which)
                .params(sight.parameters(reader))
                .params(parameters)
                .query(MissionStore::mission)
                .list();
    }

    private static Mission mission(ResultSet row, int number) throws SQLException {
        String country = row.getString("country");
        return new Mission(
                row.getLong("id"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                row.getLong("request"),
                row.getLong("expert"),
                row.getLong("person"),
                row.getString("name"),
                row.getLong("organisation"),
                new Plan(
                        row.getString("kind"),
                        country == null ? null : new CountryCode(country),
                        row.getDate("starts").toLocalDate(),
                        row.getDate("ends").toLocalDate(),
                        row.getString("terms")),
                row.getString("reason"),
                row.getString("report"));
    }
}
