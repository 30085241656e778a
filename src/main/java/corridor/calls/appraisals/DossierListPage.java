package corridor.calls.appraisals;

import corridor.access.Reader;
import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.calls.Typed;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The dossiers of a call, and what is done with many at once. */
@Controller
@RequestMapping("/calls/{slug:[a-z0-9-]+}/dossiers")
class DossierListPage {

    private static final int MOST = 1_000;

    private final Calls calls;
    private final Dossiers dossiers;
    private final Decisions decisions;
    private final DossierViews views;

    DossierListPage(Calls calls, Dossiers dossiers, Decisions decisions, DossierViews views) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.views = views;
    }

    @GetMapping
    ModelAndView list(Frame frame, @PathVariable String slug, @RequestParam(defaultValue = "") String state) {
        return list(frame, calls.find(frame.reader(), slug).orThrow(), state, 0, List.of());
    }

    private ModelAndView list(Frame frame, Call call, String state, int done, List<String> refused) {
        List<DossierFile> all = dossiers.list(frame.reader(), call).orThrow();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("call", call);
        model.put(
                "rows",
                views.rows(
                        frame,
                        call,
                        all.stream()
                                .filter(one ->
                                        state.isEmpty() || one.dossier().state().equals(state))
                                .toList()));
        model.put(
                "states",
                all.stream()
                        .map(one -> one.dossier().state())
                        .distinct()
                        .sorted()
                        .toList());
        model.put("state", state);
        model.put("steps", views.together(frame.reader(), call));
        model.put("done", done);
        model.put("refused", refused);
        return new ModelAndView("calls/dossiers", model);
    }

    /** Does the same with each that was picked; each is judged by itself. */
    @PostMapping
    Object together(Frame frame, @PathVariable String slug, @RequestParam MultiValueMap<String, String> fields) {
        Call call = calls.find(frame.reader(), slug).orThrow();
        Typed typed = Typed.of(fields);
        List<Target> picked = Optional.ofNullable(fields.get("pick")).orElse(List.of()).stream()
                .filter(one -> one.matches("\\d{1,18}-\\d{1,9}"))
                .limit(MOST)
                .map(one -> one.split("-"))
                .map(one -> new Target(Long.parseLong(one[0]), Integer.valueOf(one[1])))
                .toList();
        List<Outcome<Long>> outcomes = act(frame.reader(), picked, typed.one("do"));
        List<String> refused = views.refused(frame, call, picked, outcomes);
        ModelAndView page = list(frame, call, typed.one("state"), outcomes.size() - refused.size(), refused);
        if (!refused.isEmpty()) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    private List<Outcome<Long>> act(Reader reader, List<Target> picked, String step) {
        if (picked.isEmpty()) {
            throw new RefusedException(Refusal.of(Refusal.Kind.INVALID, "nothing-picked"));
        }
        return switch (step) {
            case "admit" -> dossiers.admit(reader, picked, false);
            case "recommend-accepted" -> decisions.recommend(reader, picked, "accepted", "");
            case "recommend-waitlisted" -> decisions.recommend(reader, picked, "waitlisted", "");
            case "recommend-declined" -> decisions.recommend(reader, picked, "declined", "");
            case "decide" -> decisions.decideAsRecommended(reader, picked);
            default -> throw new RefusedException(Refusal.of(Refusal.Kind.MISSING, "page-missing"));
        };
    }
}
