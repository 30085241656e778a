package corridor.consultations.inquiries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an organisation agrees to with its reply; each includes those before it. */
public enum Consent {
    /** The secretariat reads it. */
    NONE,
    /** It is counted with the others. */
    AGGREGATE,
    /** What may be public is shown with the name. */
    NAMED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Consent> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** It can be narrowed at any time, and widened only by sending anew. */
    boolean narrower(Consent than) {
        return compareTo(than) < 0;
    }
}
