package corridor.programme.agenda;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionPanel;
import corridor.programme.Times;
import corridor.programme.releases.Entry;
import corridor.programme.releases.Releases;
import corridor.ui.Frame;
import corridor.ui.Panel;
import corridor.ui.Panel.Action;
import corridor.ui.Panel.Line;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When and where a session is, on its page: in the time of the meeting and in UTC. */
@Component
class WhenAndWhere implements SessionPanel {

    private static final int ORDER = 5;

    private final Cycles cycles;
    private final Releases releases;

    WhenAndWhere(Cycles cycles, Releases releases) {
        this.cycles = cycles;
        this.releases = releases;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Session session) {
        Optional<Cycle> cycle = Optional.ofNullable(session.cycle())
                .flatMap(id -> Optional.ofNullable(
                        cycles.byIds(frame.reader(), List.of(id)).get(id)));
        return cycle.flatMap(one -> releases.standing(frame.reader(), one)
                .flatMap(release -> release.entries().stream()
                        .filter(entry -> entry.session() == session.id())
                        .findFirst())
                .map(entry -> panel(frame, one, session, entry)));
    }

    private static Panel panel(Frame frame, Cycle cycle, Session session, Entry entry) {
        Times times = new Times(frame.language(), cycle.zone());
        String utc = new Times(frame.language(), ZoneOffset.UTC).span(entry.starts(), entry.ends());
        Line when = new Line(
                times.when(entry.starts(), entry.ends()),
                null,
                null,
                frame.zone(cycle.zone(), entry.starts()) + " · " + utc + " UTC");
        Line where = new Line(entry.roomName(), null, null, "");
        return new Panel(
                frame.t("programme.when-and-where"),
                List.of(when, where),
                null,
                List.of(
                        new Action(
                                frame.t("programme.see-in-agenda"),
                                cycle.url() + "/programme?day="
                                        + entry.starts().atZone(cycle.zone()).toLocalDate() + "#s" + session.id(),
                                null),
                        new Action(frame.t("programme.calendar.add"), session.url() + "/session.ics", null)),
                ORDER);
    }
}
