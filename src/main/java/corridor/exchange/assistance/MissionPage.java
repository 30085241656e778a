package corridor.exchange.assistance;

import corridor.exchange.assistance.Mission.Plan;
import corridor.shared.CountryCode;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.taxonomy.Countries;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A mission, asking an expert for one, and the steps in its life. */
@Controller
class MissionPage {

    private final Missions missions;
    private final Requests requests;
    private final AssistanceViews views;
    private final Countries countries;

    MissionPage(Missions missions, Requests requests, AssistanceViews views, Countries countries) {
        this.missions = missions;
        this.requests = requests;
        this.views = views;
        this.countries = countries;
    }

    @PostMapping("/exchange/assistance/{slug}/missions")
    Object propose(Frame frame, @PathVariable String slug, @RequestParam Map<String, String> sent) {
        AssistanceRequest request = requests.find(frame.reader(), slug).orThrow();
        Outcome<Long> proposed = plan(sent)
                .map(plan -> missions.propose(frame.reader(), request, expert(sent), plan))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.INVALID, "plan-unsound")));
        return proposed instanceof Outcome.Refused<Long>(Refusal refusal)
                ? frame.again(
                        refusal,
                        views.page(frame, request, new Kept(frame.sentence(refusal), "propose", Map.copyOf(sent))))
                : "redirect:/exchange/missions/" + proposed.orThrow();
    }

    private static long expert(Map<String, String> sent) {
        String typed = sent.getOrDefault("expert", "");
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }

    private Optional<Plan> plan(Map<String, String> sent) {
        try {
            return Optional.of(new Plan(
                    sent.getOrDefault("kind", ""),
                    country(sent.getOrDefault("country", "")).orElse(null),
                    LocalDate.parse(sent.getOrDefault("starts", "")),
                    LocalDate.parse(sent.getOrDefault("ends", "")),
                    TypedText.lines(sent.getOrDefault("terms", ""))));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private Optional<CountryCode> country(String typed) {
        return typed.matches("[A-Z]{2}")
                ? Optional.of(new CountryCode(typed)).filter(countries::exists)
                : Optional.empty();
    }

    @GetMapping("/exchange/missions/{id:\\d{1,18}}")
    ModelAndView show(Frame frame, @PathVariable long id) {
        return page(frame, id, Kept.NOTHING);
    }

    private ModelAndView page(Frame frame, long id, Kept kept) {
        Mission mission = missions.find(frame.reader(), id).orThrow();
        AssistanceRequest request = Optional.ofNullable(requests.byIds(frame.reader(), List.of(mission.request()))
                        .get(mission.request()))
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        return new ModelAndView(
                "exchange/mission",
                Map.of("frame", frame, "view", views.mission(frame, mission, request), "kept", kept));
    }

    @PostMapping("/exchange/missions/{id:\\d{1,18}}/steps/{action}")
    Object step(
            Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words) {
        missions.find(frame.reader(), id).orThrow();
        Outcome<Long> done = missions.step(frame.reader(), new Target(id, version), action, TypedText.lines(words));
        return done instanceof Outcome.Refused<Long>(Refusal refusal)
                ? frame.again(
                        refusal, page(frame, id, new Kept(frame.sentence(refusal), action, Map.of("words", words))))
                : "redirect:/exchange/missions/" + id;
    }
}
