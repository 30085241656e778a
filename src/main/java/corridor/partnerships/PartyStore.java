package corridor.partnerships;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.CountryCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of parties. States are written by the workflow alone. */
@Repository
class PartyStore {

    /** Whoever is confirmed writes; and who began it, while their own focal point has not answered. */
    private static final String ALL = """
            select y.*, (select array_agg(w.organisation) from partnerships.party w
                join partnerships.partnership p on p.id = w.partnership
                where w.partnership = y.partnership and (w.state = 'confirmed'
                    or (w.state = 'asked' and w.organisation = p.initiator))) as writers
            from partnerships.party y where\s""";

    private final JdbcClient database;
    private final Organisations organisations;
    private final Clock clock;

    PartyStore(JdbcClient database, Organisations organisations, Clock clock) {
        this.database = database;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Who shall be asked, or of whom documents tell. */
    record Asked(
            @Nullable Long organisation, @Nullable CountryCode country, String part, boolean inferred, String source) {

        static Asked of(long organisation, String part) {
            return new Asked(organisation, null, part, false, "");
        }
    }

    long insert(long partnership, Asked asked, Set<String> audience) {
        return database.sql("""
                insert into partnerships.party (audience, partnership, part, organisation, country, inferred, source, asked_at)
                values (:audience, :partnership, nullif(:part, ''), :organisation, :country, :inferred, nullif(:source, ''), :now)
                returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("partnership", partnership)
                .param("part", asked.part())
                .param("organisation", asked.organisation())
                .param(
                        "country",
                        asked.country() == null ? null : asked.country().value())
                .param("inferred", asked.inferred())
                .param("source", asked.source())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    void play(long id, String part) {
        database.sql("""
                update partnerships.party set version = version + 1, part = nullif(:part, ''), inferred = false where id = :id""").param("id", id).param("part", part).update();
    }

    List<Party> lock(Collection<Long> ids) {
        return read(ALL + "y.id = any(:ids) order by y.id for update of y", ids);
    }

    /** Whoever may see them. */
    List<Party> unseen(Collection<Long> ids) {
        return read(ALL + "y.id = any(:ids) order by y.id", ids);
    }

    /** All that ever belonged to these partnerships, by partnership. */
    Map<Long, List<Party>> of(Collection<Long> partnerships) {
        return read(ALL + "y.partnership = any(:ids) order by y.id", partnerships).stream()
                .collect(Collectors.groupingBy(Party::partnership));
    }

    /** Organisations that are its parties today. */
    Set<Long> confirmed(long partnership) {
        return Set.copyOf(
                database.sql("""
                select distinct organisation from partnerships.party
                where partnership = :id and state = 'confirmed' and organisation is not null""").param("id", partnership).query(Long.class).list());
    }

    private List<Party> read(String statement, Collection<Long> ids) {
        List<Party> bare = database.sql(statement)
                .param("ids", ids.toArray(Long[]::new))
                .query(PartyStore::party)
                .list();
        Map<Long, Organisation> known = organisations.byId(bare.stream()
                .flatMap(one -> one.organisations().stream())
                .distinct()
                .toList());
        return bare.stream().map(one -> named(one, known)).toList();
    }

    private static Party named(Party one, Map<Long, Organisation> known) {
        Organisation organisation = one.organisation() == null ? null : known.get(one.organisation());
        return organisation == null
                ? one
                : new Party(
                        one.id(),
                        one.partnership(),
                        one.state(),
                        one.version(),
                        one.audience(),
                        one.organisation(),
                        organisation.slug().value(),
                        one.country(),
                        one.part(),
                        one.inferred(),
                        one.confirmedAt(),
                        one.leftOn(),
                        one.reason(),
                        one.askedAt(),
                        one.writers());
    }

    private static Party party(ResultSet row, int index) throws SQLException {
        long organisation = row.getLong("organisation");
        boolean known = !row.wasNull();
        String country = row.getString("country");
        String part = row.getString("part");
        java.sql.Array writers = row.getArray("writers");
        return new Party(
                row.getLong("id"),
                row.getLong("partnership"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                known ? organisation : null,
                "",
                country == null ? null : new CountryCode(country),
                part == null ? "" : part,
                row.getBoolean("inferred"),
                instant(row, "confirmed_at"),
                row.getObject("left_on", LocalDate.class),
                row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(),
                writers == null ? Set.of() : Set.of((Long[]) writers.getArray()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
