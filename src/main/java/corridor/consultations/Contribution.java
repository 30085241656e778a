package corridor.consultations;

import corridor.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says in a consultation, and what became of it.
 *
 * @param attributed whether everyone may read whose it is
 * @param reflected one of {@link #STANDINGS}; none until it is answered
 * @param why it was not, or only partly, reflected
 */
public record Contribution(
        long id,
        long consultation,
        int version,
        long organisation,
        String text,
        Language language,
        boolean attributed,
        @Nullable String reflected,
        String why) {

    public static final String KIND = "contribution";
    public static final List<String> STANDINGS = List.of("reflected", "partly", "not");

    static final int LONGEST = 8_000;
    static final int LONGEST_WHY = 4_000;
}
