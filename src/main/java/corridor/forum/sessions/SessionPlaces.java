package corridor.forum.sessions;

import corridor.ui.ChainFigure;
import corridor.ui.Frame;
import corridor.ui.Panel;
import corridor.ui.PlacePanel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is said of sessions on the pages of a theme, a country and an organisation, and on the first page. */
@Component
class SessionPlaces implements PlacePanel, ChainFigure {

    private static final Set<String> FACETS = Set.of("theme", "country", "organisation");
    private static final int SHOWN = 8;
    private static final int PLACE = 20;

    private final SessionStore store;

    SessionPlaces(SessionStore store) {
        this.store = store;
    }

    @Override
    public Optional<Panel> panel(Frame frame, String facet, String value) {
        if (!FACETS.contains(facet)) {
            return Optional.empty();
        }
        List<Panel.Line> lines = store.about(frame.reader(), facet, value, SHOWN).stream()
                .map(one -> line(frame, one))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(Panel.of(frame.t("cycle.sessions"), lines, PLACE));
    }

    private static Panel.Line line(Frame frame, Session session) {
        var title = session.title().in(frame.language());
        return new Panel.Line(
                title.text(),
                title.language(),
                session.url(),
                frame.t("session.kind." + session.content().kind()));
    }

    @Override
    public Optional<Figure> figure(Frame frame) {
        long held = store.countHeld(frame.reader());
        return held == 0
                ? Optional.empty()
                : Optional.of(new Figure(held, frame.t("session.count", held), "/forums", PLACE));
    }
}
