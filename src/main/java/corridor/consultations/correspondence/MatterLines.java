package corridor.consultations.correspondence;

import corridor.archives.ExportPart;
import corridor.consultations.ConsultationView.Line;
import corridor.consultations.Listed;
import corridor.ui.Frame;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Correspondence in the list of all, and in exports. */
@Component
@Order(5)
class MatterLines implements Listed, ExportPart {

    private final Matters matters;

    MatterLines(Matters matters) {
        this.matters = matters;
    }

    @Override
    public String sort() {
        return "matter";
    }

    @Override
    public List<Line> lines(Frame frame) {
        return matters.list(frame.reader()).stream()
                .map(one -> new Line(
                        sort(),
                        frame.in(one.title()),
                        one.url(),
                        frame.t("matters.state." + one.state()),
                        one.symbol(),
                        false))
                .toList();
    }

    @Override
    public String begin(Frame frame) {
        return Matters.mayWrite(frame.reader()) ? "/correspondence/new" : "";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("matters", "consultations.matter", "Matters on which bodies wrote to one another.", false),
                new Kind("matter-steps", "consultations.matter_step", "What was done on a matter.", false));
    }
}
