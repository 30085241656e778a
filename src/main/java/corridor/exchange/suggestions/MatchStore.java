package corridor.exchange.suggestions;

import corridor.exchange.Side;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of matches. */
@Repository
class MatchStore {

    private final JdbcClient database;

    MatchStore(JdbcClient database) {
        this.database = database;
    }

    /** An offer, a need and their points. */
    record Row(long offer, long need, int points) {}

    /** The others that fit one best. */
    List<Long> of(long listing, Side side, int most) {
        String statement = side == Side.NEED
                ? "select offer from exchange.match where need = :listing order by points desc, offer limit :most"
                : "select need from exchange.match where offer = :listing order by points desc, need limit :most";
        return database.sql(statement)
                .param("listing", listing)
                .param("most", most)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void remove(Collection<Long> listings) {
        database.sql("delete from exchange.match where offer = any(:ids) or need = any(:ids)")
                .param("ids", listings.toArray(Long[]::new))
                .update();
    }

    /** Those that are among the best of either side, of rows that come best first. */
    void put(List<Row> fitting, int rule, int best) {
        database.sql("""
                insert into exchange.match (offer, need, points, rule)
                select f.offer, f.need, f.points, :rule
                from unnest(:offers, :needs, :points) with ordinality as f (offer, need, points, place)
                where f.place <= :best
                  or not exists (select from exchange.match m where m.offer = f.offer and m.points >= f.points
                        and (m.points > f.points or m.need < f.need) offset :best - 1)
                     and not exists (select from exchange.match m where m.need = f.need and m.points >= f.points
                        and (m.points > f.points or m.offer < f.offer) offset :best - 1)
                on conflict (need, offer) do update set points = excluded.points, rule = excluded.rule""")
                .param("offers", fitting.stream().map(Row::offer).toArray(Long[]::new))
                .param("needs", fitting.stream().map(Row::need).toArray(Long[]::new))
                .param("points", fitting.stream().map(Row::points).toArray(Integer[]::new))
                .param("rule", rule)
                .param("best", best)
                .update();
    }

    /** All of them, worked out anew: others are gone. Readers see what was or what is, never half. */
    int replace(List<Row> all, int rule) {
        Long[] offers = all.stream().map(Row::offer).toArray(Long[]::new);
        Long[] needs = all.stream().map(Row::need).toArray(Long[]::new);
        int gone =
                database.sql("""
                delete from exchange.match m where not exists (
                  select from unnest(:offers, :needs) as f (offer, need) where f.offer = m.offer and f.need = m.need)""").param("offers", offers).param("needs", needs).update();
        int written = database.sql("""
                insert into exchange.match as m (offer, need, points, rule)
                select f.offer, f.need, f.points, :rule from unnest(:offers, :needs, :points) as f (offer, need, points)
                on conflict (need, offer) do update set points = excluded.points, rule = excluded.rule
                where m.points <> excluded.points or m.rule <> excluded.rule""")
                .param("offers", offers)
                .param("needs", needs)
                .param("points", all.stream().map(Row::points).toArray(Integer[]::new))
                .param("rule", rule)
                .update();
        return gone + written;
    }

    /** Some pairs that are kept, the same ones on the same day. */
    List<Row> drawn(int most, int seed) {
        return database.sql("""
                select offer, need, points from exchange.match
                order by hashint8(offer * 31 + need + :seed) limit :most""")
                .param("seed", seed)
                .param("most", most)
                .query((row, number) -> new Row(row.getLong(1), row.getLong(2), row.getInt(3)))
                .list();
    }
}
