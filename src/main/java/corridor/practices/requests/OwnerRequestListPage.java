package corridor.practices.requests;

import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Slice;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The requests that wait for the secretariat. */
@Controller
public class OwnerRequestListPage {

    private final OwnerRequests requests;
    private final Practices practices;

    OwnerRequestListPage(OwnerRequests requests, Practices practices) {
        this.requests = requests;
        this.practices = practices;
    }

    @GetMapping("/requests")
    ModelAndView list(Frame frame, @RequestParam(defaultValue = "1") int page) {
        Slice<OwnerRequest> waiting =
                requests.waiting(frame.reader(), Math.max(1, page)).orThrow();
        List<Long> ids =
                waiting.items().stream().map(OwnerRequest::practice).distinct().toList();
        Map<Long, Practice> about = practices.find(frame.reader(), ids).stream()
                .collect(Collectors.toMap(Practice::id, Function.identity()));
        return new ModelAndView(
                "requests/list",
                Map.of(
                        "frame",
                        frame,
                        "requests",
                        waiting.map(one -> new WaitingView(one, practice(frame, about.get(one.practice()))))));
    }

    private static @Nullable PracticeLink practice(Frame frame, @Nullable Practice practice) {
        return practice == null
                ? null
                : new PracticeLink(
                        "/practices/" + practice.slug(),
                        practice.content().title().in(frame.language()));
    }

    /** A request in the list; without its practice where that was retracted or merged meanwhile. */
    public record WaitingView(
            OwnerRequest request, @Nullable PracticeLink practice) {}

    /** The practice that a request is about. */
    public record PracticeLink(String url, Rendering title) {}
}
