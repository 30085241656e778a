package corridor.programme.plan;

import java.util.Locale;

/** What is asked of a plan. A rule without a weight may never be broken; the others are wishes, dearer by their weight. */
public enum Rule {
    ROOM_ONCE,
    PERSON_ONCE,
    SESSION_FULL,
    TIME_BOX,
    LENGTH,
    SEATS,
    BOOTHS,
    INTERPRETERS,
    AVAILABLE,
    CLOSED,
    CLOSABLE,
    ALONE,
    ORDER,
    WINDOW,
    UNPLACED_SESSION(5_000),
    UNPLACED_PITCH(1_000),
    THEME_BESIDE_THEME(20),
    PITCH_OFF_THEME(15),
    LANGUAGE_APART(12),
    ROUNDTABLE_ROOMS(6),
    CONSTITUENCIES_MIXED(6),
    THREE_IN_A_ROW(6),
    DAYS_OF_STAY(5),
    WISH_DAY(4),
    MOVED(3),
    ROOM_TOO_LARGE(2),
    GAP(2);

    private final int weight;

    Rule() {
        this(0);
    }

    Rule(int weight) {
        this.weight = weight;
    }

    public boolean hard() {
        return weight == 0;
    }

    public int weight() {
        return weight;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name where only letters and spaces are allowed. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
