package corridor.forum;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.forum.ActorLinks.Link;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who chairs a cycle, from which day to which. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/chairs")
public class ChairPage {

    private final Forums forums;
    private final Cycles cycles;
    private final ActorLinks actors;
    private final Naming naming;

    ChairPage(Forums forums, Cycles cycles, ActorLinks actors, Naming naming) {
        this.forums = forums;
        this.cycles = cycles;
        this.actors = actors;
        this.naming = naming;
    }

    @GetMapping
    ModelAndView list(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return page(frame, named(frame, forum, cycle), Named.NOBODY, "", "", "");
    }

    private Cycle named(Frame frame, String forum, String slug) {
        Cycle cycle = cycles.find(frame.reader(), forum, slug).orThrow();
        if (!forums.mayNameChairs(frame.reader()) && !cycles.mayWrite(frame.reader(), cycle)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "name-chair"));
        }
        return cycle;
    }

    private ModelAndView page(Frame frame, Cycle cycle, Named holders, String starts, String ends, String sentence) {
        List<ChairTerm> terms = forums.terms(cycle.forum()).stream()
                .filter(one -> one.cycle() == cycle.id())
                .toList();
        Map<Long, Organisation> known = actors.known(terms.stream().flatMap(one -> one.organisations().stream()));
        ChairView view = new ChairView(
                cycle,
                cycle.title().in(frame.language()).text(),
                terms.stream()
                        .map(one -> new TermView(one, actors.of(frame, known, one.organisations(), one.countries())))
                        .toList(),
                forums.mayNameChairs(frame.reader()),
                holders,
                starts,
                ends,
                sentence);
        return new ModelAndView("forum/chairs", Map.of("frame", frame, "view", view));
    }

    @PostMapping
    Object name(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam MultiValueMap<String, String> sent) {
        Cycle found = named(frame, forum, cycle);
        FormFields fields = new FormFields(sent);
        Named holders = naming.read(frame, sent, "organisation");
        ChairTerm term = new ChairTerm(
                0,
                found.forum(),
                found.id(),
                Set.copyOf(holders.ids("organisation")),
                List.of(),
                FormFields.day(fields.line("starts")).orElse(null),
                FormFields.day(fields.line("ends")).orElse(null),
                false,
                "");
        Outcome<Long> outcome = holders.whenClear(() -> forums.term(frame.reader(), term));
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + found.url() + "/chairs";
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.FORBIDDEN -> throw new RefusedException(refusal);
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(
                        refusal,
                        page(
                                frame,
                                found,
                                holders,
                                fields.line("starts"),
                                fields.line("ends"),
                                frame.sentence(refusal)));
        };
    }

    /** Ends a term on a day; without a day, on the last one before today, which takes away one that has not begun. */
    @PostMapping("/{id:\\d{1,18}}/end")
    String end(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String last) {
        Cycle found = named(frame, forum, cycle);
        forums.endTerm(frame.reader(), id, FormFields.day(last).orElseGet(forums::yesterday))
                .orThrow();
        return "redirect:" + found.url() + "/chairs";
    }

    /** What the page shows. */
    public record ChairView(
            Cycle cycle,
            String title,
            List<TermView> terms,
            boolean namer,
            Named holders,
            String starts,
            String ends,
            String sentence) {}

    /** A term with the names of its holders. */
    public record TermView(ChairTerm term, List<Link> holders) {}
}
