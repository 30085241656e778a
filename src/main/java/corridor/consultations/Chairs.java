package corridor.consultations;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who chairs the cycles that consultations belong to, and what these are called. */
@Component
public class Chairs {

    private final Cycles cycles;

    Chairs(Cycles cycles) {
        this.cycles = cycles;
    }

    /** These with the organisations that chair their cycles today. */
    List<Consultation> chaired(List<Consultation> found) {
        Map<Long, Cycle> all = unseen(found.stream()
                .map(one -> one.content().cycle())
                .filter(Objects::nonNull)
                .toList());
        return found.stream()
                .map(one -> one.chairedBy(of(all, one.content().cycle())))
                .toList();
    }

    private static Set<Long> of(Map<Long, Cycle> all, @Nullable Long cycle) {
        Cycle found = cycle == null ? null : all.get(cycle);
        return found == null ? Set.of() : found.chairs();
    }

    /** The organisations that chair a cycle today. */
    public Set<Long> of(@Nullable Long cycle) {
        return cycle == null ? Set.of() : of(unseen(List.of(cycle)), cycle);
    }

    /** The same of many at once. */
    public Map<Long, Set<Long>> of(Collection<Long> ids) {
        return unseen(ids).values().stream().collect(Collectors.toMap(Cycle::id, Cycle::chairs));
    }

    private Map<Long, Cycle> unseen(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : cycles.unseen(ids);
    }

    /** The cycles that this reader may choose or see. */
    public List<Cycle> all(Reader reader) {
        return cycles.all(reader);
    }

    public Map<Long, Cycle> seen(Reader reader, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : cycles.byIds(reader, ids);
    }
}
