package corridor.calls;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a call asks for. */
public enum CallKind {
    PITCHES,
    PRACTICES,
    PARTNERSHIPS,
    PROPOSALS,
    INTEREST;

    public static Optional<CallKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** As in forms, the database and messages. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
