package corridor.forum;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.ActorGrants;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.ui.Frame;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People who can be given a part: whoever comes to a cycle, by their name; anybody with an account here, by its address. */
@Component
public class PartPeople {

    private final People people;

    PartPeople(People people) {
        this.people = people;
    }

    /** How somebody is written into a form, so that two of one name are told apart. */
    public static String line(String name, long person) {
        return name + " #" + person;
    }

    /** Those who come to a cycle, by name; for forms of those who plan it alone. */
    public List<String> offered(Frame frame, @Nullable Long cycle) {
        return people.find(coming(cycle)).stream()
                .map(one -> line(one.name(), one.id()))
                .sorted(frame.alphabetical())
                .toList();
    }

    private List<Long> coming(@Nullable Long cycle) {
        return cycle == null ? List.of() : people.withLabels(Set.of(Audience.forum(cycle)));
    }

    /** What these people are called, by id. */
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : people.find(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /**
     * Whom these lines mean, by line; whoever this reader cannot know is left out.
     *
     * @param typed addresses, numbers, or lines as {@link #line} writes them
     * @param before those who have a part already
     */
    public Map<String, Long> known(
            Reader reader, @Nullable Long cycle, Collection<Long> before, Collection<String> typed) {
        if (typed.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> known = new HashMap<>();
        Map<String, Long> byAddress = people.byEmails(typed).stream()
                .collect(Collectors.toMap(one -> one.email().toLowerCase(java.util.Locale.ROOT), Person::id));
        Set<Long> may = new HashSet<>(before);
        may.addAll(coming(cycle));
        if (reader.rights().contains(ActorGrants.READ_PEOPLE)) {
            may.addAll(people.byId(numbers(typed)).keySet());
        }
        for (String line : typed) {
            Long byNumber = number(line);
            Long person = byAddress.get(line.toLowerCase(java.util.Locale.ROOT));
            if (person != null || (byNumber != null && may.contains(byNumber))) {
                known.put(line, person == null ? java.util.Objects.requireNonNull(byNumber) : person);
            }
        }
        return known;
    }

    private static Set<Long> numbers(Collection<String> typed) {
        return typed.stream()
                .map(PartPeople::number)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static @Nullable Long number(String line) {
        return FormFields.id(line.substring(line.lastIndexOf('#') + 1)).orElse(null);
    }
}
