package corridor.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** From one country to another, written {@code SN>IT}. */
public record Corridor(CountryCode from, CountryCode to) {

    public Corridor {
        if (from.equals(to)) {
            throw new IllegalArgumentException("A corridor from a country to itself: " + from);
        }
    }

    /** What is written as one; none where it is not. */
    public static Optional<Corridor> read(String written) {
        return written.matches("[A-Z]{2}>[A-Z]{2}") && !written.startsWith(written.substring(3))
                ? Optional.of(parse(written))
                : Optional.empty();
    }

    @JsonCreator
    public static Corridor parse(String written) {
        if (!written.matches("[A-Z]{2}>[A-Z]{2}")) {
            throw new IllegalArgumentException("Not a corridor: " + written);
        }
        return new Corridor(new CountryCode(written.substring(0, 2)), new CountryCode(written.substring(3)));
    }

    @JsonValue
    @Override
    public String toString() {
        return from + ">" + to;
    }
}
