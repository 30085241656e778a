package corridor.participation;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.Composition;
import corridor.shared.Slice;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of those who come: what others may see of them, and nothing more. */
@Repository
class ParticipantStore {

    private static final String LISTED = """
            select p.* from participation.participant p
            where p.cycle = :cycle and p.listed and\s""" + Sight.of("p");

    private final JdbcClient database;
    private final Sight sight;

    ParticipantStore(JdbcClient database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** Writes these among those who come, or says anew what others may see of them. */
    void put(Collection<Long> registrations) {
        database.sql("""
                insert into participation.participant (registration, audience, cycle, name, function, organisation, constituency,
                    part, listed)
                select r.id, case when r.listed then array[:secretariat, :staff || r.cycle, :forum || r.cycle]
                             else array[:secretariat, :staff || r.cycle] end,
                       r.cycle, r.name, r.function, r.organisation, d.constituency, r.part, r.listed
                from participation.registration r left join participation.delegation d on d.id = r.delegation
                where r.id = any(:ids)
                on conflict (registration) do update set audience = excluded.audience, name = excluded.name,
                    function = excluded.function, listed = excluded.listed""")
                .param("secretariat", Audience.SECRETARIAT)
                .param("staff", ParticipantBelonging.STAFF)
                .param("forum", ParticipantBelonging.FORUM)
                .param("ids", registrations.toArray(Long[]::new))
                .update();
    }

    void remove(Collection<Long> registrations) {
        database.sql("delete from participation.participant where registration = any(:ids)")
                .param("ids", registrations.toArray(Long[]::new))
                .update();
    }

    /** A page of those who let the others see that they come. */
    Slice<Participant> listed(Reader reader, long cycle, int page, int size) {
        return new Slice<>(
                database.sql(LISTED + " order by p.name, p.registration limit :size offset :skipped")
                        .params(sight.parameters(reader))
                        .param("cycle", cycle)
                        .param("size", size)
                        .param("skipped", (page - 1L) * size)
                        .query((row, number) -> new Participant(
                                row.getString("name"),
                                row.getString("function"),
                                row.getObject("organisation", Long.class),
                                row.getString("part")))
                        .list(),
                page,
                size,
                database.sql("select count(*) from (" + LISTED + ") as listed")
                        .params(sight.parameters(reader))
                        .param("cycle", cycle)
                        .query(Long.class)
                        .single());
    }

    /** How many come, and of which constituencies; those without a delegation are not listed. Names nobody. */
    Map<Long, Composition> compositions(Collection<Long> cycles) {
        Map<Long, Map<String, Integer>> listed = new LinkedHashMap<>();
        Map<Long, Integer> totals = new LinkedHashMap<>();
        database.sql("""
                select cycle, coalesce(constituency, '') as constituency, count(*) as number
                from participation.participant where cycle = any(:cycles)
                group by cycle, constituency order by cycle, number desc, constituency""").param("cycles", cycles.toArray(Long[]::new)).query(row -> {
            long cycle = row.getLong("cycle");
            int number = row.getInt("number");
            totals.merge(cycle, number, Integer::sum);
            Map<String, Integer> ofCycle = listed.computeIfAbsent(cycle, none -> new LinkedHashMap<>());
            if (!row.getString("constituency").isEmpty()) {
                ofCycle.put(row.getString("constituency"), number);
            }
        });
        Map<Long, Composition> compositions = new LinkedHashMap<>();
        totals.forEach((cycle, total) ->
                compositions.put(cycle, new Composition(total, listed.getOrDefault(cycle, Map.of()))));
        return compositions;
    }

    /** Everyone who comes, for those at the door. */
    List<Expected> expected(Reader reader, long cycle) {
        return database.sql("""
                select p.name, p.part, p.organisation, b.code, exists (
                    select from participation.check_in c where c.registration = p.registration) as came
                from participation.participant p join participation.badge b on b.registration = p.registration
                where p.cycle = :cycle and\s""" + Sight.of("p") + " order by p.name, p.registration")
                .params(sight.parameters(reader))
                .param("cycle", cycle)
                .query((row, number) -> new Expected(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("part"),
                        row.getObject("organisation", Long.class),
                        row.getBoolean("came")))
                .list();
    }

    /** One who comes, as the others may see them. */
    record Participant(
            String name, String function, @Nullable Long organisation, String part) {}

    /** One who comes, as those at the door see them. */
    record Expected(
            String code, String name, String part, @Nullable Long organisation, boolean came) {}
}
