package corridor.forum.papers;

import corridor.forum.Cycle;
import corridor.forum.CyclePanel;
import corridor.forum.bodies.Body;
import corridor.forum.bodies.BodySection;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionPanel;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The papers of a session, of a whole cycle, and of a body, on their pages. */
@Component
class PaperPanel implements SessionPanel, CyclePanel, BodySection {

    private static final int ORDER = 20;

    private final Papers papers;

    PaperPanel(Papers papers) {
        this.papers = papers;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Session session) {
        return panel(frame, papers.of(frame.reader(), session), PaperHome.of(session, false));
    }

    @Override
    public boolean printed() {
        return false;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Cycle cycle) {
        return panel(frame, papers.of(frame.reader(), cycle.id()), PaperHome.of(cycle));
    }

    @Override
    public Optional<Panel> panel(Frame frame, Body body, Set<Long> chairs) {
        return panel(frame, papers.of(frame.reader(), body), PaperHome.of(body, chairs));
    }

    private Optional<Panel> panel(Frame frame, List<Paper> known, PaperHome home) {
        boolean writer = !home.curated() && papers.mayWrite(frame.reader(), home);
        return panel(
                frame,
                known,
                writer ? List.of(new Panel.Action(frame.t("paper.new"), home.url() + "/papers/new", null)) : List.of());
    }

    private static Optional<Panel> panel(Frame frame, List<Paper> papers, List<Panel.Action> actions) {
        return papers.isEmpty() && actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        frame.t("paper.title"),
                        papers.stream().map(one -> line(frame, one)).toList(),
                        null,
                        actions,
                        ORDER));
    }

    private static Panel.Line line(Frame frame, Paper paper) {
        var title = frame.in(paper.title());
        String kind = frame.t("paper.kind." + paper.content().kind());
        return new Panel.Line(
                title.text(),
                title.language(),
                paper.url(),
                paper.published() ? kind : kind + " · " + frame.t("paper.state." + paper.state()));
    }
}
