package corridor.participation;

import corridor.access.Audience;
import corridor.actors.Belonging;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whoever comes to a cycle belongs to those who take part in it; whoever works there, to its staff besides. */
@Component
class ParticipantBelonging implements Belonging {

    static final String FORUM = Audience.forum(0).replace("0", "");
    static final String STAFF = Audience.restricted("staff-");

    private final PersonStore store;

    ParticipantBelonging(PersonStore store) {
        this.store = store;
    }

    static String staff(long cycle) {
        return STAFF + cycle;
    }

    @Override
    public Set<String> labels(long person, Set<Long> organisations) {
        Set<String> labels = new HashSet<>();
        store.cyclesOf(person).forEach((cycle, works) -> {
            labels.add(Audience.forum(cycle));
            if (works) {
                labels.add(staff(cycle));
            }
        });
        return labels;
    }

    @Override
    public Set<Long> people(Set<String> labels) {
        Set<Long> cycles = numbered(labels, FORUM);
        Set<Long> staffed = numbered(labels, STAFF);
        return cycles.isEmpty() && staffed.isEmpty() ? Set.of() : store.people(cycles, staffed);
    }

    private static Set<Long> numbered(Set<String> labels, String beginning) {
        return labels.stream()
                .filter(label -> label.startsWith(beginning))
                .map(label -> label.substring(beginning.length()))
                .filter(rest -> rest.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }
}
