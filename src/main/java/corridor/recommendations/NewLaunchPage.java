package corridor.recommendations;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.forum.Cycle;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
    private final Naming naming;

    NewLaunchPage(Launches launches, Stays stays, Naming naming) {
        this.launches = launches;
        this.stays = stays;
        this.naming = naming;
    }

    @GetMapping
    ModelAndView form(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return form(frame, find(frame, forum, cycle), new LaunchView.Typed("", "", ""), Named.NOBODY, Map.of(), "");
    }

    private Cycle find(Frame frame, String forum, String cycle) {
        Cycle found = stays.find(frame.reader(), forum, cycle)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
        if (!frame.reader().may(LaunchLifecycle.RECORDING)) {
            throw frame.reader().refused("launch");
        }
        return found;
    }

    private ModelAndView form(
            Frame frame,
            Cycle cycle,
            LaunchView.Typed typed,
            Named named,
            Map<String, String> problems,
            String sentence) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("cycle", RecommendationViews.place(frame, cycle));
        model.put("owners", launches.owners(frame.reader()));
        model.put("named", named);
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("sentence", sentence);
        return new ModelAndView("recommendations/new-launch", model);
    }

    @PostMapping
    Object record(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String launched,
            @RequestParam(defaultValue = "") String source,
            @RequestParam MultiValueMap<String, String> sent) {
        Cycle found = find(frame, forum, cycle);
        LaunchView.Typed typed =
                new LaunchView.Typed(TypedText.lines(title), TypedText.lines(launched), TypedText.lines(source));
        Named named = naming.read(frame, sent, "organisation");
        Map<String, String> problems = typed.problems();
        if (!problems.isEmpty() || !named.clear()) {
            String sentence = named.refusal().map(frame::sentence).orElse("");
            return frame.again(Kind.INVALID, form(frame, found, typed, named, problems, sentence));
        }
        Outcome<Long> outcome = launches.record(
                frame.reader(),
                found,
                LaunchDraft.own(
                        named.one("organisation").map(Organisation::id).orElse(null),
                        LocalizedText.of(frame.language(), typed.title()),
                        Reading.day(typed.launched()).orElse(null),
                        typed.source()));
        return "redirect:/launches/" + outcome.orThrow();
    }
}
