package corridor.recommendations;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.forum.Cycle;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Slice;
import corridor.shared.TypedText;
import corridor.taxonomy.Countries;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was launched at cycles, and what became of it. */
@Controller
@RequestMapping("/launches")
class LaunchPage {

    private final Launches launches;
    private final Organisations organisations;
    private final Stays stays;
    private final Countries countries;

    LaunchPage(Launches launches, Organisations organisations, Stays stays, Countries countries) {
        this.launches = launches;
        this.organisations = organisations;
        this.stays = stays;
        this.countries = countries;
    }

    @GetMapping
    ModelAndView list(Frame frame, @RequestParam(defaultValue = "1") int page) {
        Slice<Launch> some = launches.list(frame.reader(), page);
        Map<Long, Cycle> cycles = stays.seen(
                frame.reader(),
                some.items().stream().map(Launch::cycle).distinct().toList());
        Map<Long, Organisation> whose = organisations.byId(some.items().stream()
                .flatMap(one -> one.organisations().stream())
                .toList());
        return new ModelAndView(
                "recommendations/launches",
                Map.of("frame", frame, "launches", some.map(one -> row(frame, one, cycles, whose))));
    }

    private LaunchView.Row row(Frame frame, Launch one, Map<Long, Cycle> cycles, Map<Long, Organisation> whose) {
        Long id = one.organisation();
        return new LaunchView.Row(
                one,
                RecommendationViews.place(frame, cycles.get(one.cycle())),
                Optional.ofNullable(id == null ? null : whose.get(id))
                        .map(each -> new RecommendationView.Place(
                                each.name().in(frame.language()).text(), "/organisations/" + each.slug()))
                        .or(() -> Optional.ofNullable(one.country())
                                .map(each -> new RecommendationView.Place(
                                        countries.name(each, frame.language()).text(), "/countries/" + each))),
                when(frame, one));
    }

    private static String when(Frame frame, Launch one) {
        YearMonth month = one.month();
        return month == null ? RecommendationViews.day(frame, one.launched()) : frame.month(month);
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(Frame frame, @PathVariable long id) {
        return show(frame, launches.find(frame.reader(), id).orThrow(), "", "");
    }

    private ModelAndView show(Frame frame, Launch one, String typed, String sentence) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put(
                "row",
                row(
                        frame,
                        one,
                        stays.seen(frame.reader(), List.of(one.cycle())),
                        organisations.byId(one.organisations())));
        model.put("offers", launches.offers(frame.reader(), one));
        model.put("typed", typed);
        model.put("sentence", sentence);
        return new ModelAndView("recommendations/launch", model);
    }

    /** Reports on it, or says why nothing more will come. What was typed stays when it is refused. */
    @PostMapping("/{id:\\d{1,18}}/{action:report|end}")
    Object act(
            Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text) {
        Launch one = launches.find(frame.reader(), id).orThrow();
        String typed = TypedText.lines(text);
        Target target = new Target(id, version);
        Outcome<Long> outcome = action.equals("report")
                ? launches.report(frame.reader(), target, typed, frame.language())
                : launches.end(frame.reader(), target, typed);
        if (!(outcome instanceof Outcome.Refused<Long>(Refusal refusal))) {
            return "redirect:" + one.url();
        }
        if (refusal.kind() != Kind.INVALID && refusal.kind() != Kind.STALE) {
            throw new RefusedException(refusal);
        }
        return frame.again(refusal, show(frame, one, typed, frame.sentence(refusal)));
    }
}
