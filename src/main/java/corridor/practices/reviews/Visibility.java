package corridor.practices.reviews;

import java.util.Arrays;
import java.util.Optional;

/** Who learns whose name in a review. */
public enum Visibility {
    OPEN("open"),
    SINGLE_BLIND("single-blind"),
    DOUBLE_BLIND("double-blind");

    private final String code;

    Visibility(String code) {
        this.code = code;
    }

    /** As in forms, the database and messages. */
    public String code() {
        return code;
    }

    static Optional<Visibility> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** Whether owners and the public learn who reviewed. */
    public boolean namesReviewers() {
        return this == OPEN;
    }

    /** Whether reviewers learn whose practice it is. */
    public boolean namesProponents() {
        return this != DOUBLE_BLIND;
    }
}
