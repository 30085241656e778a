package corridor.practices.requests;

import corridor.shared.Language;
import corridor.workflow.Case;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A person's wish to claim or correct a practice's record. */
public record OwnerRequest(
        long id,
        long practice,
        Wish wish,
        String state,
        int version,
        Set<String> audience,
        Instant createdAt,
        String organisation,
        String name,
        String email,
        String message,
        Language language)
        implements Case {

    static final String KIND = "practice-request";

    /** What is asked for. */
    public enum Wish {
        CLAIM("claim", "claims"),
        CORRECTION("correction", "corrections");

        private final String code;
        private final String path;

        Wish(String code, String path) {
            this.code = code;
            this.path = path;
        }

        static Wish of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }

        static Optional<Wish> at(String path) {
            return Arrays.stream(values()).filter(one -> one.path.equals(path)).findFirst();
        }

        /** As in the database and in messages. */
        public String code() {
            return code;
        }

        /** The last part of its address below the practice's. */
        public String path() {
            return path;
        }
    }
}
