package corridor.partnerships.guide;

import corridor.questions.Answers;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation answers to the guiding questions about a partnership.
 *
 * @param shared whether its partners read it once it is given
 * @param compared whether what it chose is compared, without its name, with what others chose
 * @param partners the organisations that are confirmed in the partnership
 */
public record Guide(
        long id,
        String state,
        int version,
        Set<String> audience,
        long partnership,
        long organisation,
        long questionSet,
        Answers answers,
        boolean shared,
        boolean compared,
        @Nullable Instant givenAt,
        Set<Long> partners)
        implements Case {

    public static final String KIND = "guide";

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public boolean given() {
        return state.equals(GuideLifecycle.GIVEN);
    }

    /** Whoever has left the partnership shares no more. */
    boolean sharedNow() {
        return shared && partners.contains(organisation);
    }

    @Override
    public Set<Long> organisations() {
        return Set.of(organisation);
    }
}
