package corridor.partnerships.constellations;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Who works with whom. Several can hold of one partnership; nothing is guessed where parts or kinds are not known. */
public enum Constellation {
    ORIGIN_DESTINATION,
    DESTINATION_DESTINATION,
    ORIGIN_TRANSIT_DESTINATION,
    LOCAL_LOCAL,
    NATIONAL_LOCAL,
    GOVERNMENT_DIASPORA,
    HOST_MIGRANTS,
    WITH_PUBLIC_BODIES,
    WITH_RECRUITERS,
    WITH_EMPLOYERS,
    WORKERS_EMPLOYERS,
    WITH_BANKS,
    WITH_INTERNATIONAL,
    INTERNATIONAL_ONLY,
    CIVIL_SOCIETY,
    NOT_KNOWN;

    private static final Set<String> EMPLOYERS = Set.of("company", "employers-body");
    private static final Set<String> CIVIL =
            Set.of("civil-society", "diaspora-association", "media", "network", "academia");
    private static final int TWO = 2;

    /** Those that hold of these parties. */
    public static Set<Constellation> of(List<PartyFacts> parties) {
        Set<Constellation> holding = EnumSet.noneOf(Constellation.class);
        for (Constellation one : values()) {
            if (one.holds(parties)) {
                holding.add(one);
            }
        }
        return holding;
    }

    private boolean holds(List<PartyFacts> all) {
        return switch (this) {
            case ORIGIN_DESTINATION -> government(all, "origin") && government(all, "destination");
            case DESTINATION_DESTINATION ->
                countries(all, one -> one.government() && one.at("destination")) >= TWO && !government(all, "origin");
            case ORIGIN_TRANSIT_DESTINATION ->
                government(all, "origin") && government(all, "transit") && government(all, "destination");
            case LOCAL_LOCAL -> countries(all, PartyFacts::local) >= TWO;
            case NATIONAL_LOCAL -> any(all, one -> one.government() && besideLocal(one, all));
            case GOVERNMENT_DIASPORA ->
                government(all, "origin") && any(all, one -> one.of(Set.of("diaspora-association")));
            case HOST_MIGRANTS ->
                any(all, one -> one.authority() && one.at("destination"))
                        && any(all, one -> one.of(Set.of("diaspora-association", "civil-society")));
            case WITH_PUBLIC_BODIES -> with(all, Set.of("hospital", "academia"));
            case WITH_RECRUITERS -> with(all, Set.of("recruiter"));
            case WITH_EMPLOYERS -> with(all, EMPLOYERS);
            case WORKERS_EMPLOYERS ->
                any(all, one -> one.of(Set.of("trade-union"))) && any(all, one -> one.of(EMPLOYERS));
            case WITH_BANKS -> with(all, Set.of("bank-or-money-transfer"));
            case WITH_INTERNATIONAL ->
                any(all, Constellation::international)
                        && any(all, one -> !one.kind().isEmpty() && !international(one));
            case INTERNATIONAL_ONLY -> all.size() >= TWO && all.stream().allMatch(Constellation::international);
            case CIVIL_SOCIETY -> count(all, one -> one.of(CIVIL)) >= TWO && !any(all, PartyFacts::authority);
            case NOT_KNOWN -> count(all, one -> !one.kind().isEmpty()) < TWO;
        };
    }

    /** Whether a local authority of the same country takes part. */
    private static boolean besideLocal(PartyFacts national, List<PartyFacts> all) {
        return national.country() != null
                && any(all, other -> other.local() && Objects.equals(national.country(), other.country()));
    }

    /** As in the scheme {@code constellations}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Constellation> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    private static boolean any(List<PartyFacts> all, Predicate<PartyFacts> wanted) {
        return all.stream().anyMatch(wanted);
    }

    private static long count(List<PartyFacts> all, Predicate<PartyFacts> wanted) {
        return all.stream().filter(wanted).count();
    }

    private static long countries(List<PartyFacts> all, Predicate<PartyFacts> wanted) {
        return all.stream()
                .filter(wanted)
                .flatMap(one -> Optional.ofNullable(one.country()).stream())
                .distinct()
                .count();
    }

    private static boolean government(List<PartyFacts> all, String place) {
        return any(all, one -> one.government() && one.at(place));
    }

    private static boolean with(List<PartyFacts> all, Set<String> kinds) {
        return any(all, PartyFacts::government) && any(all, one -> one.of(kinds));
    }

    private static boolean international(PartyFacts one) {
        return one.of(Set.of("international-organisation"));
    }
}
