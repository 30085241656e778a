package corridor.documents;

import java.util.List;

/**
 * The part of a form in which readers are chosen.
 *
 * @param own the reader's own organisations by name; none, perhaps
 */
public record AudiencePicker(
        boolean everyone,
        boolean community,
        boolean ownTicked,
        boolean secretariat,
        List<String> own,
        List<Option> organisations) {

    /** Whether an organisation was chosen. */
    public boolean choosing() {
        return organisations.stream().anyMatch(Option::chosen);
    }

    /** An organisation that may be chosen. */
    public record Option(long id, String name, boolean chosen) {}
}
