package corridor.practices;

import java.util.Locale;

/** How a practice came into the repository. */
public enum Origin {
    /** Written by us from published documents; nobody concerned has confirmed it. */
    CURATED,
    /** Taken from a file that the secretariat was given. */
    IMPORTED,
    /** Sent by the organisation that it is about. */
    SUBMITTED,
    /** Entered by the secretariat from what the organisation sent it; not confirmed until that organisation attests. */
    ON_BEHALF;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How far a published practice of this origin is confirmed before its owner attests it. */
    String status() {
        return this == SUBMITTED ? "published" : code();
    }

    static Origin of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
