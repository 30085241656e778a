package corridor.forum;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of everything that a forum cycle holds, as often as a test wants it: {@code many-1}, {@code many-2} and so on. */
final class ManyRecords {

    private static final String RELEASE = """
            insert into programme.release (id, cycle, number, audience, entries, released_at)
            select 800000, 800000, 1, '{public}', jsonb_agg(jsonb_build_object('session', id, 'room', 800000, 'roomName', 'Hall', 'hour',
              800000, 'starts', '2999-05-01T09:00:00Z', 'ends', '2999-05-01T10:00:00Z')), now()
            from forum.session where cycle = 800000""";

    private final JdbcClient database;
    private final List<String> each = statements("/many-each.sql");
    private int there;

    ManyRecords(JdbcClient database) {
        this.database = database;
        statements("/many-once.sql")
                .forEach(statement -> database.sql(statement).update());
    }

    private static List<String> statements(String file) {
        try (InputStream content = Objects.requireNonNull(ManyRecords.class.getResourceAsStream(file))) {
            return Arrays.stream(new String(content.readAllBytes(), StandardCharsets.UTF_8).split(";\n", -1))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void fillUpTo(int wanted) {
        for (String statement : each) {
            database.sql(statement)
                    .param("from", there + 1)
                    .param("until", wanted)
                    .update();
        }
        there = wanted;
        database.sql("delete from programme.release where cycle = 800000").update();
        database.sql(RELEASE).update();
        database.sql("analyze").update();
    }
}
