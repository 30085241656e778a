package corridor.partnerships.pulse;

import corridor.partnerships.Partnership;
import corridor.partnerships.WorkspacePanel;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads the people of a partnership to its rounds, and says until when one is open. */
@Component
class PulsePanel implements WorkspacePanel {

    private static final int ORDER = 20;

    private final Pulses pulses;

    PulsePanel(Pulses pulses) {
        this.pulses = pulses;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Partnership partnership) {
        List<Round> rounds = pulses.of(frame.reader(), partnership);
        if (rounds.isEmpty() && !pulses.mayOpen(frame.reader(), partnership)) {
            return Optional.empty();
        }
        String url = partnership.url() + "/pulse";
        List<Panel.Line> lines = rounds.stream()
                .filter(Round::open)
                .map(one -> new Panel.Line(
                        frame.t("pulse.kind." + one.kind().code()),
                        null,
                        url,
                        frame.t("pulse.open-until", frame.date(one.closes()))))
                .toList();
        return Optional.of(new Panel(
                frame.t("pulse.title"),
                lines.isEmpty() ? List.of(Panel.Line.of(frame.t("pulse.panel.link"), url)) : lines,
                null,
                List.of(),
                ORDER));
    }
}
