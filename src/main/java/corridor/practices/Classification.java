package corridor.practices;

import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import corridor.shared.Years;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a practice is sorted by. Codes are those of the taxonomies of the same names; what is unknown is empty.
 *
 * @param maturity code of the scheme {@code maturity}; none where unknown
 */
public record Classification(
        Proponents proponents,
        Places places,
        List<String> levels,
        List<String> themes,
        List<String> objectives,
        List<String> targets,
        List<String> stages,
        List<String> markers,
        @Nullable String maturity,
        Years years) {

    public static final Classification UNKNOWN = new Classification(
            Proponents.UNKNOWN,
            Places.UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            Years.UNKNOWN);

    /** The countries that run it, those where it acts and those between which it acts, each once. */
    public List<CountryCode> allCountries() {
        return Stream.of(
                        proponents.countries().stream(),
                        places.countries().stream(),
                        places.pairs().stream().flatMap(one -> Stream.of(one.from(), one.to())))
                .flatMap(countries -> countries)
                .distinct()
                .toList();
    }

    /** Its maturity, if it is known. */
    List<String> maturities() {
        return maturity == null ? List.of() : List.of(maturity);
    }

    /** The goals that its targets belong to. */
    public List<String> goals() {
        return targets.stream()
                .map(target -> target.split("\\.", 2)[0])
                .distinct()
                .toList();
    }

    /**
     * Who presents or runs it.
     *
     * @param others names that are not recorded as organisations
     */
    public record Proponents(List<Long> organisations, List<CountryCode> countries, List<String> others) {

        public static final Proponents UNKNOWN = new Proponents(List.of(), List.of(), List.of());

        public boolean areUnknown() {
            return organisations.isEmpty() && countries.isEmpty() && others.isEmpty();
        }
    }

    /**
     * Where it acts.
     *
     * @param regions M49 codes
     * @param corridors ordered pairs of countries, such as {@code MX>US}
     */
    public record Places(List<CountryCode> countries, List<String> regions, List<String> corridors) {

        public static final Places UNKNOWN = new Places(List.of(), List.of(), List.of());

        /** Its corridors as pairs. */
        public List<Corridor> pairs() {
            return corridors.stream()
                    .flatMap(written -> Corridor.read(written).stream())
                    .toList();
        }
    }
}
