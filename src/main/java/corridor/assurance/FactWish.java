package corridor.assurance;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a party would like to show.
 *
 * @param shownTo {@code public} or {@code community}
 * @param embargo not before; none for as soon as all agree
 * @param named organisations of which it speaks, beside those that the record itself tells
 */
public record FactWish(
        String fact, String shownTo, @Nullable Instant embargo, Set<Long> named) {

    public static FactWish of(String fact, String shownTo) {
        return new FactWish(fact, shownTo, null, Set.of());
    }
}
