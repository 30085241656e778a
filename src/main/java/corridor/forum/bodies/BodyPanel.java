package corridor.forum.bodies;

import corridor.forum.Forum;
import corridor.forum.ForumPanel;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The bodies of a forum, on its page. */
@Component
class BodyPanel implements ForumPanel {

    private static final int ORDER = 40;

    private final Bodies bodies;

    BodyPanel(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Forum forum) {
        List<Body> all = bodies.of(frame.reader(), forum.id());
        boolean writer = bodies.mayWrite(frame.reader());
        if (all.isEmpty() && !writer) {
            return Optional.empty();
        }
        return Optional.of(new Panel(
                frame.t("body.title"),
                all.stream().map(one -> line(frame, one)).toList(),
                null,
                writer ? List.of(new Panel.Action(frame.t("body.add"), forum.url() + "/bodies/new", null)) : List.of(),
                ORDER));
    }

    private static Panel.Line line(Frame frame, Body body) {
        var name = body.name().in(frame.language());
        return new Panel.Line(name.text(), name.language(), body.url(), frame.t("body.kind." + body.kind()));
    }
}
