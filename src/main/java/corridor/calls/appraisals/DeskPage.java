package corridor.calls.appraisals;

import corridor.calls.Call;
import corridor.calls.CallViews;
import corridor.calls.Calls;
import corridor.calls.submissions.CallSubmissions;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The desk of a call: one number while it is open, what waits once it has closed. */
@Controller
class DeskPage {

    private final Calls calls;
    private final CallViews views;
    private final CallSubmissions submissions;
    private final Dossiers dossiers;

    DeskPage(Calls calls, CallViews views, CallSubmissions submissions, Dossiers dossiers) {
        this.calls = calls;
        this.views = views;
        this.submissions = submissions;
        this.dossiers = dossiers;
    }

    @GetMapping("/calls/{slug:[a-z0-9-]+}/desk")
    ModelAndView show(Frame frame, @PathVariable String slug) {
        Call call = calls.find(frame.reader(), slug).orThrow();
        if (!dossiers.mayRead(frame.reader(), call)) {
            throw new RefusedException(Refusal.of(Refusal.Kind.FORBIDDEN, "dossiers-confidential"));
        }
        DeskView view = new DeskView(
                call,
                views.box(frame, call).orElse(null),
                call.closed() ? 0 : submissions.sealedCount(call.id()),
                dossiers.counts(frame.reader(), call).entrySet().stream()
                        .map(one -> new DeskView.Count(
                                one.getKey(), one.getValue(), call.url() + "/dossiers?state=" + one.getKey()))
                        .toList(),
                calls.offers(frame.reader(), call),
                Dossiers.mayRelease(frame.reader(), call),
                Calls.mayWrite(frame.reader()));
        return new ModelAndView("calls/desk", Map.of("frame", frame, "view", view));
    }
}
