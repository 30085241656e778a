package corridor.consultations.discussions;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of summaries. */
@Repository
class SummaryStore {

    private static final String ALL = """
            select m.*, d.audience as readers from consultations.summary m
            join consultations.discussion d on d.id = m.discussion where
            """;

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final DiscussionStore discussions;
    private final Hosts hosts;

    SummaryStore(JdbcClient database, Sight sight, JsonMapper json, DiscussionStore discussions, Hosts hosts) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.discussions = discussions;
        this.hosts = hosts;
    }

    long insert(long discussion, LocalizedText text, Set<String> audience) {
        return database.sql("""
                insert into consultations.summary (audience, discussion, text) values (:audience, :discussion, :text::jsonb)
                returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("discussion", discussion)
                .param("text", json.writeValueAsString(text))
                .query(Long.class)
                .single();
    }

    void change(long id, LocalizedText text) {
        database.sql("update consultations.summary set version = version + 1, text = :text::jsonb where id = :id")
                .param("id", id)
                .param("text", json.writeValueAsString(text))
                .update();
    }

    /** Adds an organisation to those that agree with the wording that stands. */
    void agree(long id, long organisation) {
        database.sql("""
                update consultations.summary set version = version + 1, agreed = agreed || :organisation
                where id = :id and not :organisation = any(agreed)""").param("id", id).param("organisation", organisation).update();
    }

    /** What comes next is another wording, with which nobody agreed yet. */
    void renew(long id) {
        database.sql("update consultations.summary set wording = wording + 1, agreed = '{}' where id = :id")
                .param("id", id)
                .update();
    }

    Optional<Summary> of(Reader reader, Discussion discussion) {
        return database.sql(ALL + Sight.of("m") + " and " + Sight.of("d") + " and m.discussion = :discussion")
                .params(sight.parameters(reader))
                .param("discussion", discussion.id())
                .query(this::summary)
                .optional()
                .map(one -> one.chairedBy(discussion.chairs()));
    }

    /** Whoever may see it. */
    Optional<Summary> unseen(long discussion) {
        return database.sql(ALL + "m.discussion = :discussion")
                .param("discussion", discussion)
                .query(this::summary)
                .optional();
    }

    List<Summary> lock(Collection<Long> ids) {
        List<Summary> found = database.sql(ALL + "m.id = any(:ids) order by m.id for update of m")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::summary)
                .list();
        Map<Long, Discussion> whose =
                hosts
                        .chaired(discussions.unseen(
                                found.stream().map(Summary::discussion).toList()))
                        .stream()
                        .collect(Collectors.toMap(Discussion::id, Function.identity()));
        return found.stream()
                .map(one -> Optional.ofNullable(whose.get(one.discussion()))
                        .map(of -> one.chairedBy(of.chairs()))
                        .orElse(one))
                .toList();
    }

    private Summary summary(ResultSet row, int number) throws SQLException {
        OffsetDateTime endorsed = row.getObject("endorsed_at", OffsetDateTime.class);
        return new Summary(
                row.getLong("id"),
                row.getLong("discussion"),
                Set.of((String[]) row.getArray("readers").getArray()),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                json.readValue(row.getString("text"), LocalizedText.class),
                row.getInt("wording"),
                row.getObject("comment_until", LocalDate.class),
                List.of((Long[]) row.getArray("agreed").getArray()),
                endorsed == null ? null : endorsed.toInstant(),
                Set.of());
    }
}
