package corridor.actors.offices;

import java.time.Instant;

/** A level of risk that was set on an organisation, and why. The newest counts; those before it are its history. */
public record Flag(long id, long organisation, Level level, String category, String reason, String by, Instant at) {

    /** How grave it is, the gravest last. */
    public enum Level {
        NONE,
        OBSERVED,
        YELLOW,
        ESCALATED,
        RED;

        /** As in the database and in messages. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
