package corridor.vetting;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.ui.Intake;
import corridor.workflow.Target;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reporting what should not stand, and deciding on it. */
@Controller
@RequestMapping("/reports")
class ReportPage {

    private final Reports reports;
    private final Intake intake;

    ReportPage(Reports reports, Intake intake) {
        this.intake = intake;
        this.reports = reports;
    }

    @GetMapping
    ModelAndView list(Frame frame, @RequestParam(defaultValue = "1") int page) {
        return new ModelAndView(
                "vetting/reports",
                Map.of("frame", frame, "reports", reports.list(frame.reader(), Math.clamp(page, 1, 1_000))));
    }

    @GetMapping("/{kind:[a-z]+}/{address:[a-z0-9-]+}")
    ModelAndView form(Frame frame, @PathVariable String kind, @PathVariable String address) {
        return form(frame, reports.subject(frame.reader(), kind, address).orThrow(), "", "", Map.of(), false);
    }

    private static ModelAndView form(
            Frame frame,
            Moderated.Item item,
            String concern,
            String message,
            Map<String, String> problems,
            boolean received) {
        return new ModelAndView(
                "vetting/report",
                Map.of(
                        "frame",
                        frame,
                        "item",
                        item,
                        "title",
                        item.title().in(frame.language()),
                        "concern",
                        concern,
                        "message",
                        message,
                        "problems",
                        problems,
                        "received",
                        received));
    }

    /** Sends the report. What a program fills in beside it is dropped without a word. */
    @PostMapping("/{kind:[a-z]+}/{address:[a-z0-9-]+}")
    ModelAndView file(
            Frame frame,
            @PathVariable String kind,
            @PathVariable String address,
            @RequestParam(defaultValue = "") String concern,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request) {
        Moderated.Item item = reports.subject(frame.reader(), kind, address).orThrow();
        String said = TypedText.lines(message);
        Map<String, String> problems = new LinkedHashMap<>();
        if (!Report.CONCERNS.contains(concern)) {
            problems.put("concern", "concern-missing");
        }
        if (said.isEmpty() || said.length() > Report.LONGEST) {
            problems.put("message", said.isEmpty() ? "message-missing" : "too-long");
        }
        if (!problems.isEmpty()) {
            return frame.again(Kind.INVALID, form(frame, item, concern, said, problems, false));
        }
        if (intake.take(request.getRemoteAddr()) instanceof Outcome.Refused<Integer>(Refusal refusal)) {
            return frame.again(refusal, form(frame, item, concern, said, Map.of("message", "too-many"), false));
        }
        if (website.isEmpty()) {
            reports.file(frame.reader(), item, concern, said).orThrow();
        }
        return form(frame, item, concern, said, problems, true);
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(Frame frame, @PathVariable long id) {
        return show(frame, reports.find(frame.reader(), id).orThrow(), "", "");
    }

    private ModelAndView show(Frame frame, Report report, String typed, String wrong) {
        return new ModelAndView(
                "vetting/decide",
                Map.of(
                        "frame", frame,
                        "report", report,
                        "offers", reports.offers(frame.reader(), report),
                        "deciding", reports.mayDecide(frame.reader()),
                        "typed", typed,
                        "wrong", wrong));
    }

    /** Decides, or appeals. What was typed stays when it is refused. */
    @PostMapping("/{id:\\d{1,18}}")
    Object act(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String action,
            @RequestParam(defaultValue = "") String reason) {
        Report report = reports.find(frame.reader(), id).orThrow();
        String said = TypedText.lines(reason);
        return switch (reports.act(frame.reader(), new Target(id, version), action, said)) {
            case Outcome.Done<Long> done -> "redirect:/reports/" + id;
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, show(frame, report, said, frame.sentence(refusal)));
        };
    }
}
