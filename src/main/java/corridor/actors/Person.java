package corridor.actors;

import corridor.shared.Language;
import corridor.shared.Reference;
import java.time.Instant;

/** Someone who has an account. No more is known of them than the work needs. */
public record Person(long id, int version, String name, String email, Language language, Instant createdAt) {

    public static final String KIND = "person";

    public Reference reference() {
        return new Reference(KIND, id);
    }

    /** The address of the demonstration's person in a role. */
    public static String demonstration(String role) {
        return role + "@example.org";
    }

    /** How the audit names them, and by which their values in it are encrypted. */
    public static String actor(long id) {
        return KIND + ":" + id;
    }
}
