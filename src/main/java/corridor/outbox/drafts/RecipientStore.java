package corridor.outbox.drafts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who gets a draft, and what became of each letter. */
@Repository
public class RecipientStore {

    private static final String RESULT = """
            case when recipient.outcome is null then 'waiting'
                 when recipient.outcome <> 'written' then recipient.outcome
                 when letter.sent_at is not null then 'sent'
                 when letter.given_up_at is not null then 'failed'
                 when letter.id is null then 'sent'
                 else 'on-its-way' end""";

    private static final String FROM = """

            from outbox.draft_recipient recipient left join outbox.letter letter on letter.id = recipient.letter
            """;

    private final JdbcClient database;
    private final Clock clock;

    RecipientStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(long draft, Collection<Long> people) {
        database.sql("""
                insert into outbox.draft_recipient (draft, person) select :draft, unnest(:people)
                on conflict do nothing""")
                .param("draft", draft)
                .param("people", people.toArray(Long[]::new))
                .update();
    }

    /** The people of the next letters to write, which nobody else writes meanwhile. */
    List<Long> lockNext(long draft, int most) {
        return database.sql("""
                select person from outbox.draft_recipient where draft = :draft and settled_at is null
                order by id limit :most for update skip locked""")
                .param("draft", draft)
                .param("most", most)
                .query((row, number) -> row.getLong("person"))
                .list();
    }

    void written(long draft, Map<Long, Long> letters) {
        database.sql("""
                update outbox.draft_recipient recipient
                set settled_at = :now, outcome = 'written', letter = written.letter
                from unnest(:people, :letters) as written (person, letter)
                where recipient.draft = :draft and recipient.person = written.person""")
                .param("now", OffsetDateTime.now(clock))
                .param("draft", draft)
                .param("people", letters.keySet().toArray(Long[]::new))
                .param("letters", letters.values().toArray(Long[]::new))
                .update();
    }

    void dropped(long draft, Collection<Long> people, String outcome) {
        database.sql("""
                update outbox.draft_recipient set settled_at = :now, outcome = :outcome
                where draft = :draft and person = any(:people)""")
                .param("now", OffsetDateTime.now(clock))
                .param("outcome", outcome)
                .param("draft", draft)
                .param("people", people.toArray(Long[]::new))
                .update();
    }

    boolean anyWaiting(long draft) {
        return database.sql("""
                select exists (select from outbox.draft_recipient where draft = :draft and settled_at is null)""").param("draft", draft).query(Boolean.class).single();
    }

    /** How many recipients came to each result. */
    Map<String, Long> results(long draft) {
        return database
                .sql("select count(*) as number, " + RESULT + " as result" + FROM
                        + "where recipient.draft = :draft group by result")
                .param("draft", draft)
                .query((row, number) -> Map.entry(row.getString("result"), row.getLong("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The result of each recipient, those first that did not get their letter. */
    List<Reached> reached(long draft, int most) {
        return database.sql("select recipient.person, " + RESULT + " as result" + FROM
                        + "where recipient.draft = :draft order by (recipient.outcome = 'written') nulls first, recipient.id"
                        + " limit :most")
                .param("draft", draft)
                .param("most", most)
                .query((row, number) -> new Reached(row.getLong("person"), row.getString("result")))
                .list();
    }

    /** What became of the letter to one person. */
    public record Reached(long person, String result) {}
}
