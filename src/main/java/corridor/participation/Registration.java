package corridor.participation;

import corridor.shared.Language;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That somebody wants to take part in a cycle.
 *
 * @param delegation of which they are; none for those whom the secretariat registers by itself
 * @param organisation that of the delegation
 * @param person their account, where they have one
 * @param substituteFor the registration of the one whose place they take
 * @param reason why it was refused; blank unless it was
 */
public record Registration(
        long id,
        long cycle,
        @Nullable Long delegation,
        @Nullable Long organisation,
        @Nullable Long person,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        Who who,
        @Nullable Long substituteFor,
        String reason)
        implements Case {

    public static final String KIND = "registration";

    /** What somebody can be there as. */
    public static final List<String> PARTS =
            List.of("head", "delegate", "adviser", "speaker", "observer", "staff", "interpreter", "press");

    /** Those of a delegation; the others are registered by the secretariat. */
    public static final List<String> DELEGATED = PARTS.subList(0, 5);

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/registrations/" + id;
    }

    @Override
    public Set<Long> organisations() {
        return organisation == null ? Set.of() : Set.of(organisation);
    }

    /** Whether they count among those who come. */
    public boolean coming() {
        return state.equals(RegistrationLifecycle.CONFIRMED) || state.equals(RegistrationLifecycle.ATTENDED);
    }

    /**
     * Who it is.
     *
     * @param listed whether the others who take part may see the name
     * @param language in which they are written to
     */
    public record Who(String name, String email, String function, String part, boolean listed, Language language) {}
}
