package corridor.seating;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * The least sum of squares of loads, found without costs: a flow that fills all seats, then paths along which a seat moves from
 * one who has more to one who has at least two less, until there is none. That is optimal for sums of squares.
 */
final class EvennessOracle {

    private final List<Vacancy> vacancies;
    private final List<Sitter> sitters;
    private final BiFunction<Vacancy, Sitter, OptionalInt> cost;
    private final List<List<Integer>> seated = new ArrayList<>();
    private final int[] loads;

    EvennessOracle(List<Vacancy> vacancies, List<Sitter> sitters, BiFunction<Vacancy, Sitter, OptionalInt> cost) {
        this.vacancies = vacancies;
        this.sitters = sitters;
        this.cost = cost;
        this.loads = sitters.stream().mapToInt(Sitter::load).toArray();
    }

    long least() {
        for (int record = 0; record < vacancies.size(); record++) {
            seated.add(new ArrayList<>());
            for (int one = 0;
                    one < sitters.size()
                            && seated.get(record).size() < vacancies.get(record).count();
                    one++) {
                if (fits(record, one, -1)) {
                    seated.get(record).add(one);
                    loads[one]++;
                }
            }
        }
        while (improve()) {
            // until nothing improves it
        }
        return java.util.Arrays.stream(loads)
                .mapToLong(load -> (long) load * load)
                .sum();
    }

    /** Whether one may sit at a record once another has left it. */
    private boolean fits(int record, int one, int leaving) {
        Long organisation = sitters.get(one).organisation();
        return cost.apply(vacancies.get(record), sitters.get(one)).isPresent()
                && !seated.get(record).contains(one)
                && (organisation == null
                        || seated.get(record).stream()
                                .filter(other -> other != leaving)
                                .noneMatch(other ->
                                        organisation.equals(sitters.get(other).organisation())));
    }

    /** Moves seats along one path from somebody to somebody who has at least two less. */
    private boolean improve() {
        List<Integer> byLoad = IntStream.range(0, loads.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer one) -> loads[one]).reversed())
                .toList();
        return byLoad.stream().anyMatch(this::relieve);
    }

    private boolean relieve(int from) {
        Map<Integer, int[]> arrived = new HashMap<>();
        arrived.put(from, new int[] {-1, -1});
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            int at = open.remove();
            if (loads[at] <= loads[from] - 2) {
                move(at, arrived);
                return true;
            }
            for (int record = 0; record < seated.size(); record++) {
                if (seated.get(record).contains(at)) {
                    for (int next = 0; next < loads.length; next++) {
                        if (!arrived.containsKey(next) && fits(record, next, at)) {
                            arrived.put(next, new int[] {at, record});
                            open.add(next);
                        }
                    }
                }
            }
        }
        return false;
    }

    private void move(int to, Map<Integer, int[]> arrived) {
        loads[to]++;
        int at = to;
        int[] way = way(arrived, at);
        while (way[0] >= 0) {
            seated.get(way[1]).remove(Integer.valueOf(way[0]));
            seated.get(way[1]).add(at);
            at = way[0];
            way = way(arrived, at);
        }
        loads[at]--;
    }

    private static int[] way(Map<Integer, int[]> arrived, int at) {
        return Objects.requireNonNull(arrived.get(at));
    }
}
