package corridor.forum.papers;

import corridor.forum.Cycle;
import corridor.forum.CyclePanel;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionPanel;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The papers of a session, and of a whole cycle, on their pages. */
@Component
class PaperPanel implements SessionPanel, CyclePanel {

    private static final int ORDER = 20;

    private final Papers papers;

    PaperPanel(Papers papers) {
        this.papers = papers;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Session session) {
        boolean writer = papers.mayWrite(frame.reader(), session) && !session.curated();
        return panel(
                frame,
                papers.of(frame.reader(), session),
                writer
                        ? List.of(new Panel.Action(frame.t("paper.new"), session.url() + "/papers/new", null))
                        : List.of());
    }

    @Override
    public boolean printed() {
        return false;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Cycle cycle) {
        return panel(frame, papers.of(frame.reader(), cycle.id()), List.of());
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
