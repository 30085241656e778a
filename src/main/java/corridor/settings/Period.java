package corridor.settings;

import java.util.Locale;

/**
 * A number by which an area goes and that the operator may set within bounds. Its name and what a change affects are the
 * messages {@code period.<key>} and {@code period.<key>.hint} of the area.
 *
 * @param key {@code <area>.<what>}
 * @param usual what holds where the operator set nothing; may be out of bounds, if the configuration says so
 * @param above the key of another of the group that it must be greater than; empty for none
 */
public record Period(String key, Group group, Unit unit, int least, int most, int usual, String above) {

    public Period(String key, Group group, Unit unit, int least, int most, int usual) {
        this(key, group, unit, least, most, usual, "");
    }

    boolean allows(int value) {
        return value == usual || (value >= least && value <= most);
    }

    /** The section of the settings in which it stands. */
    public enum Group {
        REMINDERS,
        RETENTION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is counted. */
    public enum Unit {
        DAYS,
        MONTHS,
        HOUR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
