package corridor.calls.appraisals;

import corridor.calls.Blindness;
import java.util.Arrays;
import java.util.Locale;

/**
 * Who learns what in a phase.
 *
 * @param reviewersSeeAuthors whether reviewers learn who answered
 * @param othersReviews when reviewers read what the others found
 * @param authorsSeeReviews whether authors read what was found, once results are told
 * @param mayChangeOwn whether a reviewer may change what they delivered
 * @param noAppraisalNeeded whether a dossier may be recommended without any
 */
public record Switches(
        boolean reviewersSeeAuthors,
        When othersReviews,
        boolean authorsSeeReviews,
        boolean mayChangeOwn,
        boolean noAppraisalNeeded) {

    static Switches of(Blindness blind, When others, boolean authorsRead) {
        return new Switches(blind != Blindness.DOUBLE_BLIND, others, authorsRead, false, false);
    }

    /** When reviewers read what the others found. */
    public enum When {
        NEVER,
        AFTER_OWN,
        ALWAYS;

        public static When of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElse(NEVER);
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
