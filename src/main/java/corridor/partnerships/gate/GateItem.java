package corridor.partnerships.gate;

import java.util.Locale;

/** What has to hold before a partnership begins. */
public enum GateItem {
    OBJECTIVES("gate-objectives"),
    RESOURCES("gate-resources"),
    INTERESTS("gate-interests"),
    GOVERNANCE("gate-governance"),
    MONITORING("gate-monitoring"),
    REPRESENTATION("gate-representation"),
    ASSENTS("gate-assents");

    private final String refusal;

    GateItem(String refusal) {
        this.refusal = refusal;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code of the refusal while it does not hold. */
    public String refusal() {
        return refusal;
    }
}
