package corridor.participation;

import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Bars;
import java.util.Map;

/** What the templates of participation show. */
public final class ParticipationView {

    private ParticipationView() {}

    /**
     * A cycle above a page.
     *
     * @param keeps whether the reader invites and confirms
     * @param door whether the reader lets people in
     */
    public record Head(String url, Rendering title, boolean keeps, boolean door) {}

    /** How many come. */
    public record Coming(int total, Bars bars) {}

    /** One who comes. */
    public record Line(String name, String function, Rendering organisation, String part) {}

    /** A delegation with the name of its organisation. */
    public record DelegationLine(Delegation delegation, Rendering organisation, String constituency) {}

    /** A registration with the name of its organisation, which is blank where there is none. */
    public record RegistrationLine(Registration registration, String name, Rendering organisation) {}

    /** One to choose. */
    public record Option(String code, String label) {}

    /** A badge to print. */
    public record Badge(Line line, String code, String picture) {}

    /**
     * What is said of what was done.
     *
     * @param problems by field
     * @param rest lines of a list that were not understood
     * @param done how many it was done for; below 0 where nothing was
     */
    public record Said(Map<String, String> problems, String sentence, String rest, int done) {}
}
