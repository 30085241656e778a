package corridor.recommendations;

import corridor.forum.Cycle;
import corridor.forum.CyclePanel;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionPanel;
import corridor.ui.ChainFigure;
import corridor.ui.Frame;
import corridor.ui.Panel;
import corridor.ui.Panel.Action;
import corridor.ui.Panel.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What pages of a cycle and a session, and the first page, show of the register. */
@Component
class RecommendationPanels implements CyclePanel, SessionPanel, ChainFigure {

    private static final int SHOWN = 5;
    private static final int ORDER = 60;

    private final Recommendations recommendations;
    private final RecommendationStore store;
    private final LaunchStore launches;
    private final RegisterCounts counts;

    RecommendationPanels(
            Recommendations recommendations, RecommendationStore store, LaunchStore launches, RegisterCounts counts) {
        this.recommendations = recommendations;
        this.store = store;
        this.launches = launches;
        this.counts = counts;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Cycle cycle) {
        List<Recommendation> all = store.in(frame.reader(), cycle.id());
        List<Launch> launched = launches.in(frame.reader(), cycle.id());
        String register = cycle.url() + "/recommendations";
        List<Line> lines = new ArrayList<>(lines(frame, all));
        launched.stream().limit(SHOWN).forEach(one -> lines.add(line(frame, one)));
        List<Action> actions = new ArrayList<>();
        if (all.size() > SHOWN) {
            actions.add(new Action(frame.t("recommendations.all", all.size()), register, null));
        } else if (!all.isEmpty() || Recommendations.mayDecide(frame.reader(), cycle)) {
            actions.add(new Action(frame.t("recommendations.register"), register, null));
        }
        if (recommendations.mayDraft(frame.reader(), cycle, Optional.empty())) {
            actions.add(new Action(frame.t("recommendations.new"), register + "/new", null));
        }
        if (frame.reader().may(LaunchLifecycle.RECORDING)) {
            actions.add(new Action(frame.t("launches.new"), cycle.url() + "/launches/new", null));
        }
        return lines.isEmpty() && actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        frame.t("recommendations.title"),
                        lines,
                        all.isEmpty() ? frame.t("recommendations.cycle.none") : null,
                        actions,
                        ORDER));
    }

    private static List<Line> lines(Frame frame, List<Recommendation> some) {
        return some.stream().limit(SHOWN).map(one -> line(frame, one)).toList();
    }

    private static Line line(Frame frame, Recommendation one) {
        var text = frame.in(RecommendationNames.name(one));
        return new Line(text.text(), text.language(), one.url(), frame.t("recommendations.state." + one.state()));
    }

    private static Line line(Frame frame, Launch one) {
        var title = frame.in(one.title());
        return new Line(
                frame.t("launches.one", title.text()),
                title.language(),
                one.url(),
                frame.t("launches.state." + one.state()));
    }

    @Override
    public Optional<Panel> panel(Frame frame, Session session) {
        List<Recommendation> all = store.outOf(frame.reader(), session.id());
        List<Action> actions = session.cycle() == null || !mayDraft(frame, session)
                ? List.of()
                : List.of(new Action(
                        frame.t("recommendations.new"), "/recommendations/from-session/" + session.id(), null));
        return all.isEmpty() && actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        frame.t("recommendations.title"),
                        all.stream().map(one -> line(frame, one)).toList(),
                        all.isEmpty() ? frame.t("recommendations.session.none") : null,
                        actions,
                        ORDER));
    }

    private static boolean mayDraft(Frame frame, Session session) {
        return frame.reader().may(RecommendationLifecycle.WRITING, session.team())
                || frame.reader().may(RecommendationLifecycle.WRITING, session.chairs());
    }

    @Override
    public Optional<Figure> figure(Frame frame) {
        long open = counts.openCount(frame.reader());
        return Optional.of(
                new Figure(open, frame.t("recommendations.figure", open), "/recommendations?state=open", 60));
    }
}
