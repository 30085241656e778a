package corridor.access;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The one table of operation x right, put together from what each module grants. */
@Component
public class Rights {

    private final Map<String, Set<Role>> table = new TreeMap<>();

    Rights(List<Grants> grants) {
        grants.forEach(part -> part.byRight().forEach(this::add));
    }

    private void add(Right right, Set<Role> roles) {
        if (table.put(right.value(), Set.copyOf(roles)) != null) {
            throw new IllegalStateException("Two modules grant the right " + right);
        }
    }

    /** Every right that at least one of these roles holds, and those of everyone. */
    public Set<Right> of(Set<Role> roles) {
        Set<Right> held = new LinkedHashSet<>();
        table.forEach((right, holders) -> {
            if (holders.contains(Role.VISITOR) || !Collections.disjoint(holders, roles)) {
                held.add(new Right(right));
            }
        });
        return Set.copyOf(held);
    }

    /** The whole table, by the name of the right. */
    public Map<String, Set<Role>> table() {
        return Collections.unmodifiableMap(table);
    }
}
