package corridor.actors;

import corridor.ui.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * For whom somebody may write: for organisations of their own, or for any, as the secretariat writes down what they send.
 */
public record Owners(boolean any, List<Organisation> own) {

    public static final Owners NOBODY = new Owners(false, List.of());
    static final Owners ANY = new Owners(true, List.of());

    /** Whether there is nobody for whom they may write. */
    public boolean none() {
        return !any && own.isEmpty();
    }

    /** Their own in the order of the alphabet. */
    public List<Organisation> sorted(Frame frame) {
        Comparator<Object> order = frame.alphabetical();
        return own.stream()
                .sorted((one, other) -> order.compare(
                        frame.in(one.name()).text(), frame.in(other.name()).text()))
                .toList();
    }

    /** The one, where there is no choice. */
    public Optional<Organisation> only() {
        return !any && own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }
}
