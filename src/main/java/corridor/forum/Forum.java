package corridor.forum;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that comes again: global, regional or between regions.
 *
 * @param organisation the same forum among the organisations, where it is one
 * @param sources where its facts come from, as in {@code gfmd-partnerships.md:301}
 */
public record Forum(
        long id,
        String slug,
        int version,
        ForumKind kind,
        LocalizedText name,
        @Nullable Long organisation,
        List<LocalizedText> principles,
        Members members,
        Origin origin,
        List<String> sources) {

    public static final String KIND = "forum";

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/forums/" + slug;
    }

    /**
     * Its members.
     *
     * @param known those that are named
     * @param total how many there are, where that is known
     * @param precision {@code exact}, {@code about} or {@code at-least}; none without a total
     */
    public record Members(
            List<CountryCode> known,
            @Nullable Integer total,
            @Nullable String precision) {

        public static final Members UNKNOWN = new Members(List.of(), null, null);

        public Optional<Integer> count() {
            return Optional.ofNullable(total);
        }

        /** How many are not named; unknown where the total is. */
        public OptionalInt remainder() {
            return total == null ? OptionalInt.empty() : OptionalInt.of(total - known.size());
        }
    }
}
