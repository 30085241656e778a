package corridor.recommendations;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.shared.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cycles and sessions that recommendations stay in, and who chairs them today. */
@Component
class Stays {

    private static final Reader REGISTER = Reader.system("recommendations", Set.of());

    private final Cycles cycles;
    private final Sessions sessions;

    Stays(Cycles cycles, Sessions sessions) {
        this.cycles = cycles;
        this.sessions = sessions;
    }

    /** These with the organisations that chair their cycles today. */
    List<Recommendation> chaired(List<Recommendation> found) {
        Map<Long, Cycle> all =
                all(found.stream().map(Recommendation::cycle).distinct().toList());
        return found.stream()
                .map(one -> one.chairedBy(chairs(all, one.cycle())))
                .toList();
    }

    private static Set<Long> chairs(Map<Long, Cycle> all, long cycle) {
        Cycle found = all.get(cycle);
        return found == null ? Set.of() : found.chairs();
    }

    /** Whoever may see them: for whose they are and what follows on them. */
    Map<Long, Cycle> all(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : cycles.unseen(ids);
    }

    /** Those that this reader may see. */
    Map<Long, Cycle> seen(Reader reader, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : cycles.byIds(reader, ids);
    }

    Optional<Cycle> find(Reader reader, String forum, String cycle) {
        return cycles.find(reader, forum, cycle) instanceof Outcome.Done<Cycle>(Cycle found)
                ? Optional.of(found)
                : Optional.empty();
    }

    Optional<Cycle> next(long cycle) {
        return Optional.ofNullable(all(List.of(cycle)).get(cycle)).flatMap(cycles::after);
    }

    List<Cycle> of(Reader reader, long forum) {
        return cycles.of(reader, forum);
    }

    /** The earlier cycles of its forum; none where nobody knows their order. */
    List<Long> before(Cycle cycle) {
        Integer number = cycle.number();
        return number == null
                ? List.of()
                : of(REGISTER, cycle.forum()).stream()
                        .filter(one -> earlier(one.number(), number))
                        .map(Cycle::id)
                        .toList();
    }

    private static boolean earlier(@Nullable Integer one, int than) {
        return one != null && one < than;
    }

    List<Session> sessions(Reader reader, long cycle) {
        return sessions.of(reader, cycle);
    }

    Optional<Session> session(Reader reader, long id) {
        return Optional.ofNullable(sessions.byIds(reader, List.of(id)).get(id));
    }

    /** Whose a recommendation of this cycle and session is: the chairs of today and the team. */
    Set<Long> keepers(Cycle cycle, Optional<Session> session) {
        return Stream.concat(cycle.chairs().stream(), session.stream().flatMap(one -> one.team().stream()))
                .collect(Collectors.toSet());
    }
}
