package corridor.participation;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.participation.Delegation.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of delegations. */
@Repository
class DelegationStore {

    private static final String ALL = """
            select d.*, (select count(*) from participation.registration r
                         where r.delegation = d.id and r.state in ('asked', 'confirmed', 'attended')) as taken
            from participation.delegation d where\s""";

    private static final String SEEN = ALL + Sight.of("d");

    private final JdbcClient database;
    private final Sight sight;

    DelegationStore(JdbcClient database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** Writes those of organisations that have none yet. Returns their ids by organisation. */
    Map<Long, Long> insert(long cycle, Map<Long, Terms> invited) {
        List<Map.Entry<Long, Terms>> entries = List.copyOf(invited.entrySet());
        Map<Long, Long> ids = new LinkedHashMap<>();
        database.sql("""
                insert into participation.delegation (cycle, organisation, constituency, places, last_day, audience)
                select :cycle, organisation, constituency, places, last_day, string_to_array(audience, ' ')
                from unnest(:organisations, :constituencies, :places, :days::date[], :audiences)
                  as invited (organisation, constituency, places, last_day, audience)
                on conflict do nothing returning id, organisation""")
                .param("cycle", cycle)
                .param("organisations", entries.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .param(
                        "constituencies",
                        entries.stream()
                                .map(one -> one.getValue().constituency())
                                .toArray(String[]::new))
                .param(
                        "places",
                        entries.stream().map(one -> one.getValue().places()).toArray(Integer[]::new))
                .param(
                        "days",
                        entries.stream()
                                .map(one -> one.getValue().lastDay().toString())
                                .toArray(String[]::new))
                .param(
                        "audiences",
                        entries.stream()
                                .map(one -> String.join(" ", DelegationLifecycle.audience(one.getKey())))
                                .toArray(String[]::new))
                .query((row, number) -> ids.put(row.getLong("organisation"), row.getLong("id")))
                .list();
        return ids;
    }

    List<Delegation> lock(Collection<Long> ids) {
        return database.sql(ALL + "d.id = any(:ids) order by d.id for no key update of d")
                .param("ids", ids.toArray(Long[]::new))
                .query(DelegationStore::delegation)
                .list();
    }

    Optional<Delegation> find(Reader reader, long id) {
        return database.sql(SEEN + " and d.id = :id")
                .params(sight.parameters(reader))
                .param("id", id)
                .query(DelegationStore::delegation)
                .optional();
    }

    /** Those of a cycle that this reader sees. */
    List<Delegation> in(Reader reader, long cycle) {
        return database.sql(SEEN + " and d.cycle = :cycle order by d.constituency, d.id")
                .params(sight.parameters(reader))
                .param("cycle", cycle)
                .query(DelegationStore::delegation)
                .list();
    }

    /** Those of these organisations, the newest first. */
    List<Delegation> of(Reader reader, Set<Long> organisations) {
        return database.sql(SEEN + " and d.organisation = any(:organisations) order by d.id desc limit 100")
                .params(sight.parameters(reader))
                .param("organisations", organisations.toArray(Long[]::new))
                .query(DelegationStore::delegation)
                .list();
    }

    /** Whoever may see them: for telling those whom they concern. */
    List<Delegation> unseen(Collection<Long> ids) {
        return database.sql(ALL + "d.id = any(:ids) order by d.id")
                .param("ids", ids.toArray(Long[]::new))
                .query(DelegationStore::delegation)
                .list();
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        return new Delegation(
                row.getLong("id"),
                row.getLong("cycle"),
                row.getLong("organisation"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                new Terms(
                        row.getString("constituency"),
                        row.getInt("places"),
                        row.getObject("last_day", LocalDate.class)),
                row.getInt("taken"));
    }
}
