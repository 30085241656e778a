package corridor.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A country or area by its ISO 3166-1 alpha-2 code. */
public record CountryCode(@JsonValue String value) implements Comparable<CountryCode> {

    @JsonCreator
    public CountryCode {
        if (!value.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("Not an ISO 3166-1 alpha-2 code: " + value);
        }
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
