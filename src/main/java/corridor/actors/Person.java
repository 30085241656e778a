package corridor.actors;

import corridor.access.Reader;
import corridor.shared.Language;
import corridor.shared.Reference;
import java.time.Instant;
import java.util.Optional;

/** Someone who has an account. No more is known of them than the work needs. */
public record Person(long id, int version, String name, String email, Language language, Instant createdAt) {

    public static final String KIND = "person";

    public Reference reference() {
        return new Reference(KIND, id);
    }

    /** Which person a reader is; none for visitors, roles and Corridor itself. */
    public static Optional<Long> idOf(Reader reader) {
        return reader.actor().matches(KIND + ":\\d{1,18}")
                ? Optional.of(Reference.parse(reader.actor()).id())
                : Optional.empty();
    }

    /** The address of the demonstration's person in a role. */
    public static String demonstration(String role) {
        return role + "@example.org";
    }

    /** How the audit names them, and by which their values in it are encrypted. */
    public static String actor(long id) {
        return KIND + ":" + id;
    }

    /** The person who reads; none where a visitor, a chosen role or Corridor itself does. */
    public static Optional<Long> of(Reader reader) {
        return reader.actor().startsWith(KIND + ":")
                ? Optional.of(Reference.parse(reader.actor()).id())
                : Optional.empty();
    }
}
