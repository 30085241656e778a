package corridor.practices;

import corridor.ui.Frame;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a practice's page tells of the confirmation of an entry on behalf.
 *
 * @param state of the last letter: none, sent, expired, confirmed, changed since, disputed or replaced
 * @param day on which that was
 * @param url where more can be done; none for those who may not
 */
public record ConfirmationLine(
        String state, String day, @Nullable String url) {

    /** Tells it to those whom it concerns; filled by the confirmations. */
    @FunctionalInterface
    public interface Source {

        Optional<ConfirmationLine> of(Frame frame, Practice practice);
    }
}
