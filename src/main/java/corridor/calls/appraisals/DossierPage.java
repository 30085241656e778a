package corridor.calls.appraisals;

import corridor.access.Reader;
import corridor.calls.Typed;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One dossier: what was sent, what reviewers found, what is recommended and decided. */
@Controller
@RequestMapping("/calls/dossiers/{id:\\d{1,18}}")
class DossierPage {

    private final Dossiers dossiers;
    private final Decisions decisions;
    private final DossierViews views;

    DossierPage(Dossiers dossiers, Decisions decisions, DossierViews views) {
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable long id) {
        return show(frame, id, Typed.NOTHING, "");
    }

    private ModelAndView show(Frame frame, long id, Typed typed, String sentence) {
        DossierFile file = dossiers.find(frame.reader(), id).orThrow();
        return new ModelAndView(
                "calls/dossier",
                Map.of(
                        "frame", frame,
                        "view", views.whole(frame, file),
                        "typed", typed,
                        "sentence", sentence));
    }

    /** Takes a step. What was typed stays if something is missing. */
    @PostMapping("/steps/{action}")
    Object act(
            Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.of(fields);
        Outcome<Long> outcome = act(frame.reader(), new Target(id, version), action, typed);
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                && refusal.kind() != Refusal.Kind.FORBIDDEN
                && refusal.kind() != Refusal.Kind.MISSING) {
            return frame.again(refusal, show(frame, id, typed, frame.sentence(refusal)));
        }
        outcome.orThrow();
        return "redirect:/calls/dossiers/" + id;
    }

    private Outcome<Long> act(Reader reader, Target target, String action, Typed typed) {
        String reason = typed.one("reason");
        return switch (action) {
            case "admit", "readmit" ->
                dossiers.admit(reader, List.of(target), action.equals("readmit"))
                        .getFirst();
            case "turn-down" -> dossiers.turnDown(reader, target, reason);
            case "return" -> dossiers.sendBack(reader, target, reason, day(typed.one("until")));
            case "recommend" ->
                decisions
                        .recommend(reader, List.of(target), typed.one("verdict"), reason)
                        .getFirst();
            case "decide", "move-up" ->
                decisions.decide(
                        reader,
                        target,
                        typed.one("verdict"),
                        reason,
                        typed.one("session").isEmpty() ? null : typed.line("session"),
                        typed.one("rank").matches("[1-9]\\d{0,3}") ? Integer.valueOf(typed.one("rank")) : null);
            case "reconsider" -> decisions.reconsider(reader, target, reason);
            default -> Outcome.refused(Refusal.of(Refusal.Kind.MISSING, "page-missing"));
        };
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }
}
