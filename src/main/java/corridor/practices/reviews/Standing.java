package corridor.practices.reviews;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a round stands. Two externals who agree give the verdict; if they differ, a third decides; the internal reviewer is
 * heard, or abstains. Points are not asked.
 *
 * @param open how many reviewers each seat still lacks
 * @param verdict present once nothing is missing
 */
public record Standing(Map<Seat, Integer> open, Optional<Verdict> verdict) {

    static Standing of(List<Assignment> assignments) {
        List<Verdict> external = delivered(assignments, Seat.EXTERNAL);
        boolean differ = external.stream().distinct().count() > 1;
        Map<Seat, Integer> open = new EnumMap<>(Seat.class);
        open.put(Seat.INTERNAL, Math.max(0, 1 - taken(assignments, Seat.INTERNAL)));
        open.put(Seat.EXTERNAL, Math.max(0, 2 - taken(assignments, Seat.EXTERNAL)));
        open.put(Seat.THIRD, differ ? Math.max(0, 1 - taken(assignments, Seat.THIRD)) : 0);
        boolean heard = assignments.stream()
                .anyMatch(one -> one.seat() == Seat.INTERNAL
                        && (one.delivered() || one.state().equals(Assignment.ABSTAINED)));
        boolean both = external.size() >= 2;
        Optional<Verdict> deciding = !both
                ? Optional.empty()
                : differ ? delivered(assignments, Seat.THIRD).stream().findFirst() : Optional.of(external.getFirst());
        return new Standing(Map.copyOf(open), heard ? deciding : Optional.empty());
    }

    private static List<Verdict> delivered(List<Assignment> assignments, Seat seat) {
        return assignments.stream()
                .filter(one -> one.seat() == seat)
                .flatMap(one -> one.verdict().stream())
                .toList();
    }

    /** An internal reviewer who abstains has answered; whoever else leaves is replaced. */
    private static int taken(List<Assignment> assignments, Seat seat) {
        return (int) assignments.stream()
                .filter(one -> one.seat() == seat)
                .filter(one -> one.active()
                        || one.delivered()
                        || (seat == Seat.INTERNAL && one.state().equals(Assignment.ABSTAINED)))
                .count();
    }

    int missing() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }
}
