package corridor.partnerships;

import corridor.exchange.TrackRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everybody can read of the partnerships that organisations confirmed: under way or ended, and not silent. */
@Component
class PublicRecord implements TrackRecord {

    private final JdbcClient database;
    private final Clock clock;

    PublicRecord(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Map<Long, Map<String, Integer>> of(Collection<Long> organisations) {
        Map<Long, Map<String, Integer>> record = new HashMap<>();
        database.sql("""
                select y.organisation, t.theme, count(distinct p.id) as number
                from partnerships.party y join partnerships.partnership p on p.id = y.partnership
                    join partnerships.front f on f.partnership = p.id,
                    jsonb_array_elements_text(p.content -> 'themes') as t (theme)
                where y.organisation = any(:organisations) and y.state = 'confirmed' and f.stage in ('active', 'ended')
                    and f.silent_since is null and 'public' = any(f.audience) and f.consents_missing = 0 and not f.held
                    and (f.release_at is null or f.release_at <= :now)
                group by y.organisation, t.theme""")
                .param("organisations", organisations.toArray(Long[]::new))
                .param("now", OffsetDateTime.now(clock))
                .query(row -> {
                    record.computeIfAbsent(row.getLong("organisation"), none -> new HashMap<>())
                            .put(row.getString("theme"), row.getInt("number"));
                });
        return record;
    }
}
