package corridor.forum;

import corridor.actors.Organisation;
import corridor.forum.ActorLinks.Link;
import corridor.forum.ForumView.CycleLine;
import corridor.forum.ForumView.ForumLine;
import corridor.forum.ForumView.SeatView;
import corridor.ui.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts forums, their troikas and their cycles into the words of a language. */
@Component
class ForumViews {

    private final ActorLinks actors;
    private final Clock clock;

    ForumViews(ActorLinks actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Map<Long, Organisation> known(List<ChairTerm> terms, Stream<Long> others) {
        return actors.known(Stream.concat(terms.stream().flatMap(term -> term.organisations().stream()), others));
    }

    ForumLine line(Frame frame, Forum forum, List<ChairTerm> terms, List<Cycle> cycles, Map<Long, Organisation> known) {
        LocalDate today = today();
        return new ForumLine(
                forum,
                forum.name().in(frame.language()),
                troika(frame, Troika.on(today, terms, cycles), known),
                cycles.stream()
                        .filter(one -> one.dates()
                                .last()
                                .filter(last -> !last.isBefore(today))
                                .isPresent())
                        .min(java.util.Comparator.comparing(
                                one -> one.dates().first().orElse(LocalDate.MAX)))
                        .map(one -> line(frame, one))
                        .orElse(null),
                cycles.size());
    }

    ForumView forum(
            Frame frame,
            Forum forum,
            List<ChairTerm> terms,
            List<Cycle> cycles,
            List<corridor.ui.Panel> panels,
            boolean keeper,
            boolean drafter) {
        Map<Long, Organisation> known = known(terms, Stream.ofNullable(forum.organisation()));
        return new ForumView(
                forum,
                forum.name().in(frame.language()),
                forum.organisation() == null
                        ? null
                        : actors.of(frame, known, List.of(forum.organisation()), List.of()).stream()
                                .findFirst()
                                .orElse(null),
                forum.principles().stream().map(one -> one.in(frame.language())).toList(),
                forum.members().known().stream()
                        .map(one -> actors.link(frame, one))
                        .toList(),
                troika(frame, Troika.on(today(), terms, cycles), known),
                cycles.stream().map(one -> line(frame, one)).toList(),
                panels,
                keeper,
                drafter);
    }

    CycleLine line(Frame frame, Cycle cycle) {
        return new CycleLine(
                cycle.url(),
                cycle.title().in(frame.language()),
                cycle.number(),
                cycle.state(),
                cycle.curated(),
                when(frame, cycle.dates()),
                where(frame, cycle));
    }

    List<SeatView> troika(Frame frame, Troika troika, Map<Long, Organisation> known) {
        return List.of(
                seat(frame, "previous", troika.previous(), known),
                seat(frame, "current", troika.current(), known),
                seat(frame, "next", troika.next(), known));
    }

    private SeatView seat(Frame frame, String which, Troika.Seat seat, Map<Long, Organisation> known) {
        return switch (seat) {
            case Troika.Held held ->
                new SeatView(
                        which,
                        "held",
                        held.terms().stream()
                                .flatMap(term ->
                                        actors.of(frame, known, term.organisations(), term.countries()).stream())
                                .distinct()
                                .toList(),
                        new Link(
                                held.cycle().title().in(frame.language()),
                                held.cycle().url()),
                        held.inferred());
            case Troika.Vacant vacant -> new SeatView(which, vacant.why().code(), List.of(), null, false);
            case Troika.Unknown unknown -> new SeatView(which, "unknown", List.of(), null, false);
        };
    }

    /** As exactly as anybody knows; blank where nobody does. */
    String when(Frame frame, DateSpan dates) {
        LocalDate from = dates.from();
        LocalDate until = dates.until();
        if (from != null) {
            return until == null || until.equals(from)
                    ? frame.date(from)
                    : frame.t("cycle.dates", frame.date(from), frame.date(until));
        }
        Integer year = dates.year();
        Integer month = dates.month();
        if (year == null) {
            return "";
        }
        return month == null ? String.valueOf(year) : frame.month(YearMonth.of(year, month));
    }

    String where(Frame frame, Cycle cycle) {
        String place = cycle.content().place();
        String country = cycle.content().hostCountry() == null
                ? ""
                : actors.link(frame, cycle.content().hostCountry()).text().text();
        return place == null || country.isEmpty() ? (place == null ? country : place) : place + ", " + country;
    }
}
