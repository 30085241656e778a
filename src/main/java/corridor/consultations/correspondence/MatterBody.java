package corridor.consultations.correspondence;

import corridor.shared.LocalizedText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A matter as a program sends it. */
record MatterBody(
        LocalizedText title,
        @Nullable String symbol,
        @Nullable String marking,
        boolean everyone) {

    private static final int LONGEST_SYMBOL = 100;

    /** Which field is. */
    Optional<String> wrong(String symbol, String marking) {
        if (title.isEmpty() || title.byTag().values().stream().anyMatch(text -> text.length() > Matter.LONGEST_TITLE)) {
            return Optional.of("title");
        }
        if (symbol.length() > LONGEST_SYMBOL) {
            return Optional.of("symbol");
        }
        return marking.isEmpty() || Matter.MARKINGS.contains(marking) ? Optional.empty() : Optional.of("marking");
    }
}
