package corridor.contacts;

import corridor.shared.Reference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to write to in an organisation.
 *
 * @param title what they do there
 * @param languages that they read, by tag
 * @param focal whether they may become the organisation's focal point
 * @param substituteOf the contact for whom they stand in
 * @param invitedAt when they were invited to open an account; not yet, perhaps
 */
public record Contact(
        long id,
        int version,
        long organisation,
        String name,
        String title,
        String email,
        List<String> languages,
        boolean focal,
        @Nullable Long substituteOf,
        Instant createdAt,
        @Nullable Instant invitedAt) {

    public static final String KIND = "contact";

    Reference reference() {
        return new Reference(KIND, id);
    }

    NewContact facts() {
        return new NewContact(organisation, name, title, email, languages, focal, "");
    }
}
