package corridor.forum.sessions;

import corridor.shared.LocalizedText;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said in a session. Who said it stands beside it only if their organisation agreed to that very note.
 *
 * @param asked the organisation that is asked, or was asked, whether it agrees
 * @param attributedTo the organisation that agreed to be named
 */
public record Note(
        long id,
        long session,
        int version,
        int position,
        Kind kind,
        LocalizedText text,
        @Nullable Long asked,
        @Nullable Long attributedTo,
        Instant writtenAt) {

    /** What sort of note it is. */
    public enum Kind {
        POINT,
        CONCLUSION,
        PRACTICE,
        OPEN_QUESTION;

        public static final List<Kind> ALL = List.of(values());

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }
    }
}
