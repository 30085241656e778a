package corridor.partnerships.pulse;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.LocalizedText;
import corridor.shared.Secret;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of rounds. */
@Repository
class RoundStore {

    private static final String ALL = """
            select r.*, (select array_agg(y.organisation) from partnerships.party y
                where y.partnership = r.partnership and y.state = 'confirmed') as partners
            from partnerships.pulse_round r where\s""";

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;

    RoundStore(JdbcClient database, Sight sight, JsonMapper json) {
        this.database = database;
        this.sight = sight;
        this.json = json;
    }

    /** None where a round of this kind is open already. */
    Optional<Long> insert(
            long partnership,
            PulseKind kind,
            long questionSet,
            Collection<Long> partners,
            LocalDate opens,
            LocalDate closes) {
        return database.sql("""
                insert into partnerships.pulse_round (audience, partnership, kind, question_set, opens, closes, secret)
                values (:audience, :partnership, :kind, :set, :opens, :closes, :secret)
                on conflict do nothing returning id""")
                .param("audience", PulseLifecycle.labels(partners).toArray(String[]::new))
                .param("partnership", partnership)
                .param("kind", kind.code())
                .param("set", questionSet)
                .param("opens", Date.valueOf(opens))
                .param("closes", Date.valueOf(closes))
                .param("secret", Secret.fresh().digest())
                .query(Long.class)
                .optional();
    }

    List<Round> lock(Collection<Long> ids) {
        return database.sql(ALL + "r.id = any(:ids) order by r.id for update of r")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::round)
                .list();
    }

    /** Those of a partnership that this reader may see, the newest first. */
    List<Round> of(Reader reader, long partnership) {
        return database.sql(ALL + "r.partnership = :partnership and r.state <> 'dropped' and " + Sight.of("r")
                        + " order by r.closes desc, r.id desc")
                .param("partnership", partnership)
                .params(sight.parameters(reader))
                .query(this::round)
                .list();
    }

    /** Those whose last day is over. */
    List<Long> over(LocalDate today) {
        return database.sql(
                        "select id from partnerships.pulse_round where state = 'open' and closes < :today order by id")
                .param("today", Date.valueOf(today))
                .query((row, index) -> row.getLong("id"))
                .list();
    }

    /** The rounds of the partnerships of these parties, locked. */
    List<Round> lockConcerned(Collection<Long> parties) {
        return database.sql(ALL + """
                r.partnership in (select y.partnership from partnerships.party y where y.id = any(:parties))
                order by r.id for update of r""")
                .param("parties", parties.toArray(Long[]::new))
                .query(this::round)
                .list();
    }

    /** Writes anew who reads them. */
    void readdress(Map<Long, Set<String>> audiences) {
        database.sql("""
                update partnerships.pulse_round r set audience = string_to_array(one.labels, ' ')
                from unnest(:ids, :labels) as one (id, labels) where r.id = one.id""")
                .param("ids", audiences.keySet().toArray(Long[]::new))
                .param(
                        "labels",
                        audiences.values().stream()
                                .map(labels -> String.join(" ", labels))
                                .toArray(String[]::new))
                .update();
    }

    /** An open round, and whom it asks now. */
    record Asked(long id, LocalDate closes, LocalizedText title, String url, Set<Long> partners) {}

    /** The open rounds of the partnerships of these parties. */
    List<Asked> asked(Collection<Long> parties) {
        return database.sql("""
                select r.id, r.closes, p.slug, p.content ->> 'title' as title, array(select y.organisation from partnerships.party y
                    where y.partnership = r.partnership and y.state = 'confirmed') as partners
                from partnerships.pulse_round r join partnerships.partnership p on p.id = r.partnership
                where r.state = 'open' and r.partnership in
                    (select y.partnership from partnerships.party y where y.id = any(:parties))
                order by r.id""")
                .param("parties", parties.toArray(Long[]::new))
                .query((row, index) -> new Asked(
                        row.getLong("id"),
                        row.getObject("closes", LocalDate.class),
                        json.readValue(row.getString("title"), LocalizedText.class),
                        "/partnerships/" + row.getString("slug"),
                        Set.of((Long[]) row.getArray("partners").getArray())))
                .list();
    }

    private Round round(ResultSet row, int index) throws SQLException {
        Array partners = row.getArray("partners");
        String results = row.getString("results");
        return new Round(
                row.getLong("id"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                row.getLong("partnership"),
                PulseKind.of(row.getString("kind")).orElseThrow(),
                row.getLong("question_set"),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                results == null ? PulseResult.NONE : json.readValue(results, PulseResult.class),
                partners == null ? Set.of() : Set.of((Long[]) partners.getArray()));
    }
}
