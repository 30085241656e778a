package corridor.partnerships.constellations;

import corridor.shared.CountryCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a party.
 *
 * @param part code of the scheme {@code party-parts}; blank where it is not known
 * @param kind code of the scheme {@code organisation-kinds}; blank where it is not known
 */
public record PartyFacts(String part, String kind, @Nullable CountryCode country) {

    private static final String NATIONAL = "national-government";

    /** A State that documents name without one of its authorities. */
    public static PartyFacts state(String part, CountryCode country) {
        return new PartyFacts(part, NATIONAL, country);
    }

    boolean government() {
        return kind.equals(NATIONAL);
    }

    boolean local() {
        return kind.equals("local-government");
    }

    boolean authority() {
        return government() || local();
    }

    boolean at(String place) {
        return part.equals(place);
    }

    boolean of(Set<String> kinds) {
        return kinds.contains(kind);
    }
}
