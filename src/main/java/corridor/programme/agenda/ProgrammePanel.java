package corridor.programme.agenda;

import corridor.forum.Cycle;
import corridor.forum.CyclePanel;
import corridor.programme.ProgrammeRights;
import corridor.programme.releases.ProgrammeRelease;
import corridor.programme.releases.Releases;
import corridor.ui.Frame;
import corridor.ui.Panel;
import corridor.ui.Panel.Action;
import corridor.ui.Panel.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The programme on the page of a cycle, and the way to the board for those who plan. */
@Component
class ProgrammePanel implements CyclePanel {

    private static final int ORDER = 10;

    private final Releases releases;

    ProgrammePanel(Releases releases) {
        this.releases = releases;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Cycle cycle) {
        Optional<ProgrammeRelease> release = releases.standing(frame.reader(), cycle);
        boolean planner = frame.reader().may(ProgrammeRights.PLANNING, cycle.chairs()) && !cycle.curated();
        if (release.isEmpty() && !planner) {
            return Optional.empty();
        }
        String url = cycle.url() + "/programme";
        List<Line> lines = new ArrayList<>();
        List<Action> actions = new ArrayList<>();
        release.ifPresent(one -> {
            lines.add(new Line(
                    frame.t("programme.panel.agenda"),
                    null,
                    url,
                    frame.t("programme.release.named", one.number(), frame.date(one.releasedAt()))));
            if (frame.reader().person().isPresent()) {
                lines.add(new Line(frame.t("programme.mine.title"), null, url + "/mine", ""));
            }
        });
        if (planner) {
            actions.add(new Action(frame.t("programme.board.title"), url + "/board", null));
        }
        String note = release.isEmpty() ? frame.t("programme.none") : null;
        return Optional.of(new Panel(frame.t("programme.title"), lines, note, actions, ORDER));
    }
}
