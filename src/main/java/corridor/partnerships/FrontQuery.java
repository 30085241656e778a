package corridor.partnerships;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.partnerships.health.Health;
import corridor.partnerships.plan.EntryKind;
import corridor.partnerships.plan.Lesson;
import corridor.search.SearchRecord.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Fronts as a reader sees them: three statements, however many there are. */
@Repository
class FrontQuery {

    private static final String ALL = """
            select f.*, p.slug, p.content, p.reported, p.renewals, p.activated_at, p.closed_at, p.created_at, p.state
            from partnerships.front f join partnerships.partnership p on p.id = f.partnership where\s""";
    private static final TypeReference<List<Front.Silence>> SILENCES = new TypeReference<>() {};

    private final JdbcClient database;
    private final PartnershipRows rows;
    private final PartyStore parties;
    private final Sight sight;
    private final JsonMapper json;

    FrontQuery(JdbcClient database, PartnershipRows rows, PartyStore parties, Sight sight, JsonMapper json) {
        this.database = database;
        this.rows = rows;
        this.parties = parties;
        this.sight = sight;
        this.json = json;
    }

    List<Front> byIds(Reader reader, Collection<Long> ids) {
        return seen(reader, "f.partnership = any(:ids)", Map.of("ids", ids.toArray(Long[]::new)));
    }

    List<Front> bySlug(Reader reader, String slug) {
        return seen(reader, "p.slug = :slug", Map.of("slug", slug));
    }

    private List<Front> seen(Reader reader, String which, Map<String, Object> parameters) {
        return whole(database.sql(ALL + which + " and " + Sight.of("f"))
                .params(sight.parameters(reader))
                .params(parameters)
                .query(this::front)
                .list());
    }

    /** Whoever may see them: for the index. */
    List<Front> unseen(Collection<Long> ids) {
        return whole(database.sql(ALL + "f.partnership = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::front)
                .list());
    }

    /** How many of each stage this reader finds; the silent ones by themselves. */
    Map<String, Long> counts(Reader reader) {
        Map<String, Long> counts = new HashMap<>();
        database.sql("""
                select case when f.silent_since is null then f.stage else 'silent' end, count(*)
                from partnerships.front f where\s""" + Sight.of("f") + " group by 1")
                .params(sight.parameters(reader))
                .query((row, index) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    private List<Front> whole(List<Front> bare) {
        if (bare.isEmpty()) {
            return List.of();
        }
        List<Long> ids = bare.stream().map(Front::id).toList();
        Map<Long, List<Party>> those = parties.of(ids);
        Map<Long, List<Lesson>> lessons = lessons(ids);
        return bare.stream()
                .map(one -> new Front(
                        one.id(),
                        one.version(),
                        one.slug(),
                        one.stage(),
                        one.content(),
                        one.reported(),
                        those.getOrDefault(one.id(), List.of()).stream()
                                .filter(party ->
                                        party.confirmed() || party.state().equals(PartyLifecycle.REPORTED))
                                .toList(),
                        lessons.getOrDefault(one.id(), List.of()),
                        one.health(),
                        one.silentSince(),
                        one.silences(),
                        one.withheld(),
                        one.renewals(),
                        one.activatedAt(),
                        one.closedAt(),
                        one.createdAt(),
                        one.visibility()))
                .toList();
    }

    /** What those that were closed leave to others: all parties agreed to exactly these. */
    private Map<Long, List<Lesson>> lessons(List<Long> ids) {
        Map<Long, List<Lesson>> lessons = new HashMap<>();
        database.sql("""
                select e.* from partnerships.entry e join partnerships.partnership p on p.id = e.partnership
                where e.partnership = any(:ids) and e.kind = 'lesson' and e.removed_at is null and p.state = 'closed'
                    and e.written_at <= p.closed_at
                order by e.id""")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> lessons.computeIfAbsent(row.getLong("partnership"), none -> new ArrayList<>())
                        .add((Lesson) rows.record(EntryKind.LESSON, row.getString("content"))))
                .list();
        return lessons;
    }

    private Front front(ResultSet row, int index) throws SQLException {
        String reported = row.getString("reported");
        String health = row.getString("health");
        java.sql.Timestamp release = row.getTimestamp("release_at");
        return new Front(
                row.getLong("partnership"),
                row.getInt("version"),
                row.getString("slug"),
                row.getString("stage"),
                rows.content(row.getString("content")),
                reported == null ? null : rows.read(reported, Reported.class),
                List.of(),
                List.of(),
                health == null ? null : rows.read(health, Health.class),
                row.getObject("silent_since", LocalDate.class),
                json.readValue(row.getString("silences"), SILENCES),
                List.of((String[]) row.getArray("withheld").getArray()),
                row.getInt("renewals"),
                PartnershipRows.instant(row, "activated_at"),
                PartnershipRows.instant(row, "closed_at"),
                row.getTimestamp("created_at").toInstant(),
                new Visibility(
                        Set.of((String[]) row.getArray("audience").getArray()),
                        release == null ? null : release.toInstant(),
                        row.getInt("consents_missing"),
                        List.of((String[]) row.getArray("cases").getArray())));
    }
}
