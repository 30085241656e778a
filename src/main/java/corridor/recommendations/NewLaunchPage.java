package corridor.recommendations;

import corridor.forum.Cycle;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writes down that something was launched at a cycle. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/launches/new")
class NewLaunchPage {

    private final Launches launches;
    private final Stays stays;

    NewLaunchPage(Launches launches, Stays stays) {
        this.launches = launches;
        this.stays = stays;
    }

    @GetMapping
    ModelAndView form(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return form(frame, find(frame, forum, cycle), new LaunchView.Typed("", "", "", ""), Map.of());
    }

    private Cycle find(Frame frame, String forum, String cycle) {
        Cycle found = stays.find(frame.reader(), forum, cycle)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
        if (!frame.reader().may(LaunchLifecycle.RECORDING)) {
            throw frame.reader().refused("launch");
        }
        return found;
    }

    private ModelAndView form(Frame frame, Cycle cycle, LaunchView.Typed typed, Map<String, String> problems) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("cycle", RecommendationViews.place(frame, cycle));
        model.put("organisations", organisations(frame, typed));
        model.put("typed", typed);
        model.put("problems", problems);
        return new ModelAndView("recommendations/new-launch", model);
    }

    private List<RecommendationView.Option> organisations(Frame frame, LaunchView.Typed typed) {
        return launches.organisationsOf(frame.reader()).stream()
                .map(one -> new RecommendationView.Option(
                        String.valueOf(one.id()),
                        one.name().in(frame.language()).text(),
                        typed.organisation().equals(String.valueOf(one.id()))))
                .sorted((one, other) -> frame.alphabetical().compare(one.label(), other.label()))
                .toList();
    }

    @PostMapping
    Object record(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String launched,
            @RequestParam(defaultValue = "") String source) {
        Cycle found = find(frame, forum, cycle);
        LaunchView.Typed typed = new LaunchView.Typed(
                TypedText.lines(title), organisation, TypedText.lines(launched), TypedText.lines(source));
        Map<String, String> problems = typed.problems();
        if (!problems.isEmpty()) {
            return frame.again(Kind.INVALID, form(frame, found, typed, problems));
        }
        Outcome<Long> outcome = launches.record(
                frame.reader(),
                found,
                LaunchDraft.own(
                        organisation.isEmpty() ? null : Long.valueOf(organisation),
                        LocalizedText.of(frame.language(), typed.title()),
                        Reading.day(typed.launched()).orElse(null),
                        typed.source()));
        return "redirect:/launches/" + outcome.orThrow();
    }
}
