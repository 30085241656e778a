package corridor.practices.reviews;

import corridor.seating.Seats;
import corridor.seating.Sitter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shares the seats of rounds out among reviewers at the least cost there is. */
final class Balance {

    /** An empty seat costs more than any reviewer. */
    static final int EMPTY_SEAT = Seats.EMPTY_SEAT;

    private Balance() {}

    /**
     * Fills as many seats as can be filled.
     *
     * @param cost of a reviewer on a seat; none where they cannot sit there
     */
    static List<Choice> of(
            List<Vacancy> vacancies, List<Reviewer> reviewers, BiFunction<Vacancy, Reviewer, OptionalInt> cost) {
        Map<Long, Reviewer> known = reviewers.stream().collect(Collectors.toMap(Reviewer::person, one -> one));
        return Seats.share(
                        vacancies.stream()
                                .map(one -> new corridor.seating.Vacancy(
                                        one.review(), one.seat().code(), one.count()))
                                .toList(),
                        reviewers.stream().map(Balance::sitter).toList(),
                        (vacancy, one) -> cost.apply(
                                new Vacancy(vacancy.record(), Seat.of(vacancy.kind()), vacancy.count()),
                                Objects.requireNonNull(known.get(one.person()))))
                .stream()
                .map(one -> new Choice(one.record(), Seat.of(one.kind()), one.person()))
                .sorted(Comparator.comparingLong(Choice::review)
                        .thenComparing(Choice::seat)
                        .thenComparingLong(Choice::person))
                .toList();
    }

    private static Sitter sitter(Reviewer one) {
        return new Sitter(
                one.person(),
                one.organisation(),
                one.load(),
                one.most(),
                Stream.of(Seat.values()).filter(one::fits).map(Seat::code).collect(Collectors.toSet()));
    }

    /** What the next review costs one who has so many. */
    static int burden(int load) {
        return Seats.burden(load);
    }

    /** Seats of one kind that a round lacks reviewers for. */
    record Vacancy(long review, Seat seat, int count) {}

    /** A reviewer for a seat. */
    public record Choice(long review, Seat seat, long person) {}
}
