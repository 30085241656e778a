package corridor.exchange.introductions;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.exchange.introductions.Introduction.Ending;
import corridor.exchange.suggestions.Matches.Pair;
import corridor.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of introductions. States are written by the workflow alone. */
@Repository
class IntroductionStore {

    private static final String SEEN = "select i.* from exchange.introduction i where " + Sight.of("i");
    private static final int MOST = 200;

    private final JdbcClient database;
    private final Sight sight;
    private final Clock clock;

    IntroductionStore(JdbcClient database, Sight sight, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.clock = clock;
    }

    /** None where one of the same two is under way. */
    Optional<Long> insert(Pair pair, long asker, String message, int rule) {
        return database.sql("""
                insert into exchange.introduction as i (audience, offer, need, offer_organisation, need_organisation, asker,
                    message, points, rule, created_at)
                values (:audience, :offer, :need, :offering, :needing, :asker, :message, :points, :rule, :now)
                on conflict do nothing returning id""")
                .param(
                        "audience",
                        IntroductionLifecycle.between(
                                        pair.offer().organisation(), pair.need().organisation())
                                .toArray(String[]::new))
                .param("offer", pair.offer().id())
                .param("need", pair.need().id())
                .param("offering", pair.offer().organisation())
                .param("needing", pair.need().organisation())
                .param("asker", asker)
                .param("message", message)
                .param("points", pair.explanation().points())
                .param("rule", rule)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
    }

    /** How many of an organisation wait for an answer about one listing, or began within a day. */
    boolean tooMany(long organisation, long listing, int atOnce, int aDay) {
        return database.sql("""
                select count(*) filter (where state = 'interest' and :listing in (offer, need)) >= :atOnce
                    or count(*) filter (where created_at > :yesterday) >= :aDay
                from exchange.introduction where asker = :organisation""")
                .param("organisation", organisation)
                .param("listing", listing)
                .param("atOnce", atOnce)
                .param("aDay", aDay)
                .param("yesterday", OffsetDateTime.now(clock).minus(Duration.ofDays(1)))
                .query(Boolean.class)
                .single();
    }

    List<Introduction> lock(Collection<Long> ids) {
        return database.sql("select * from exchange.introduction where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(IntroductionStore::introduction)
                .list();
    }

    List<Introduction> unseen(Collection<Long> ids) {
        return database.sql("select * from exchange.introduction where id = any(:ids) order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query(IntroductionStore::introduction)
                .list();
    }

    Optional<Introduction> find(Reader reader, long id) {
        return seen(reader, " and i.id = :id", Map.of("id", id)).stream().findFirst();
    }

    List<Introduction> byIds(Reader reader, Collection<Long> ids) {
        return seen(reader, " and i.id = any(:ids)", Map.of("ids", ids.toArray(Long[]::new)));
    }

    /** What is under way first, then the newest. */
    List<Introduction> concerning(Reader reader) {
        return seen(
                reader,
                " order by array_position(array['interest', 'mutual', 'converted', 'dismissed'], i.state), i.id desc limit "
                        + MOST,
                Map.of());
    }

    /** Those of one listing, the newest first. */
    List<Introduction> of(Reader reader, long listing) {
        return seen(
                reader,
                " and :listing in (i.offer, i.need) order by i.id desc limit " + MOST,
                Map.of("listing", listing));
    }

    private List<Introduction> seen(Reader reader, String which, Map<String, Object> parameters) {
        return database.sql(SEEN + which)
                .params(sight.parameters(reader))
                .params(parameters)
                .query(IntroductionStore::introduction)
                .list();
    }

    /** Those of organisations that were merged into others are the others’, unless the two sides became one. */
    void follow(Collection<Long> organisations) {
        database.sql("""
                update exchange.introduction i set version = i.version + 1,
                    offer_organisation = case i.offer_organisation when o.id then o.merged_into else i.offer_organisation end,
                    need_organisation = case i.need_organisation when o.id then o.merged_into else i.need_organisation end,
                    asker = case i.asker when o.id then o.merged_into else i.asker end,
                    audience = array_replace(i.audience, 'organisation:' || o.id, 'organisation:' || o.merged_into)
                from actors.organisation o
                where o.id = any(:organisations) and o.merged_into is not null
                  and o.id in (i.offer_organisation, i.need_organisation)
                  and o.merged_into not in (i.offer_organisation, i.need_organisation)""")
                .param("organisations", organisations.toArray(Long[]::new))
                .update();
    }

    /** Those that wait for an answer longer than that. */
    List<Long> waitingSince(OffsetDateTime before) {
        return database.sql("select id from exchange.introduction where state = 'interest' and created_at < :before")
                .param("before", before)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Those that wait for an answer about one of these listings. */
    List<Long> waitingOn(Collection<Long> listings) {
        return database.sql("""
                select id from exchange.introduction
                where state = 'interest' and (offer = any(:listings) or need = any(:listings))""")
                .param("listings", listings.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static Introduction introduction(ResultSet row, int number) throws SQLException {
        String became = row.getString("became");
        return new Introduction(
                row.getLong("id"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                row.getLong("offer"),
                row.getLong("need"),
                row.getLong("offer_organisation"),
                row.getLong("need_organisation"),
                row.getLong("asker"),
                row.getString("message"),
                row.getInt("points"),
                new Ending(row.getString("reason"), row.getString("note"), row.getObject("dismissed_by", Long.class)),
                became == null ? null : Reference.parse(became),
                row.getTimestamp("created_at").toInstant());
    }
}
