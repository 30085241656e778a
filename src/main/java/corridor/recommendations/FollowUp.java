package corridor.recommendations;

import corridor.shared.Language;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an organisation does about a recommendation, as it tells of its own accord. */
public record FollowUp(
        long id,
        long recommendation,
        long organisation,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        Told told)
        implements Case {

    public static final String KIND = "follow-up";

    /** How far it can be, from first to last. */
    public static final List<String> PROGRESS = List.of("planned", "begun", "half-way", "done", "given-up");

    public Reference reference() {
        return new Reference(KIND, id);
    }

    @Override
    public Set<Long> organisations() {
        return Set.of(organisation);
    }

    /**
     * What is told.
     *
     * @param named whether the organisation wants everyone to read that it is theirs
     */
    public record Told(
            String what, Language language, @Nullable LocalDate byWhen, String progress, boolean named) {}
}
