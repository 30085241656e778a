package corridor.calls;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who learns whose name while a call is appraised. */
public enum Blindness {
    OPEN,
    SINGLE_BLIND,
    DOUBLE_BLIND;

    public static Optional<Blindness> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** As in forms, the database and messages. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
