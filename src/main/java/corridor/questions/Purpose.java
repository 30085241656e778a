package corridor.questions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a set of questions is for. */
public enum Purpose {
    CALL,
    INQUIRY,
    APPRAISAL,
    DISCUSSION,
    ASSESSMENT;

    @JsonCreator
    public static Purpose of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
