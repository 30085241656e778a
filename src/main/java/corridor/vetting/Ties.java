package corridor.vetting;

import corridor.actors.Organisations;
import corridor.actors.Person;
import corridor.shared.Reference;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What ties some people as of now: asked once for all of them, then weighed against any number of cases. */
public final class Ties {

    private final Map<Long, Set<Long>> organisations;
    private final Map<Reference, List<Interest>> interests;

    Ties(Map<Long, Set<Long>> organisations, Map<Reference, List<Interest>> interests) {
        this.organisations = organisations;
        this.interests = interests;
    }

    /** The gravest reason for which this person should keep away; none if there is no reason. */
    public Optional<Conflict> of(long person, Concern concern) {
        return Stream.of(derived(person, concern), declared(person, concern))
                .flatMap(part -> part)
                .max(Comparator.comparing(Conflict::hard));
    }

    private Stream<Conflict> derived(long person, Concern concern) {
        Reference self = new Reference(Person.KIND, person);
        return Stream.concat(
                organisationsOf(person).stream()
                        .filter(concern.parties()::contains)
                        .map(one -> new Conflict(
                                Interest.Kind.EMPLOYMENT, true, true, new Reference(Organisations.KIND, one))),
                concern.references().contains(self)
                        ? Stream.of(new Conflict(Interest.Kind.AUTHORSHIP, true, true, self))
                        : Stream.empty());
    }

    private Stream<Conflict> declared(long person, Concern concern) {
        return Stream.concat(
                        Stream.of(new Reference(Person.KIND, person)),
                        organisationsOf(person).stream().map(one -> new Reference(Organisations.KIND, one)))
                .flatMap(holder -> interests.getOrDefault(holder, List.of()).stream())
                .filter(one -> touches(one.subject(), concern))
                .map(one -> new Conflict(one.kind(), one.hard(), false, one.subject()));
    }

    private static boolean touches(Reference subject, Concern concern) {
        return concern.references().contains(subject)
                || (subject.kind().equals(Organisations.KIND)
                        && concern.parties().contains(subject.id()));
    }

    private Set<Long> organisationsOf(long person) {
        return organisations.getOrDefault(person, Set.of());
    }
}
