package corridor.practices.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/**
 * Shares seats out among reviewers at the least cost there is: the flow of least cost from seats to reviewers, where each
 * further review costs its reviewer more than the one before.
 */
final class Balance {

    /** An empty seat costs more than any reviewer. */
    static final int EMPTY_SEAT = 100_000;

    private final DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> graph =
            new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
    private final Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();
    private final Map<DefaultWeightedEdge, Choice> choices = new HashMap<>();
    private final List<Reviewer> reviewers;
    private final BiFunction<Vacancy, Reviewer, OptionalInt> cost;
    private final int source = node();
    private final int sink = node();

    private Balance(List<Reviewer> reviewers, BiFunction<Vacancy, Reviewer, OptionalInt> cost) {
        this.reviewers = reviewers;
        this.cost = cost;
    }

    /**
     * Fills as many seats as can be filled.
     *
     * @param cost of a reviewer on a seat; none where they cannot sit there
     */
    static List<Choice> of(
            List<Vacancy> vacancies, List<Reviewer> reviewers, BiFunction<Vacancy, Reviewer, OptionalInt> cost) {
        // nobody sits on both kinds of seats, so each kind is a flow of its own
        return java.util.stream.Stream.of(true, false)
                .flatMap(internal -> new Balance(
                                reviewers.stream()
                                        .filter(one -> one.internal() == internal)
                                        .toList(),
                                cost)
                                .solve(vacancies.stream()
                                        .filter(one -> (one.seat() == Seat.INTERNAL) == internal)
                                        .toList())
                                .stream())
                .sorted(java.util.Comparator.comparingLong(Choice::review)
                        .thenComparing(Choice::seat)
                        .thenComparingLong(Choice::person))
                .toList();
    }

    /** What the next review costs one who has so many: the sum over a reviewer is the square of their load. */
    static int burden(int load) {
        return 2 * load + 1;
    }

    private List<Choice> solve(List<Vacancy> vacancies) {
        Map<Long, Integer> people = new HashMap<>();
        for (Reviewer one : reviewers) {
            int person = node();
            people.put(one.person(), person);
            for (int load = one.load(); load < one.most(); load++) {
                edge(person, sink, 1, burden(load));
            }
        }
        vacancies.forEach(vacancy -> seat(vacancy, people));
        int seats = vacancies.stream().mapToInt(Vacancy::count).sum();
        if (seats == 0) {
            return List.of();
        }
        var flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph,
                        node -> node == source ? seats : node == sink ? -seats : 0,
                        edge -> capacities.getOrDefault(edge, 0)));
        List<Choice> chosen = new ArrayList<>();
        choices.forEach((edge, choice) -> {
            if (flow.getFlow(edge) > 0.5) {
                chosen.add(choice);
            }
        });
        return chosen;
    }

    private void seat(Vacancy vacancy, Map<Long, Integer> people) {
        int seat = node();
        edge(source, seat, vacancy.count(), 0);
        edge(seat, sink, vacancy.count(), EMPTY_SEAT);
        Map<Long, List<Reviewer>> byOrganisation = reviewers.stream()
                .filter(one -> one.fits(vacancy.seat()))
                .collect(Collectors.groupingBy(one -> one.organisation() == null ? 0L : one.organisation()));
        byOrganisation.forEach((organisation, members) -> {
            // two external reviewers of one practice come from two organisations
            int from = organisation == 0L || members.size() == 1 ? seat : node();
            if (from != seat) {
                edge(seat, from, 1, 0);
            }
            for (Reviewer one : members) {
                cost.apply(vacancy, one)
                        .ifPresent(price -> choices.put(
                                edge(from, people.getOrDefault(one.person(), sink), 1, price),
                                new Choice(vacancy.review(), vacancy.seat(), one.person())));
            }
        });
    }

    private int node() {
        int next = graph.vertexSet().size();
        graph.addVertex(next);
        return next;
    }

    private DefaultWeightedEdge edge(int from, int to, int capacity, int price) {
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, price);
        capacities.put(edge, capacity);
        return edge;
    }

    /** Seats of one kind that a round lacks reviewers for. */
    record Vacancy(long review, Seat seat, int count) {}

    /** A reviewer for a seat. */
    public record Choice(long review, Seat seat, long person) {}
}
