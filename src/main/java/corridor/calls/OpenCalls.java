package corridor.calls;

import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Frame;
import corridor.ui.OpenNow;
import corridor.ui.OpenNow.Chance;
import corridor.ui.Panel;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The calls that anyone may answer now, for the first page. */
@Component
class OpenCalls implements OpenNow {

    private final Calls calls;
    private final CallViews views;

    OpenCalls(Calls calls, CallViews views) {
        this.calls = calls;
        this.views = views;
    }

    @Override
    public List<Chance> chances(Frame frame) {
        return calls.list(frame.reader()).stream()
                .filter(Call::open)
                .flatMap(call -> Stream.ofNullable(call.closing())
                        .filter(closing -> !closing.closesAt().isBefore(calls.now()))
                        .map(closing -> new Chance(line(frame, call), closing.closesAt())))
                .toList();
    }

    private Panel.Line line(Frame frame, Call call) {
        Rendering title = frame.in(call.title());
        return new Panel.Line(
                title.text(),
                title.fallback() ? title.language() : null,
                call.url(),
                views.box(frame, call).map(CallView.Box::sentence).orElse(""));
    }
}
