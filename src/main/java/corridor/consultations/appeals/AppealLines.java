package corridor.consultations.appeals;

import corridor.archives.ExportPart;
import corridor.consultations.ConsultationView.Line;
import corridor.consultations.Listed;
import corridor.ui.Frame;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Calls to action in the list of all, and in exports. */
@Component
@Order(4)
class AppealLines implements Listed, ExportPart {

    private final Appeals appeals;

    AppealLines(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public String sort() {
        return "appeal";
    }

    @Override
    public List<Line> lines(Frame frame) {
        return appeals.list(frame.reader()).stream()
                .map(one -> {
                    LocalDate day = one.content().launched();
                    return new Line(
                            sort(),
                            frame.in(one.content().title()),
                            one.url(),
                            frame.t("appeals.state." + one.state()),
                            day == null ? "" : frame.date(day),
                            one.open());
                })
                .toList();
    }

    @Override
    public String begin(Frame frame) {
        return Appeals.mayWrite(frame.reader()) ? "/calls-to-action/new" : "";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("calls-to-action", "consultations.appeal", "Calls to action and who leads them.", false),
                new Kind(
                        "signatures", "consultations.signature", "Who signed which words of a call to action.", false));
    }
}
