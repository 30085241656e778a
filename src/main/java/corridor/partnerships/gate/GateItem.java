package corridor.partnerships.gate;

import java.util.Locale;

/** What has to hold before a partnership begins. */
public enum GateItem {
    OBJECTIVES,
    RESOURCES,
    INTERESTS,
    GOVERNANCE,
    MONITORING,
    REPRESENTATION,
    ASSENTS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code of the refusal while it does not hold. */
    public String refusal() {
        return "gate-" + code();
    }
}
