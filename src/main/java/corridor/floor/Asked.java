package corridor.floor;

import corridor.shared.Language;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question from the floor. Who asked it is known to the installation alone.
 *
 * @param team the organisations of its session's team
 * @param shownTo those who see the session
 * @param pitch what it is about, if it is about one pitch
 * @param name only where whoever asked wished to be named
 * @param support how many others want it answered
 */
public record Asked(
        long id,
        long session,
        @Nullable Long pitch,
        String state,
        int version,
        Set<String> audience,
        Set<Long> team,
        Set<String> shownTo,
        String text,
        Language language,
        String name,
        int support,
        String answer,
        @Nullable Language answerLanguage,
        Instant askedAt)
        implements Case {

    public static final String KIND = "floor-question";

    static final int SHORTEST = 3;
    static final int LONGEST = 500;
    static final int LONGEST_NAME = 120;

    public Reference reference() {
        return new Reference(KIND, id);
    }

    @Override
    public Set<Long> organisations() {
        return team;
    }
}
