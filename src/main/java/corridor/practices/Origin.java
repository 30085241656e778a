package corridor.practices;

import java.util.Locale;

/** How a practice came into the repository. */
public enum Origin {
    /** Written by us from published documents; nobody concerned has confirmed it. */
    CURATED,
    /** Taken from a file that the secretariat was given. */
    IMPORTED,
    /** Sent by the organisation that it is about. */
    SUBMITTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Origin of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
