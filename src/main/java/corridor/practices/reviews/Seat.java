package corridor.practices.reviews;

import java.util.Locale;

/** The place of a reviewer in a round: one internal, two external, and a third where the externals differ. */
public enum Seat {
    INTERNAL,
    EXTERNAL,
    THIRD;

    /** As in the database and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Seat of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
