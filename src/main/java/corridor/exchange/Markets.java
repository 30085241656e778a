package corridor.exchange;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.shared.Reference;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The cycles of forums on whose market something can be offered or needed; none where forums are off. */
@Component
class Markets {

    private static final Set<String> OVER = Set.of("draft", "closed", "handed-over", "cancelled");

    private final ObjectProvider<Cycles> cycles;

    Markets(ObjectProvider<Cycles> cycles) {
        this.cycles = cycles;
    }

    /** Those that are not over. */
    List<Cycle> open(Reader reader) {
        Cycles door = cycles.getIfAvailable();
        return door == null
                ? List.of()
                : door.all(reader).stream()
                        .filter(one -> !OVER.contains(one.state()) && !one.curated())
                        .toList();
    }

    Optional<Cycle> find(Reader reader, Reference place) {
        return Optional.ofNullable(of(reader, Set.of(place)).get(place));
    }

    /** Those of these that this reader sees, by their references; one query. */
    Map<Reference, Cycle> of(Reader reader, Collection<Reference> places) {
        Cycles door = cycles.getIfAvailable();
        Map<Reference, Cycle> found = new HashMap<>();
        if (door != null && !places.isEmpty()) {
            door.byIds(
                            reader,
                            places.stream()
                                    .filter(one -> one.kind().equals(Cycle.KIND))
                                    .map(Reference::id)
                                    .toList())
                    .values()
                    .forEach(one -> found.put(one.reference(), one));
        }
        return found;
    }

    /** Whether this reader may place something there that its participants alone read. */
    static boolean within(Reader reader, Reference place) {
        return reader.labels().contains(Audience.forum(place.id()));
    }
}
