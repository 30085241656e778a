package corridor.recommendations;

import corridor.access.Reader;
import corridor.forum.AcrossFigures;
import corridor.forum.Forum;
import corridor.recommendations.RegisterCounts.Told;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How recommendations went across the cycles of a forum. A cycle without any in the register is not known, not none. */
@Component
class RecommendationFigures implements AcrossFigures {

    private static final int ORDER = 60;

    private final RegisterCounts store;

    RecommendationFigures(RegisterCounts store) {
        this.store = store;
    }

    @Override
    public List<Series> series(Reader reader, Forum forum) {
        Map<Long, List<Told>> byCycle =
                store.told(reader, forum.id()).stream().collect(Collectors.groupingBy(Told::cycle));
        return List.of(
                series(
                        "recommendations-open",
                        0,
                        byCycle,
                        one -> one.now() == one.cycle() && one.state().equals("open")),
                series("recommendations-carried", 1, byCycle, one -> one.now() != one.cycle()),
                series("recommendations-done", 2, byCycle, one -> stays(one, "done")),
                series("recommendations-dropped", 3, byCycle, one -> stays(one, "dropped")));
    }

    private static boolean stays(Told one, String state) {
        return one.now() == one.cycle() && one.state().equals(state);
    }

    private static Series series(String key, int place, Map<Long, List<Told>> byCycle, Predicate<Told> counts) {
        return new Series(
                key,
                ORDER + place,
                byCycle.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                one -> new Figure(
                                        one.getValue().stream().filter(counts).count(),
                                        (long) one.getValue().size(),
                                        "/recommendations?cycle=" + one.getKey()))));
    }
}
