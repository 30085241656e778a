package corridor.forum.bodies;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.forum.ActorLinks;
import corridor.forum.CycleChoices;
import corridor.forum.CycleEditPage.Option;
import corridor.forum.FormFields;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A body: what it is for, and who sits in it. */
@Controller
@RequestMapping("/forums/{forum}/bodies/{slug}")
public class BodyPage {

    private static final String CONSTITUENCIES = "constituencies";

    private final Bodies bodies;
    private final ActorLinks actors;
    private final CycleChoices choices;
    private final Naming naming;
    private final Taxonomies taxonomies;
    private final ObjectProvider<BodySection> sections;

    BodyPage(
            Bodies bodies,
            ActorLinks actors,
            CycleChoices choices,
            Naming naming,
            Taxonomies taxonomies,
            ObjectProvider<BodySection> sections) {
        this.bodies = bodies;
        this.actors = actors;
        this.choices = choices;
        this.naming = naming;
        this.taxonomies = taxonomies;
        this.sections = sections;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String forum, @PathVariable String slug) {
        return page(frame, bodies.find(frame.reader(), forum, slug).orThrow(), Named.NOBODY, "");
    }

    private ModelAndView page(Frame frame, Body body, Named holder, String sentence) {
        LocalDate today = bodies.today();
        List<Seat> seats = bodies.seats(List.of(body));
        Map<Long, Organisation> known =
                actors.known(seats.stream().map(Seat::organisation).filter(Objects::nonNull));
        boolean writer = bodies.mayWrite(frame.reader());
        BodyView view = new BodyView(
                body,
                seats.stream()
                        .filter(one -> !one.over(today))
                        .map(one -> line(frame, known, one, today))
                        .toList(),
                seats.stream()
                        .filter(one -> one.over(today))
                        .map(one -> line(frame, known, one, today))
                        .toList(),
                writer,
                holder,
                writer ? choices.terms(frame, CONSTITUENCIES) : List.of(),
                today.toString(),
                panels(frame, body, seats),
                sentence);
        return new ModelAndView("forum/body", Map.of("frame", frame, "view", view));
    }

    private List<Panel> panels(Frame frame, Body body, List<Seat> seats) {
        Set<Long> chairs = seats.stream()
                .filter(one -> one.chairs(bodies.today()))
                .flatMap(one -> Stream.ofNullable(one.organisation()))
                .collect(Collectors.toUnmodifiableSet());
        return sections.stream()
                .flatMap(one -> one.panel(frame, body, chairs).stream())
                .sorted(Comparator.comparingInt(Panel::order))
                .toList();
    }

    private SeatLine line(Frame frame, Map<Long, Organisation> known, Seat seat, LocalDate today) {
        Long organisation = seat.organisation();
        String constituency = seat.constituency();
        return new SeatLine(
                seat,
                organisation == null ? List.of() : actors.of(frame, known, Set.of(organisation), List.of()),
                constituency == null
                        ? ""
                        : taxonomies
                                .label(CONSTITUENCIES, constituency, frame.language())
                                .text(),
                seat.begun(today));
    }

    @PostMapping("/seats")
    Object seat(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent) {
        Body body = bodies.find(frame.reader(), forum, slug).orThrow();
        FormFields fields = new FormFields(sent);
        Named holder = naming.read(frame, sent, "organisation");
        Seat seat = new Seat(
                0,
                body.id(),
                Stream.of(fields.line("constituency"))
                        .filter(one -> !one.isEmpty())
                        .findFirst()
                        .orElse(null),
                holder.one("organisation").map(Organisation::id).orElse(null),
                fields.line("part"),
                FormFields.day(fields.line("starts")).orElseGet(bodies::today),
                FormFields.day(fields.line("ends")).orElse(null));
        return answer(frame, body, holder, holder.whenClear(() -> bodies.seat(frame.reader(), seat)));
    }

    @PostMapping("/seats/{id:\\d{1,18}}/end")
    Object end(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String last) {
        Body body = bodies.find(frame.reader(), forum, slug).orThrow();
        LocalDate day = FormFields.day(last).orElseGet(() -> bodies.today().minusDays(1));
        return answer(frame, body, Named.NOBODY, bodies.end(frame.reader(), body, id, day));
    }

    private Object answer(Frame frame, Body body, Named holder, Outcome<Long> outcome) {
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + body.url();
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.MISSING ->
                throw new RefusedException(refusal);
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, page(frame, body, holder, frame.sentence(refusal)));
        };
    }

    /** A seat as the page shows it. */
    public record SeatLine(Seat seat, List<ActorLinks.Link> holder, String constituency, boolean begun) {}

    /** What the page shows. */
    public record BodyView(
            Body body,
            List<SeatLine> seats,
            List<SeatLine> past,
            boolean writer,
            Named holder,
            List<Option> constituencies,
            String today,
            List<Panel> panels,
            String sentence) {}
}
