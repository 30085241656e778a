package corridor.calls;

import corridor.actors.Organisation;
import corridor.shared.CountryCode;
import corridor.shared.Refusal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations may answer a call.
 *
 * @param organisationKinds codes of kinds; none for all
 * @param countries codes of countries; none for all
 */
public record Eligibility(
        Set<String> organisationKinds,
        boolean verifiedOnly,
        @Nullable Integer mostPerOrganisation,
        Set<String> countries) {

    public static final Eligibility ALL = new Eligibility(Set.of(), false, null, Set.of());

    /** Why this one may not, as far as what is recorded of it says. */
    public Optional<Refusal> obstacle(Organisation organisation, boolean verified) {
        if (!organisationKinds.isEmpty() && !organisationKinds.contains(organisation.kind())) {
            return Optional.of(refusal("not-eligible-kind"));
        }
        CountryCode country = organisation.country();
        if (!countries.isEmpty() && (country == null || !countries.contains(country.value()))) {
            return Optional.of(refusal("not-eligible-country"));
        }
        return verifiedOnly && !verified ? Optional.of(refusal("not-eligible-unverified")) : Optional.empty();
    }

    private static Refusal refusal(String code) {
        return Refusal.of(Refusal.Kind.FORBIDDEN, code);
    }
}
