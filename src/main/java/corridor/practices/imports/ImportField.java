package corridor.practices.imports;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a column of a file can be taken for. */
public enum ImportField {
    IGNORE,
    TITLE,
    SUMMARY,
    CHALLENGE,
    APPROACH,
    RESULTS,
    TAKEAWAY,
    PROPONENTS,
    COUNTRIES,
    REGIONS,
    CORRIDORS,
    THEMES,
    OBJECTIVES,
    TARGETS,
    LEVELS,
    STAGES,
    MARKERS,
    MATURITY,
    EVIDENCE,
    COSTS,
    FUNDING,
    YEAR_FROM,
    YEAR_TO,
    SHOWN_AT,
    LANGUAGE,
    LINK,
    CONTACT;

    /** As in forms and messages: {@code year-from}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean knows(@Nullable String code) {
        return Arrays.stream(values()).anyMatch(field -> field.code().equals(code));
    }

    static ImportField of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
