package corridor.practices.reviews;

import corridor.access.Role;
import corridor.actors.Membership;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.practices.reviews.ReviewerStore.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everyone who reviews today. */
@Component
class Pool {

    private final People people;
    private final ReviewerStore profiles;
    private final AssignmentStore assignments;

    Pool(People people, ReviewerStore profiles, AssignmentStore assignments) {
        this.people = people;
        this.profiles = profiles;
        this.assignments = assignments;
    }

    /** Reviewers by person. Whoever reviews for the platform itself is internal, whatever else they are. */
    Map<Long, Reviewer> reviewers() {
        Map<Long, Membership> memberships = new LinkedHashMap<>();
        people.playing(Role.REVIEWER)
                .forEach(one -> memberships.merge(
                        one.person(), one, (first, next) -> next.organisation() == null ? next : first));
        Map<Long, Profile> known = profiles.find(memberships.keySet());
        Map<Long, Integer> loads = assignments.loads();
        return people.find(memberships.keySet()).stream()
                .flatMap(person -> java.util.stream.Stream.ofNullable(memberships.get(person.id()))
                        .map(one -> reviewer(person, one, known, loads)))
                .collect(Collectors.toMap(
                        Reviewer::person, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static Reviewer reviewer(
            Person person, Membership membership, Map<Long, Profile> known, Map<Long, Integer> loads) {
        Profile profile = known.getOrDefault(
                person.id(),
                new Profile(person.id(), Set.of(), Set.of(person.language().tag()), Profile.USUAL));
        return new Reviewer(
                person.id(),
                person.name(),
                membership.organisation(),
                profile.themes(),
                profile.languages(),
                loads.getOrDefault(person.id(), 0),
                profile.most());
    }

    /** What people are called, by id. */
    Map<Long, String> names(List<Assignment> parts) {
        return people.find(parts.stream().map(Assignment::person).distinct().toList()).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }
}
