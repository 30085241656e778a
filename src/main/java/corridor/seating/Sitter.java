package corridor.seating;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may be seated.
 *
 * @param organisation of which at most one sits at a record; none where that does not matter
 * @param load how many seats they have already
 * @param most how many they may have at once
 * @param kinds of seats that they may take
 */
public record Sitter(long person, @Nullable Long organisation, int load, int most, Set<String> kinds) {}
