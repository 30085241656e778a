package corridor.recommendations;

import corridor.access.Sight;
import corridor.forum.Cycle;
import corridor.forum.CycleListing;
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
class RecommendationPanels implements CycleListing, SessionPanel, ChainFigure {

    private static final int SHOWN = 5;
    private static final int ORDER = 60;

    private final Recommendations recommendations;
    private final RecommendationStore store;
    private final RegisterCounts counts;

    RecommendationPanels(Recommendations recommendations, RecommendationStore store, RegisterCounts counts) {
        this.recommendations = recommendations;
        this.store = store;
        this.counts = counts;
    }

    @Override
    public String query() {
        return """
                select row_number() over (order by r.number nulls last, r.id) as place, 'recommendation' as kind,
                  '/recommendations/' || r.slug as url, r.text as title, coalesce(r.number, '') as sort, r.state
                from recommendations.recommendation r
                where r.state <> 'discarded' and (r.cycle = :cycle or exists (
                    select from recommendations.bearing b where b.recommendation = r.id and b.cycle = :cycle)) and\s""" + Sight.of("r") + """

                union all
                select l.id, 'launch', '/launches/' || l.id, l.title, '', l.state
                from recommendations.launch l where l.cycle = :cycle and\s""" + Sight.of("l");
    }

    @Override
    public Optional<Panel> panel(Frame frame, Cycle cycle, List<Entry> entries) {
        List<Entry> all = of(entries, Recommendation.KIND);
        String register = cycle.url() + "/recommendations";
        List<Line> lines = new ArrayList<>();
        all.stream().limit(SHOWN).forEach(one -> lines.add(recommended(frame, one)));
        of(entries, Launch.KIND).stream().limit(SHOWN).forEach(one -> lines.add(launched(frame, one)));
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

    private static List<Entry> of(List<Entry> entries, String kind) {
        return entries.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    private static Line recommended(Frame frame, Entry one) {
        var text = frame.in(RecommendationNames.name(one.title(), one.sort()));
        return new Line(text.text(), text.language(), one.url(), frame.t("recommendations.state." + one.state()));
    }

    private static Line line(Frame frame, Recommendation one) {
        var text = frame.in(RecommendationNames.name(one));
        return new Line(text.text(), text.language(), one.url(), frame.t("recommendations.state." + one.state()));
    }

    private static Line launched(Frame frame, Entry one) {
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
