package corridor.consultations;

import corridor.consultations.ConsultationView.Line;
import corridor.ui.Frame;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Consultations in the list of all. */
@Component
@Order(1)
class ConsultationLines implements Listed {

    private final Consultations consultations;

    ConsultationLines(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public String sort() {
        return "consultation";
    }

    @Override
    public List<Line> lines(Frame frame) {
        return consultations.list(frame.reader()).stream()
                .map(one -> new Line(
                        sort(),
                        frame.in(one.content().title()),
                        one.url(),
                        frame.t("consultations.state." + one.state()),
                        ConsultationViews.days(
                                frame, one.content().day(), one.content().until()),
                        one.state().equals(ConsultationLifecycle.OPEN)))
                .toList();
    }

    @Override
    public String begin(Frame frame) {
        return Consultations.mayWrite(frame.reader()) ? "/consultations/new" : "";
    }
}
