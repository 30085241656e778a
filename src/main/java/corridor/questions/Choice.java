package corridor.questions;

import corridor.shared.LocalizedText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the answers that a question offers.
 *
 * @param points what it counts where points are counted
 */
public record Choice(
        String code, LocalizedText label, @Nullable Integer points) {

    public Choice {
        label = Objects.requireNonNullElse(label, LocalizedText.EMPTY);
    }
}
