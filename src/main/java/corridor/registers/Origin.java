package corridor.registers;

import java.util.Locale;

/** How an entry came here. */
public enum Origin {
    /** Written down from documents; nobody whom it concerns has said anything. */
    REPORTED,
    OWN,
    IMPORTED,
    ON_BEHALF;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Origin of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
