package corridor.forum;

import corridor.forum.AcrossFigures.Figure;
import corridor.forum.AcrossFigures.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures of a forum across its cycles. What nobody knows is in no sum, and each sum says over how many cycles it is. */
@Component
class Across {

    private final List<AcrossFigures> parts;

    Across(List<AcrossFigures> parts) {
        this.parts = parts;
    }

    /** Lines in their order; those of which nothing is known of any cycle are left out. */
    List<Line> lines(corridor.access.Reader reader, Forum forum, List<Cycle> cycles) {
        return parts.stream()
                .flatMap(part -> part.series(reader, forum).stream())
                .sorted(Comparator.comparingInt(Series::order))
                .map(one -> line(one, cycles))
                .filter(one -> one.known() > 0)
                .toList();
    }

    private static Line line(Series series, List<Cycle> cycles) {
        List<@Nullable Figure> figures = new ArrayList<>();
        cycles.forEach(cycle -> figures.add(series.byCycle().get(cycle.id())));
        List<Long> known = figures.stream()
                .map(one -> one == null ? null : one.value())
                .filter(Objects::nonNull)
                .toList();
        return new Line(
                series.key(), figures, known.stream().mapToLong(Long::longValue).sum(), known.size());
    }

    /**
     * One line: a figure for each cycle, none where nobody knows.
     *
     * @param sum of those that are known
     * @param known how many are
     */
    record Line(String key, List<@Nullable Figure> figures, long sum, int known) {}
}
