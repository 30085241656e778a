package corridor.calls;

import corridor.access.Reader;
import corridor.shared.Reference;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks what calls belong to whose they are, what they are called, and where an acceptance may go. */
@Component
public class Convening {

    private final ObjectProvider<CallPlaces> places;

    Convening(ObjectProvider<CallPlaces> places) {
        this.places = places;
    }

    private Optional<CallPlaces> of(@Nullable Reference place) {
        return place == null
                ? Optional.empty()
                : places.stream().filter(one -> one.kind().equals(place.kind())).findFirst();
    }

    /** The conveners of today, by place. One query for each kind of place. */
    Map<Reference, Set<Long>> conveners(Collection<Reference> asked) {
        Map<Reference, Set<Long>> conveners = new HashMap<>();
        places.stream()
                .forEach(kind -> ids(asked, kind)
                        .ifPresent(ids -> kind.conveners(ids)
                                .forEach((id, organisations) ->
                                        conveners.put(new Reference(kind.kind(), id), organisations))));
        return conveners;
    }

    private static Optional<List<Long>> ids(Collection<Reference> asked, CallPlaces kind) {
        List<Long> ids = asked.stream()
                .filter(one -> one.kind().equals(kind.kind()))
                .map(Reference::id)
                .distinct()
                .toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids);
    }

    /** What these calls belong to, as far as this reader sees it, by place. */
    public Map<Reference, CallPlaces.Place> places(Reader reader, Collection<Call> calls) {
        List<Reference> asked =
                calls.stream().flatMap(one -> Stream.ofNullable(one.place())).toList();
        Map<Reference, CallPlaces.Place> found = new HashMap<>();
        places.stream()
                .forEach(kind -> ids(asked, kind)
                        .ifPresent(ids -> kind.places(reader, ids)
                                .forEach((id, place) -> found.put(new Reference(kind.kind(), id), place))));
        return found;
    }

    /** What may take an acceptance of this call. */
    public List<CallPlaces.Choice> homes(Reader reader, Call call) {
        Reference place = call.place();
        return place == null
                ? List.of()
                : of(place).map(kind -> kind.homes(reader, place.id())).orElse(List.of());
    }

    /** Whether there is a record of this kind to which a call may belong, as this reader sees it. */
    Optional<CallPlaces.Place> place(Reader reader, Reference place) {
        return of(place)
                .flatMap(kind -> Optional.ofNullable(
                        kind.places(reader, List.of(place.id())).get(place.id())));
    }
}
