package corridor.recommendations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * To whom a recommendation is addressed.
 *
 * @param ref code of a constituency or country, id of an organisation, name of a body; blank for everyone
 */
public record Addressee(Kind kind, String ref) {

    static final Addressee EVERYONE = new Addressee(Kind.EVERYONE, "");

    /** As in forms: {@code constituency:civil-society}. */
    static Optional<Addressee> parse(String text) {
        String[] parts = text.split(":", 2);
        return Kind.find(parts[0]).map(kind -> new Addressee(kind, parts.length < 2 ? "" : parts[1]));
    }

    String code() {
        return ref.isEmpty() ? kind.code() : kind.code() + ":" + ref;
    }

    /** What sort of addressee it is. */
    public enum Kind {
        EVERYONE,
        CONSTITUENCY,
        BODY,
        ORGANISATION,
        COUNTRY;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> find(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }

        @JsonCreator
        static Kind of(String code) {
            return find(code).orElseThrow(() -> new IllegalArgumentException("Not a kind of addressee: " + code));
        }
    }
}
