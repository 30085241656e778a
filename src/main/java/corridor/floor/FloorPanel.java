package corridor.floor;

import corridor.forum.pitches.Pitch;
import corridor.forum.pitches.Pitches;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionPanel;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Questions and answers on the page of a session, and the way to the floor. */
@Component
class FloorPanel implements SessionPanel {

    private static final int SHOWN = 10;
    private static final int ORDER = 40;

    private final Floor floor;
    private final Pitches pitches;

    FloorPanel(Floor floor, Pitches pitches) {
        this.floor = floor;
        this.pitches = pitches;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Session session) {
        if (session.curated()
                || session.state().equals("planned")
                || session.state().equals("cancelled")) {
            return Optional.empty();
        }
        List<Asked> asked = floor.questions(frame.reader(), session, Floor.OPEN).stream()
                .limit(SHOWN)
                .toList();
        List<Panel.Line> kept = lines(frame, session, asked);
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

    /** Each with its answer, behind the title of the pitch that it is about. */
    private List<Panel.Line> lines(Frame frame, Session session, List<Asked> asked) {
        boolean apart = asked.stream().anyMatch(one -> one.pitch() != null);
        Map<Long, String> titles = apart
                ? pitches.in(frame.reader(), List.of(session.id())).stream()
                        .collect(Collectors.toMap(
                                Pitch::id,
                                one -> one.content()
                                        .title()
                                        .in(frame.language())
                                        .text()))
                : Map.of();
        return asked.stream()
                .map(one -> new Panel.Line(
                        one.text(),
                        one.language(),
                        null,
                        Stream.of(titles.getOrDefault(Objects.requireNonNullElse(one.pitch(), 0L), ""), one.answer())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" · "))))
                .toList();
    }
}
