package corridor.practices.reviews;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Sight;
import corridor.practices.reviews.Balance.Choice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of reviewers' parts. */
@Repository
class AssignmentStore {

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    AssignmentStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    /** Offers seats to reviewers; their ids, by round and person. */
    Map<Choice, Long> insert(Map<Choice, Reviewer> offers) {
        List<Choice> choices = List.copyOf(offers.keySet());
        Map<Long, Map<Long, Long>> ids = new HashMap<>();
        database.sql("""
                insert into practices.review_assignment (review, person, organisation, seat, audience, offered_at)
                select review, person, nullif(organisation, 0), seat, array['person:' || person, :secretariat], :now
                from unnest(:reviews, :people, :organisations, :seats) as offer (review, person, organisation, seat)
                returning id, review, person""")
                .param("reviews", choices.stream().map(Choice::review).toArray(Long[]::new))
                .param("people", choices.stream().map(Choice::person).toArray(Long[]::new))
                .param(
                        "organisations",
                        choices.stream()
                                .map(one -> Objects.requireNonNull(offers.get(one)))
                                .map(one -> one.organisation() == null ? 0L : one.organisation())
                                .toArray(Long[]::new))
                .param("seats", choices.stream().map(one -> one.seat().code()).toArray(String[]::new))
                .param("secretariat", Audience.SECRETARIAT)
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> ids.computeIfAbsent(row.getLong("review"), none -> new HashMap<>())
                        .put(row.getLong("person"), row.getLong("id")))
                .list();
        return choices.stream()
                .collect(Collectors.toMap(
                        one -> one,
                        one -> ids.getOrDefault(one.review(), Map.of()).getOrDefault(one.person(), 0L)));
    }

    /** Keeps what a reviewer answered; the state and version are the workflow's. */
    void answer(long id, Answers answers, boolean complete) {
        database.sql("""
                update practices.review_assignment set answers = :answers::jsonb, complete = :complete where id = :id""")
                .param("id", id)
                .param("answers", json.writeValueAsString(answers))
                .param("complete", complete)
                .update();
    }

    List<Assignment> lock(Collection<Long> ids) {
        return database.sql("select * from practices.review_assignment where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::assignment)
                .list();
    }

    Optional<Assignment> find(Reader reader, long id) {
        return database.sql("select a.* from practices.review_assignment a where a.id = :id and " + Sight.of("a"))
                .param("id", id)
                .params(sight.parameters(reader))
                .query(this::assignment)
                .optional();
    }

    /** Whose it is, whoever asks: to keep in the journal that somebody tried. */
    Optional<Assignment> unseen(long id) {
        return database.sql("select * from practices.review_assignment where id = :id")
                .param("id", id)
                .query(this::assignment)
                .optional();
    }

    /** What this person has been offered, what waits first. */
    List<Assignment> of(Reader reader, long person) {
        return database.sql("""
                select a.* from practices.review_assignment a where a.person = :person and %s
                order by a.state not in ('offered', 'accepted', 'drafted'), a.id desc limit 200""".formatted(Sight.of("a")))
                .param("person", person)
                .params(sight.parameters(reader))
                .query(this::assignment)
                .list();
    }

    long countWaiting(Reader reader, long person) {
        return database.sql("""
                select count(*) from practices.review_assignment a
                where a.person = :person and a.state in ('offered', 'accepted', 'drafted') and\s""" + Sight.of("a"))
                .param("person", person)
                .params(sight.parameters(reader))
                .query(Long.class)
                .single();
    }

    /** Everyone's part in these rounds; the caller has seen to it that the reader may see the rounds. */
    List<Assignment> in(Collection<Long> reviews) {
        return database.sql("select * from practices.review_assignment where review = any(:reviews) order by id")
                .param("reviews", reviews.toArray(Long[]::new))
                .query(this::assignment)
                .list();
    }

    /** How many reviews wait for each person. */
    Map<Long, Integer> loads() {
        Map<Long, Integer> loads = new HashMap<>();
        database.sql("""
                select person, count(*) from practices.review_assignment
                where state in ('offered', 'accepted', 'drafted') group by person""")
                .query((row, number) -> loads.put(row.getLong(1), row.getInt(2)))
                .list();
        return loads;
    }

    /** Those that wait for people who no longer hold the role for which they were chosen. */
    List<Long> orphaned(String role) {
        return database.sql("""
                select a.id from practices.review_assignment a
                where a.state in ('offered', 'accepted', 'drafted') and not exists (
                  select from actors.membership m
                  where m.person = a.person and m.role = :role and m.starts <= :day::date
                    and (m.ends is null or m.ends >= :day::date)
                    and (m.organisation is null or m.organisation = a.organisation))""")
                .param("role", role)
                .param("day", java.sql.Date.valueOf(java.time.LocalDate.now(clock)))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private Assignment assignment(ResultSet row, int number) throws SQLException {
        String answers = row.getString("answers");
        return new Assignment(
                row.getLong("id"),
                row.getLong("review"),
                row.getLong("person"),
                row.getObject("organisation", Long.class),
                Seat.of(row.getString("seat")),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                answers.equals("{}") ? Answers.NONE : json.readValue(answers, Answers.class),
                row.getBoolean("complete"),
                row.getString("reason"));
    }
}
