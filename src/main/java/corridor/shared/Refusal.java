package corridor.shared;

import java.util.List;

/**
 * Why something asked for was not done. The code is stable and names the sentence in the messages
 * ({@code refusal.<code>}), which says what to do next.
 */
public record Refusal(String code, Kind kind, List<Object> details) {

    public static Refusal of(Kind kind, String code, Object... details) {
        return new Refusal(code, kind, List.of(details));
    }

    /** Which sort of reason it is; decides the status of an HTTP answer. */
    public enum Kind {
        INVALID(422),
        FORBIDDEN(403),
        MISSING(404),
        GONE(410),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        TOO_MANY(429),
        BROKEN(500),
        /** Nobody knows who asks. */
        UNKNOWN(401);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
