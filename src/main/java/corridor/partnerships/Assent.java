package corridor.partnerships;

import java.time.Instant;

/**
 * A yes or no to exactly the words that have this hash.
 *
 * @param subject {@link #DESIGN}, {@link #RENEWAL}, {@link #CLOSURE}, {@link #TERMINATION}, or {@code adaptation:} and its id
 */
public record Assent(
        String subject, long organisation, boolean agrees, String sha256, String by, Instant at, String note) {

    static final String DESIGN = "design";
    static final String RENEWAL = "renewal";
    static final String CLOSURE = "closure";
    static final String TERMINATION = "termination";
    static final String ADAPTATION = "adaptation:";

    /** What whoever answered added; blank where the answer was carried over from another subject. */
    String remark() {
        boolean carried = subject.equals(DESIGN) && (note.equals(RENEWAL) || note.startsWith(ADAPTATION));
        return carried ? "" : note;
    }
}
