package corridor.forum.sessions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import corridor.shared.CountryCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who does what in a session: an organisation, a country where that alone is named, or a person. */
public record Part(
        Kind kind,
        @Nullable Long organisation,
        @Nullable CountryCode country,
        @Nullable Long person) {

    public Part {
        if (organisation == null && country == null && person == null) {
            throw new IllegalArgumentException("Nobody has the part " + kind);
        }
    }

    /** What somebody does. */
    public enum Kind {
        CO_CHAIR,
        TEAM,
        RAPPORTEUR,
        MODERATOR,
        SPEAKER,
        EXPERT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }

        @JsonCreator
        static Kind parse(String code) {
            return of(code).orElseThrow(() -> new IllegalArgumentException("Not a part: " + code));
        }
    }
}
