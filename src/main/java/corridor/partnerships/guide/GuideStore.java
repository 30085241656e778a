package corridor.partnerships.guide;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Sight;
import corridor.questions.Answers;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of answers to the guiding questions. */
@Repository
class GuideStore {

    private static final String ALL = """
            select g.*, (select array_agg(y.organisation) from partnerships.party y
                where y.partnership = g.partnership and y.state = 'confirmed') as partners
            from partnerships.guide g where\s""";

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;

    GuideStore(JdbcClient database, Sight sight, JsonMapper json) {
        this.database = database;
        this.sight = sight;
        this.json = json;
    }

    /** A draft; none where the organisation has answered these questions about it before. */
    Optional<Long> insert(long partnership, long organisation, long questionSet, Answers answers) {
        return database.sql("""
                insert into partnerships.guide (audience, partnership, organisation, question_set, answers)
                values (array[:audience], :partnership, :organisation, :set, :answers::jsonb)
                on conflict do nothing returning id""")
                .param("audience", Audience.organisation(organisation))
                .param("partnership", partnership)
                .param("organisation", organisation)
                .param("set", questionSet)
                .param("answers", json.writeValueAsString(answers))
                .query(Long.class)
                .optional();
    }

    void answer(long id, Answers answers) {
        database.sql("update partnerships.guide set version = version + 1, answers = :answers::jsonb where id = :id")
                .param("id", id)
                .param("answers", json.writeValueAsString(answers))
                .update();
    }

    /** What the organisation agrees to, just before it gives its answers. */
    void consent(long id, boolean shared, boolean compared) {
        database.sql("update partnerships.guide set shared = :shared, compared = :compared where id = :id")
                .param("id", id)
                .param("shared", shared)
                .param("compared", compared)
                .update();
    }

    List<Guide> lock(Collection<Long> ids) {
        return database.sql(ALL + "g.id = any(:ids) order by g.id for update of g")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::guide)
                .list();
    }

    /** All of a partnership that this reader may see, the newest questions first. */
    List<Guide> of(Reader reader, long partnership) {
        return database.sql(ALL + "g.partnership = :partnership and " + Sight.of("g")
                        + " order by g.question_set desc, g.id")
                .param("partnership", partnership)
                .params(sight.parameters(reader))
                .query(this::guide)
                .list();
    }

    /** What the same organisation gave about the same partnership to earlier questions. */
    List<Long> earlier(long id) {
        return database.sql("""
                select e.id from partnerships.guide g join partnerships.guide e using (partnership, organisation)
                where g.id = :id and e.id <> g.id and e.state = 'given' order by e.id""")
                .param("id", id)
                .query((row, index) -> row.getLong(1))
                .list();
    }

    /** Writes anew who reads what is shared, after parties came or went. */
    void readdress(Collection<Long> parties) {
        database.sql("""
                update partnerships.guide g set audience = array(select 'organisation:' || g.organisation
                    union select 'organisation:' || y.organisation from partnerships.party y
                    where y.partnership = g.partnership and y.state in ('confirmed') and g.shared and g.state in ('given')
                        and g.organisation in (select z.organisation from partnerships.party z
                            where z.partnership = g.partnership and z.state in ('confirmed')))
                where g.partnership in (select y.partnership from partnerships.party y where y.id = any(:parties))""").param("parties", parties.toArray(Long[]::new)).update();
    }

    private Guide guide(ResultSet row, int index) throws SQLException {
        Array partners = row.getArray("partners");
        Timestamp given = row.getTimestamp("given_at");
        return new Guide(
                row.getLong("id"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                row.getLong("partnership"),
                row.getLong("organisation"),
                row.getLong("question_set"),
                json.readValue(row.getString("answers"), Answers.class),
                row.getBoolean("shared"),
                row.getBoolean("compared"),
                given == null ? null : given.toInstant(),
                partners == null ? Set.of() : Set.of((Long[]) partners.getArray()));
    }
}
