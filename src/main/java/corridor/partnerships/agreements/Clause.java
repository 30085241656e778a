package corridor.partnerships.agreements;

import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Objects;

/**
 * What an agreement says of one point.
 *
 * @param clause its code in the checklist
 * @param standing one of {@link #STANDINGS}; what nobody answered is not known, which is not no
 * @param where the place in the text
 */
public record Clause(String clause, String standing, String where, LocalizedText note) {

    public static final String SCHEME = "clauses";
    public static final String UNKNOWN = "not-known";
    public static final List<String> STANDINGS = List.of("yes", "partly", "no", "not-applicable", UNKNOWN);

    /** What is left out is not known. */
    public Clause {
        clause = Objects.requireNonNullElse(clause, "");
        standing = Objects.requireNonNullElse(standing, UNKNOWN);
        where = Objects.requireNonNullElse(where, "");
        note = Objects.requireNonNullElse(note, LocalizedText.EMPTY);
    }

    static Clause unknown(String clause) {
        return new Clause(clause, UNKNOWN, "", LocalizedText.EMPTY);
    }

    public boolean answered() {
        return !standing.equals(UNKNOWN);
    }
}
