package corridor.vetting;

import corridor.shared.Reference;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody would decide on: the case, the records and authors that belong to it, and the organisations that are a
 * party.
 */
public record Concern(Set<Reference> references, Set<Long> parties) {

    public static Concern of(Reference subject, Set<Long> parties) {
        return new Concern(Set.of(subject), parties);
    }

    public Concern with(Set<Reference> more) {
        return new Concern(
                Stream.concat(references.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()), parties);
    }
}
