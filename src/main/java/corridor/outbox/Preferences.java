package corridor.outbox;

import corridor.ui.Messages;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of what letters people want. Letters about the safety of an account are none of these: they always go. */
@Service
public class Preferences {

    public static final String URL = "/desk/letters";

    private static final String GROUP = "letters.group.";

    private final JdbcClient database;
    private final Messages messages;
    private final Clock clock;

    Preferences(JdbcClient database, Messages messages, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    /** The groups of letters that there are. */
    public List<String> topics() {
        return messages.keys(GROUP).stream()
                .map(key -> key.substring(GROUP.length()))
                .toList();
    }

    /** What a person chose, by group; what is missing goes at once. */
    public Map<String, Pace> of(long person) {
        return database
                .sql("select topic, pace from outbox.preference where person = :person")
                .param("person", person)
                .query((row, number) -> Map.entry(
                        row.getString("topic"), Pace.of(row.getString("pace")).orElse(Pace.AT_ONCE)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Pace of(long person, String topic) {
        return of(person).getOrDefault(topic, Pace.AT_ONCE);
    }

    /** Those of these people who want no letters of a group. */
    public List<Long> without(String topic, List<Long> people) {
        return database.sql("""
                select person from outbox.preference
                where topic = :topic and pace = 'none' and person = any(:people)""")
                .param("topic", topic)
                .param("people", people.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Keeps a choice for each group; groups that there are not are left out. */
    @Transactional
    public void choose(long person, Map<String, Pace> chosen) {
        Map<String, Pace> known = topics().stream()
                .filter(chosen::containsKey)
                .collect(Collectors.toMap(Function.identity(), topic -> chosen.getOrDefault(topic, Pace.AT_ONCE)));
        database.sql("""
                insert into outbox.preference (person, topic, pace, changed_at)
                select :person, topic, pace, :now from unnest(:topics, :paces) as chosen (topic, pace)
                on conflict (person, topic) do update set pace = excluded.pace, changed_at = excluded.changed_at""")
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .param("topics", known.keySet().toArray(String[]::new))
                .param("paces", known.values().stream().map(Pace::code).toArray(String[]::new))
                .update();
    }

    /** Has those groups go no more that a person gets once a day. */
    @Transactional
    public void endDaily(long person) {
        database.sql("""
                update outbox.preference set pace = 'none', changed_at = :now
                where person = :person and pace = 'daily'""")
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** How soon a person is told. */
    public enum Pace {
        AT_ONCE,
        DAILY,
        NONE;

        public static Optional<Pace> of(String code) {
            return Arrays.stream(values())
                    .filter(pace -> pace.code().equals(code))
                    .findFirst();
        }

        /** As in addresses, messages and the database: {@code at-once}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
