package corridor.floor;

import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionPanel;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Questions and answers on the page of a session, and the way to the floor. */
@Component
class FloorPanel implements SessionPanel {

    private static final int SHOWN = 10;
    private static final int ORDER = 40;

    private final Floor floor;

    FloorPanel(Floor floor) {
        this.floor = floor;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Session session) {
        if (session.curated()
                || session.state().equals("planned")
                || session.state().equals("cancelled")) {
            return Optional.empty();
        }
        List<Panel.Line> kept = floor.questions(frame.reader(), session, Floor.OPEN).stream()
                .limit(SHOWN)
                .map(one -> new Panel.Line(one.text(), one.language(), null, one.answer()))
                .toList();
        boolean open = floor.stage(session).open();
        List<Panel.Action> actions = new ArrayList<>();
        if (open || !kept.isEmpty()) {
            actions.add(new Panel.Action(frame.t(open ? "floor.join" : "floor.read"), session.url() + "/floor", null));
        }
        if (floor.mayModerate(frame.reader(), session)) {
            actions.add(new Panel.Action(frame.t("floor.desk"), session.url() + "/floor/desk", null));
            actions.add(new Panel.Action(frame.t("floor.screen"), session.url() + "/screen", null));
        }
        return kept.isEmpty() && actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(frame.t("floor.title"), kept, null, actions, ORDER));
    }
}
