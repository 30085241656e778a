package corridor.vetting;

import corridor.actors.Organisations;
import corridor.actors.Person;
import corridor.actors.Recusals;
import corridor.shared.Reference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps people away from every case that a hard interest of theirs touches. */
@Component
class InterestRecusals implements Recusals {

    private final InterestStore store;
    private final List<ConcernedCases> cases;

    InterestRecusals(InterestStore store, List<ConcernedCases> cases) {
        this.store = store;
        this.cases = cases;
    }

    @Override
    public Set<Reference> of(long person, Set<Long> organisations) {
        Set<Long> parties = new HashSet<>(organisations);
        Set<Reference> references = new HashSet<>(Set.of(new Reference(Person.KIND, person)));
        for (Interest one : store.standing(Set.of(person), organisations)) {
            if (one.hard()) {
                references.add(one.subject());
                if (one.subject().kind().equals(Organisations.KIND)) {
                    parties.add(one.subject().id());
                }
            }
        }
        return cases.stream()
                .flatMap(kind -> kind.touching(parties, references).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
