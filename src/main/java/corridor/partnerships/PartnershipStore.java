package corridor.partnerships;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.partnerships.Partnership.Past;
import corridor.partnerships.plan.Plan;
import corridor.partnerships.plan.PlanEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads partnerships with their parties, plan and assents: four statements, however many there are. */
@Repository
class PartnershipStore {

    private static final String ALL = "select p.* from partnerships.partnership p where ";
    private static final int MOST = 500;

    private final JdbcClient database;
    private final PartnershipRows rows;
    private final PartyStore parties;
    private final PlanStore plans;
    private final AssentStore assents;
    private final Sight sight;
    private final Clock clock;

    PartnershipStore(
            JdbcClient database,
            PartnershipRows rows,
            PartyStore parties,
            PlanStore plans,
            AssentStore assents,
            Sight sight,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.parties = parties;
        this.plans = plans;
        this.assents = assents;
        this.sight = sight;
        this.clock = clock;
    }

    /** A row of the table alone. */
    private record Bare(
            long id,
            String slug,
            String state,
            int version,
            Set<String> audience,
            PartnershipContent content,
            Past past) {}

    List<Partnership> lock(Collection<Long> ids) {
        return whole(found(ALL + "p.id = any(:ids) order by p.id for update", ids));
    }

    /** Whoever may see them. */
    List<Partnership> unseen(Collection<Long> ids) {
        return whole(found(ALL + "p.id = any(:ids) order by p.id", ids));
    }

    private List<Bare> found(String statement, Collection<Long> ids) {
        return database.sql(statement)
                .param("ids", ids.toArray(Long[]::new))
                .query(this::bare)
                .list();
    }

    List<Partnership> bySlug(Reader reader, String slug) {
        return seen(reader, "p.origin = 'own' and p.slug = :slug", Map.of("slug", slug));
    }

    List<Partnership> byIds(Reader reader, Collection<Long> ids) {
        return seen(reader, "p.id = any(:ids)", Map.of("ids", ids.toArray(Long[]::new)));
    }

    /** Those in which one of these organisations is asked or confirmed, and those that wait for whoever clears them. */
    List<Partnership> concerning(Reader reader, Collection<Long> organisations, boolean clearing) {
        return seen(reader, """
                p.origin = 'own' and (:clearing and p.state = 'vetting' or exists (select from partnerships.party y
                    where y.partnership = p.id and y.state in ('asked', 'confirmed') and y.organisation = any(:organisations)))
                """, Map.of("organisations", organisations.toArray(Long[]::new), "clearing", clearing));
    }

    long uncleared(Reader reader) {
        return database.sql("""
                select count(*) from partnerships.partnership p
                where p.origin = 'own' and p.state = 'vetting' and p.cleared_at is null and\s""" + Sight.of("p"))
                .params(sight.parameters(reader))
                .query(Long.class)
                .single();
    }

    private List<Partnership> seen(Reader reader, String which, Map<String, Object> parameters) {
        return whole(database.sql(ALL + which + " and " + Sight.of("p") + " order by p.state_since desc limit " + MOST)
                .params(sight.parameters(reader))
                .params(parameters)
                .query(this::bare)
                .list());
    }

    private List<Partnership> whole(List<Bare> bare) {
        if (bare.isEmpty()) {
            return List.of();
        }
        List<Long> ids = bare.stream().map(Bare::id).toList();
        Map<Long, List<Party>> those = parties.of(ids);
        Map<Long, List<PlanEntry>> entries = plans.of(ids);
        Map<Long, List<Assent>> said = assents.of(ids);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return bare.stream()
                .map(one -> {
                    List<PlanEntry> plan = entries.getOrDefault(one.id(), List.of());
                    return new Partnership(
                            one.id(),
                            one.slug(),
                            one.state(),
                            one.version(),
                            one.audience(),
                            one.content(),
                            those.getOrDefault(one.id(), List.of()),
                            new Plan(plan),
                            said.getOrDefault(one.id(), List.of()),
                            rows.hashes(
                                    one.id(), one.content(), plan, one.past().nextEnd()),
                            one.past(),
                            today);
                })
                .toList();
    }

    private Bare bare(ResultSet row, int index) throws SQLException {
        long initiator = row.getLong("initiator");
        @Nullable Long began = row.wasNull() ? null : initiator;
        String reported = row.getString("reported");
        return new Bare(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                rows.content(row.getString("content")),
                new Past(
                        began,
                        reported == null ? null : rows.read(reported, Reported.class),
                        PartnershipRows.instant(row, "cleared_at"),
                        PartnershipRows.instant(row, "activated_at"),
                        PartnershipRows.instant(row, "closed_at"),
                        PartnershipRows.instant(row, "told_at"),
                        row.getInt("renewals"),
                        row.getString("next_end"),
                        row.getString("reason"),
                        row.getTimestamp("created_at").toInstant()));
    }
}
