package corridor.documents;

import corridor.actors.Named;
import java.util.List;

/**
 * The part of a form in which readers are chosen.
 *
 * @param own the reader's own organisations by name; none, perhaps
 * @param named other organisations
 */
public record AudiencePicker(
        boolean everyone, boolean community, boolean ownTicked, boolean secretariat, List<String> own, Named named) {}
