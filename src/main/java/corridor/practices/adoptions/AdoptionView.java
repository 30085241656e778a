package corridor.practices.adoptions;

import corridor.actors.Named;
import corridor.actors.Owners;
import corridor.practices.AdoptionSummary.Line;
import java.util.List;
import java.util.Map;

/** What the pages of adoptions show. */
public final class AdoptionView {

    private AdoptionView() {}

    /** An adoption in the list of those that concern a reader. */
    public record Own(Adoption adoption, Line line) {}

    /**
     * The form with what was typed and what is wrong with it.
     *
     * @param theirs what somebody else has saved meanwhile, by field
     */
    public record Form(
            AdoptionForm typed,
            Map<String, String> problems,
            Map<String, String> theirs,
            Owners owners,
            Named named,
            List<Option> countries) {}

    /** A choice. */
    public record Option(String code, String label) {}
}
