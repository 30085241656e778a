package corridor.consultations.inquiries;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.questions.Answers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of replies and of reminders. */
@Repository
class ReplyStore {

    private static final String ALL = "select r.* from consultations.reply r where ";

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    ReplyStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    /** Begins one, unless the organisation has one already. */
    Optional<Long> insert(long inquiry, long organisation, Answers answers, Set<String> audience) {
        return database.sql("""
                insert into consultations.reply (audience, inquiry, organisation, answers)
                values (:audience, :inquiry, :organisation, :answers::jsonb) on conflict do nothing returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("inquiry", inquiry)
                .param("organisation", organisation)
                .param("answers", json.writeValueAsString(answers))
                .query(Long.class)
                .optional();
    }

    void save(long id, Answers answers) {
        database.sql("update consultations.reply set version = version + 1, answers = :answers::jsonb where id = :id")
                .param("id", id)
                .param("answers", json.writeValueAsString(answers))
                .update();
    }

    Optional<Reply> of(Reader reader, long inquiry, long organisation) {
        return database.sql(ALL + Sight.of("r") + " and r.inquiry = :inquiry and r.organisation = :organisation")
                .param("inquiry", inquiry)
                .param("organisation", organisation)
                .params(sight.parameters(reader))
                .query(this::reply)
                .optional();
    }

    /** Sent ones, whoever may see them: what is counted, and who is reminded. */
    List<Reply> unseen(long inquiry) {
        return database.sql(ALL + "r.inquiry = :inquiry and r.state in ('sent', 'declined') order by r.organisation")
                .param("inquiry", inquiry)
                .query(this::reply)
                .list();
    }

    List<Reply> lock(Collection<Long> ids) {
        return database.sql(ALL + "r.id = any(:ids) order by r.id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::reply)
                .list();
    }

    /** Notes that these were reminded so many days before; those that were before are left out. */
    List<Long> remind(long inquiry, Collection<Long> organisations, int days) {
        return database.sql("""
                insert into consultations.reminder (inquiry, organisation, days, told_at)
                select :inquiry, one.id, :days, :now from unnest(:organisations) as one (id)
                on conflict do nothing returning organisation""")
                .param("inquiry", inquiry)
                .param("days", days)
                .param("now", OffsetDateTime.now(clock))
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> row.getLong("organisation"))
                .list();
    }

    private Reply reply(ResultSet row, int number) throws SQLException {
        return new Reply(
                row.getLong("id"),
                row.getLong("inquiry"),
                row.getLong("organisation"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                json.readValue(row.getString("answers"), Answers.class),
                Consent.of(row.getString("consent")).orElse(Consent.NONE));
    }
}
