package corridor.calls;

import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All calls: what is open, what is announced, what is past. */
@Controller
class CallListPage {

    private final Calls calls;
    private final CallViews views;

    CallListPage(Calls calls, CallViews views) {
        this.calls = calls;
        this.views = views;
    }

    @GetMapping("/calls")
    ModelAndView list(Frame frame) {
        List<CallView.Row> rows = views.rows(frame, calls.list(frame.reader()));
        return new ModelAndView(
                "calls/list",
                Map.of(
                        "frame", frame,
                        "open", in(rows, Set.of("open")),
                        "announced", in(rows, Set.of("announced")),
                        "drafts", in(rows, Set.of("draft")),
                        "past", in(rows, Set.of("closed", "in-review", "decided", "released", "archived", "cancelled")),
                        "writes", Calls.mayWrite(frame.reader())));
    }

    private static List<CallView.Row> in(List<CallView.Row> rows, Set<String> states) {
        return rows.stream().filter(one -> states.contains(one.call().state())).toList();
    }
}
