package corridor.partnerships.pulse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a round asks. */
public enum PulseKind {
    TRUST("trust-pulse"),
    SELF_ASSESSMENT("partner-self-assessment");

    private final String questions;

    PulseKind(String questions) {
        this.questions = questions;
    }

    /** The address of its questions. */
    String questions() {
        return questions;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PulseKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
