package corridor.exchange;

import java.util.Locale;
import java.util.Optional;

/** Whether something is offered or needed. */
public enum Side {
    OFFER,
    NEED;

    /** As in the database, addresses and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Side other() {
        return this == OFFER ? NEED : OFFER;
    }

    public static Optional<Side> of(String code) {
        return code.equals("offer") ? Optional.of(OFFER) : code.equals("need") ? Optional.of(NEED) : Optional.empty();
    }
}
