package corridor.forum;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chair before, the chair now and the chair after, worked out from the terms and never stored. */
public record Troika(Seat previous, Seat current, Seat next) {

    public static final Troika UNKNOWN = new Troika(Unknown.SEAT, Unknown.SEAT, Unknown.SEAT);

    /** The troika of a day. Where there is a gap nobody stands in for whoever is missing. */
    public static Troika on(LocalDate day, List<ChairTerm> terms, List<Cycle> cycles) {
        if (terms.stream().noneMatch(term -> term.starts() != null)) {
            return UNKNOWN;
        }
        Optional<ChairTerm> now =
                terms.stream().filter(term -> term.covers(day)).findFirst();
        if (now.isPresent()) {
            return cycle(now.get().cycle(), cycles)
                    .map(cycle -> of(cycle, terms, cycles).holding(now.get(), cycle))
                    .orElse(UNKNOWN);
        }
        return terms.stream()
                .filter(term -> last(term) != null && day.isAfter(last(term)))
                .max(Comparator.comparing(Troika::last))
                .flatMap(ended -> cycle(ended.cycle(), cycles))
                .map(ended -> new Troika(seat(ended, terms), new Vacant(Why.GAP), beside(ended, 1, terms, cycles)))
                .orElse(new Troika(Unknown.SEAT, new Vacant(Why.GAP), Unknown.SEAT));
    }

    private static @Nullable LocalDate last(ChairTerm term) {
        return term.starts() == null ? null : term.ends();
    }

    private Troika holding(ChairTerm term, Cycle cycle) {
        return new Troika(previous, new Held(cycle, List.of(term)), next);
    }

    /** The troika of a cycle by the numbers alone, for cycles whose days nobody knows. */
    public static Troika of(Cycle cycle, List<ChairTerm> terms, List<Cycle> cycles) {
        return new Troika(beside(cycle, -1, terms, cycles), seat(cycle, terms), beside(cycle, 1, terms, cycles));
    }

    private static Seat seat(Cycle cycle, List<ChairTerm> terms) {
        List<ChairTerm> held =
                terms.stream().filter(term -> term.cycle() == cycle.id()).toList();
        return held.isEmpty() ? new Vacant(Why.NOT_NAMED) : new Held(cycle, held);
    }

    private static Seat beside(Cycle cycle, int distance, List<ChairTerm> terms, List<Cycle> cycles) {
        Integer number = cycle.number();
        if (number == null) {
            return Unknown.SEAT;
        }
        int wanted = number + distance;
        return cycles.stream()
                .filter(one -> one.number() != null && one.number() == wanted)
                .findFirst()
                .map(one -> seat(one, terms))
                .orElse(new Vacant(Why.NO_SUCH_CYCLE));
    }

    private static Optional<Cycle> cycle(long id, List<Cycle> cycles) {
        return cycles.stream().filter(one -> one.id() == id).findFirst();
    }

    /** One of the three. */
    public sealed interface Seat {}

    /** Somebody holds it, by these terms of that cycle. */
    public record Held(Cycle cycle, List<ChairTerm> terms) implements Seat {

        public boolean inferred() {
            return terms.stream().anyMatch(ChairTerm::inferred);
        }
    }

    /** Nobody holds it. */
    public record Vacant(Why why) implements Seat {}

    /** Nobody knows whether anybody holds it, which is no vacancy. */
    public enum Unknown implements Seat {
        SEAT
    }

    /** Why nobody holds a seat. */
    public enum Why {
        /** Between two terms. */
        GAP,
        NOT_NAMED,
        NO_SUCH_CYCLE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
