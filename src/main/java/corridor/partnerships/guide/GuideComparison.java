package corridor.partnerships.guide;

import corridor.access.Reader;
import corridor.jobs.RecurringJob;
import corridor.partnerships.guide.Compared.Row;
import corridor.questions.Answers;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Answers as they are compared: taken down once a day, so that no single change can be told from another. */
@Repository
class GuideComparison implements RecurringJob {

    private final JdbcClient database;
    private final JsonMapper json;

    GuideComparison(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public String name() {
        return "partnerships.guide-comparison";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    @Transactional
    public void run() {
        database.sql("delete from partnerships.guide_compared").update();
        database.sql("""
                insert into partnerships.guide_compared (partnership, organisation, question_set, answers)
                select g.partnership, g.organisation, g.question_set, (select coalesce(jsonb_object_agg(a.key, a.value), '{}')
                    from jsonb_each(g.answers) a where a.key like 'obstacles-%' or a.key like 'ease-%')
                from partnerships.guide g join partnerships.partnership p on p.id = g.partnership
                where g.state = 'given' and g.compared and p.state in ('active', 'suspended', 'closing', 'closed', 'terminated') and exists (select from partnerships.party y
                    where y.partnership = g.partnership and y.organisation = g.organisation and y.state = 'confirmed')""").update();
    }

    /**
     * Those about partnerships in which none of the reader's organisations ever had a part: who knows some of the answers could take them
     * off and read the rest.
     */
    List<Row> rows(Reader reader, long questionSet) {
        return database.sql("""
                select c.* from partnerships.guide_compared c where c.question_set = :set and not exists
                    (select from partnerships.party y where y.partnership = c.partnership and y.organisation = any(:own))
                order by c.partnership, c.organisation""")
                .param("set", questionSet)
                .param("own", reader.rightsFor().keySet().toArray(Long[]::new))
                .query((row, number) -> new Row(
                        row.getLong("partnership"),
                        row.getLong("organisation"),
                        json.readValue(row.getString("answers"), Answers.class)))
                .list();
    }
}
