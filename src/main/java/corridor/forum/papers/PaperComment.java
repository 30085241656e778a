package corridor.forum.papers;

import corridor.shared.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of a paper, and what became of that.
 *
 * @param edition of which text it is said
 * @param paragraph of which paragraph; none where it is of the whole
 * @param standing one of {@link #STANDINGS}; none until it is answered
 * @param why it was not, or only partly, taken in
 */
public record PaperComment(
        long id,
        long paper,
        int version,
        int edition,
        @Nullable Integer paragraph,
        long organisation,
        String text,
        Language language,
        Instant madeAt,
        @Nullable String standing,
        String why) {

    public static final String KIND = "paper-comment";
    public static final List<String> STANDINGS = List.of("taken-in", "partly", "not");

    static final int LONGEST = 8_000;
    static final int LONGEST_WHY = 4_000;
}
