package corridor.participation;

import corridor.forum.Cycle;
import corridor.shared.Outcome;
import corridor.shared.Slice;
import corridor.ui.Frame;
import corridor.ui.Pages;
import corridor.workflow.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The registrations of a cycle, by state; those who wait are confirmed together. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/registrations")
class RegistrationListPage {

    private final CyclePlace places;
    private final Registrations registrations;
    private final ParticipationViews views;

    RegistrationListPage(CyclePlace places, Registrations registrations, ParticipationViews views) {
        this.places = places;
        this.registrations = registrations;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam(defaultValue = "asked") String state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "-1") int done,
            @RequestParam(defaultValue = "0") int left) {
        CyclePlace.forSecretariat(frame);
        Cycle found = places.find(frame, forum, cycle);
        String shown = RegistrationStates.ALL.contains(state) ? state : "asked";
        Slice<Registration> some = registrations.in(frame.reader(), found.id(), shown, page);
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("cycle", CyclePlace.head(frame, found));
        model.put("state", shown);
        model.put("lines", views.registrations(frame, some.items()));
        model.put("total", some.total());
        model.put("pages", Pages.of(some, "?state=" + shown + "&page="));
        model.put("done", done);
        model.put("left", left);
        return new ModelAndView("participation/registrations", model);
    }

    /** Confirms those that were chosen, each as {@code id:version}. */
    @PostMapping("/confirm")
    String confirm(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam(defaultValue = "") List<String> chosen) {
        CyclePlace.forSecretariat(frame);
        Cycle found = places.find(frame, forum, cycle);
        List<Target> targets = chosen.stream()
                .filter(one -> one.matches("\\d{1,18}:\\d{1,9}"))
                .map(one -> one.split(":", -1))
                .map(one -> new Target(Long.parseLong(one[0]), Integer.valueOf(one[1])))
                .limit(Registrations.PAGE_SIZE)
                .toList();
        long done = registrations.step(frame.reader(), targets, "confirm", "").stream()
                .filter(Outcome.Done.class::isInstance)
                .count();
        return "redirect:" + found.url() + "/registrations?done=" + done + "&left=" + (targets.size() - done);
    }
}
