package corridor.forum;

import java.util.Locale;

/** Whether a record was written down from documents, or is kept here by those whose it is. */
public enum Origin {
    CURATED,
    OWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Origin of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
