package corridor.partnerships.guide;

import corridor.partnerships.Partnership;
import corridor.partnerships.WorkspacePanel;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads whoever answers for a party from its partnership to the guiding questions. */
@Component
class GuidePanel implements WorkspacePanel {

    private static final int ORDER = 10;

    private final Guides guides;

    GuidePanel(Guides guides) {
        this.guides = guides;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Partnership partnership) {
        return guides.answering(frame.reader(), partnership).isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        frame.t("guide.title"),
                        List.of(Panel.Line.of(frame.t("guide.panel.link"), partnership.url() + "/guide")),
                        frame.t("guide.panel.note"),
                        List.of(),
                        ORDER));
    }
}
