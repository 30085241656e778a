package corridor.forum.briefings;

import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionPanel;
import corridor.printing.Printing;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Offers what is known of a session as a file, at the end of its page. */
@Component
class BriefingPanel implements SessionPanel {

    private static final int LAST = 900;

    private final Printing printing;

    BriefingPanel(Printing printing) {
        this.printing = printing;
    }

    @Override
    public boolean printed() {
        return false;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Session session) {
        Panel.Action word = new Panel.Action(frame.t("session.briefing.word"), session.url() + "/briefing.docx", null);
        Panel.Action pdf = new Panel.Action(frame.t("session.briefing.pdf"), session.url() + "/briefing.pdf", null);
        return Optional.of(new Panel(
                frame.t("session.briefing"),
                List.of(),
                frame.t("session.briefing.what"),
                printing.canPdf(frame.language()) ? List.of(pdf, word) : List.of(word),
                LAST));
    }
}
