package corridor.calls.appraisals;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Sight;
import corridor.questions.Answers;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of reviewers' parts. */
@Repository
class AppraisalStore {

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    AppraisalStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    /** Offers dossiers to reviewers; their ids in the order given. */
    List<Long> insert(long phase, List<Drawn> offers) {
        return database.sql("""
                insert into calls.assignment (dossier, phase, person, organisation, alias, place, audience, cases, offered_at)
                select dossier, :phase, person, nullif(organisation, 0), alias, place, array['person:' || person, :secretariat],
                  array['dossier:' || dossier], :now
                from unnest(:dossiers, :people, :organisations, :aliases, :places) with ordinality
                  as offer (dossier, person, organisation, alias, place, nth)
                order by nth returning id""")
                .param("phase", phase)
                .param("secretariat", Audience.SECRETARIAT)
                .param("now", OffsetDateTime.now(clock))
                .param("dossiers", offers.stream().map(Drawn::dossier).toArray(Long[]::new))
                .param("people", offers.stream().map(Drawn::person).toArray(Long[]::new))
                .param(
                        "organisations",
                        offers.stream()
                                .map(one -> one.organisation() == null ? 0L : one.organisation())
                                .toArray(Long[]::new))
                .param("aliases", offers.stream().map(Drawn::alias).toArray(String[]::new))
                .param("places", offers.stream().map(Drawn::place).toArray(Integer[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Someone for a dossier, with what chance drew for them. */
    record Drawn(long dossier, long person, @Nullable Long organisation, String alias, int place) {}

    void answer(long id, Answers answers, @Nullable Double points, @Nullable String recommendation, boolean complete) {
        database.sql("""
                update calls.assignment set answers = :answers::jsonb, points = :points, recommendation = :recommendation,
                  complete = :complete where id = :id""")
                .param("id", id)
                .param("answers", json.writeValueAsString(answers))
                .param("points", points, Types.NUMERIC)
                .param("recommendation", recommendation, Types.VARCHAR)
                .param("complete", complete)
                .update();
    }

    List<Assignment> lock(Collection<Long> ids) {
        return database.sql("select * from calls.assignment where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::assignment)
                .list();
    }

    /** One's own part; none for anybody else's, and none from which one is recused. */
    Optional<Assignment> own(Reader reader, long person, long id) {
        return database.sql("select a.* from calls.assignment a where a.id = :id and a.person = :person and "
                        + Sight.of("a"))
                .param("id", id)
                .param("person", person)
                .params(sight.parameters(reader))
                .query(this::assignment)
                .optional();
    }

    /** Those of this person, in their own order. */
    List<Assignment> of(Reader reader, long person) {
        return database.sql("""
                select a.* from calls.assignment a where a.person = :person and %s
                order by a.state not in ('offered', 'accepted', 'drafted'), a.place, a.id limit 500""".formatted(Sight.of("a")))
                .param("person", person)
                .params(sight.parameters(reader))
                .query(this::assignment)
                .list();
    }

    /** Everyone's part in these dossiers; the caller has seen to it that the reader may see them. */
    List<Assignment> in(Collection<Long> dossiers) {
        return database.sql("select * from calls.assignment where dossier = any(:dossiers) order by dossier, alias")
                .param("dossiers", dossiers.toArray(Long[]::new))
                .query(this::assignment)
                .list();
    }

    /** What authors may read of a submission whose result was told: the caller has seen to it that it is theirs. */
    List<Assignment> told(long submission) {
        return database.sql("""
                select a.* from calls.assignment a join calls.dossier d on d.id = a.dossier join calls.phase p on p.id = a.phase
                where d.submission = :submission and d.state = 'released' and a.state = 'delivered'
                  and (p.switches ->> 'authorsSeeReviews')::boolean
                order by p.number, a.alias""")
                .param("submission", submission)
                .query(this::assignment)
                .list();
    }

    /** Everyone's part in the dossiers of a call that this reader sees. */
    List<Assignment> ofCall(Reader reader, long call) {
        return database.sql("""
                select a.* from calls.assignment a join calls.dossier d on d.id = a.dossier
                where d.call = :call and %s and %s order by a.dossier, a.alias""".formatted(Sight.of("a"), Sight.of("d")))
                .param("call", call)
                .params(sight.parameters(reader))
                .query(this::assignment)
                .list();
    }

    private Assignment assignment(ResultSet row, int number) throws SQLException {
        BigDecimal points = row.getBigDecimal("points");
        return new Assignment(
                row.getLong("id"),
                row.getLong("dossier"),
                row.getLong("phase"),
                row.getLong("person"),
                row.getObject("organisation", Long.class),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                row.getString("alias"),
                row.getInt("place"),
                json.readValue(row.getString("answers"), Answers.class),
                points == null ? null : points.doubleValue(),
                row.getString("recommendation"),
                row.getBoolean("complete"),
                row.getString("reason"));
    }
}
