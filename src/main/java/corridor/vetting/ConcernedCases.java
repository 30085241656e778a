package corridor.vetting;

import corridor.shared.Reference;
import java.util.Set;

/** Tells which cases of one kind touch somebody's ties; filled by the module that has the cases. */
@FunctionalInterface
public interface ConcernedCases {

    /**
     * The cases to which one of these organisations is a party, or one of these records or people belongs.
     *
     * @return the references that the column {@code cases} of their rows holds
     */
    Set<Reference> touching(Set<Long> organisations, Set<Reference> references);
}
