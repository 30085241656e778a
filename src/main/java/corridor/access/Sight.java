package corridor.access;

import corridor.shared.Reference;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The one rule of sight. A reader sees a row if labels overlap, its release instant has passed, no consent is missing,
 * and no recusal of theirs covers its case. Every visible table has the four columns {@code audience text[]},
 * {@code release_at timestamptz}, {@code consents_missing int} and {@code cases text[]}; the search index has the same four
 * fields.
 */
@Component
public class Sight {

    private final Clock clock;

    Sight(Clock clock) {
        this.clock = clock;
    }

    /** The predicate for the rows of a table alias; binds the names that {@link #parameters} gives. */
    public static String of(String alias) {
        return "(%1$s.audience && :sight_labels::text[] and %2$s)".formatted(alias, apartFromAudience(alias));
    }

    /**
     * What the rule asks beside the labels: for a row of which nothing is shown, but on which it hangs whether something
     * else of it is. Binds the same names.
     */
    public static String apartFromAudience(String alias) {
        return """
            ((%1$s.release_at is null or %1$s.release_at <= :sight_now)
             and %1$s.consents_missing = 0
             and not %1$s.cases && :sight_recusals::text[])""".formatted(alias);
    }

    public Map<String, Object> parameters(Reader reader) {
        return Map.of(
                "sight_labels", reader.labels().toArray(String[]::new),
                "sight_now", OffsetDateTime.now(clock),
                "sight_recusals",
                        reader.recusals().stream().map(Reference::toString).toArray(String[]::new));
    }
}
