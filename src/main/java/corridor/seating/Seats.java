package corridor.seating;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Shares seats out at the least cost there is: each further seat costs a person more than the one before, so that the sum over
 * a person is the square of their load and evenness is part of the same sum.
 */
public final class Seats {

    /** An empty seat costs more than anybody. */
    public static final int EMPTY_SEAT = 100_000;

    // beyond every wish of a few thousand seats together
    private static final long EVENNESS = 1L << 15;
    private static final long EMPTY = 1L << 40;

    private final Flow flow = new Flow();
    private final Map<Integer, Choice> choices = new LinkedHashMap<>();
    private final Map<Long, Integer> people = new HashMap<>();
    private final List<Sitter> sitters;
    private final BiFunction<Vacancy, Sitter, OptionalInt> cost;
    private final boolean evenFirst;
    private final int sink = flow.node();

    private Seats(List<Sitter> sitters, BiFunction<Vacancy, Sitter, OptionalInt> cost, boolean evenFirst) {
        this.sitters = sitters;
        this.cost = cost;
        this.evenFirst = evenFirst;
    }

    /**
     * Fills as many seats as can be filled.
     *
     * @param cost of a person on a seat; none where they cannot sit there
     */
    public static List<Choice> share(
            List<Vacancy> vacancies, List<Sitter> sitters, BiFunction<Vacancy, Sitter, OptionalInt> cost) {
        return share(vacancies, sitters, cost, false);
    }

    /**
     * The same, where evenness may come before every wish.
     *
     * @param evenFirst whether no wish, nor all of them together, outweighs a more even share
     */
    public static List<Choice> share(
            List<Vacancy> vacancies,
            List<Sitter> sitters,
            BiFunction<Vacancy, Sitter, OptionalInt> cost,
            boolean evenFirst) {
        return new Seats(sitters, cost, evenFirst).solve(vacancies);
    }

    /** What the next seat costs one who has so many: the sum over a person is the square of their load. */
    public static int burden(int load) {
        return 2 * load + 1;
    }

    private List<Choice> solve(List<Vacancy> vacancies) {
        for (Sitter one : sitters) {
            int person = flow.node();
            people.put(one.person(), person);
            for (int load = one.load(); load < one.most(); load++) {
                flow.edge(person, sink, 1, evenFirst ? burden(load) * EVENNESS : burden(load));
            }
        }
        Map<Vacancy, Integer> nodes = new LinkedHashMap<>();
        vacancies.forEach(vacancy -> nodes.put(vacancy, seat(vacancy)));
        nodes.forEach((vacancy, node) -> {
            for (int unit = 0; unit < vacancy.count(); unit++) {
                flow.send(node, sink);
            }
        });
        return choices.entrySet().stream()
                .filter(one -> flow.through(one.getKey()) > 0)
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparingLong(Choice::record)
                        .thenComparing(Choice::kind)
                        .thenComparingLong(Choice::person))
                .toList();
    }

    private int seat(Vacancy vacancy) {
        int seat = flow.node();
        flow.edge(seat, sink, vacancy.count(), evenFirst ? EMPTY : EMPTY_SEAT);
        Map<Long, List<Sitter>> byOrganisation = sitters.stream()
                .filter(one -> one.kinds().contains(vacancy.kind()))
                .collect(Collectors.groupingBy(
                        one -> one.organisation() == null ? 0L : one.organisation(),
                        TreeMap::new,
                        Collectors.toList()));
        byOrganisation.forEach((organisation, members) -> {
            // two people at one record come from two organisations
            int from = organisation == 0L || members.size() == 1 ? seat : flow.node();
            if (from != seat) {
                flow.edge(seat, from, 1, 0);
            }
            for (Sitter one : members) {
                cost.apply(vacancy, one)
                        .ifPresent(price -> choices.put(
                                flow.edge(from, people.getOrDefault(one.person(), sink), 1, price),
                                new Choice(vacancy.record(), vacancy.kind(), one.person())));
            }
        });
        return seat;
    }
}
