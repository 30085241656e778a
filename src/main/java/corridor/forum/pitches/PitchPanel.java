package corridor.forum.pitches;

import corridor.actors.Organisation;
import corridor.forum.ActorLinks;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionPanel;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is presented in a session, on its page. */
@Component
class PitchPanel implements SessionPanel {

    private static final int FIRST = 10;

    private final Pitches pitches;
    private final ActorLinks actors;

    PitchPanel(Pitches pitches, ActorLinks actors) {
        this.pitches = pitches;
        this.actors = actors;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Session session) {
        List<Pitch> there = pitches.in(frame.reader(), List.of(session.id()));
        boolean writer = pitches.mayWrite(frame.reader(), session) && !session.curated();
        if (there.isEmpty() && !writer) {
            return Optional.empty();
        }
        Map<Long, Organisation> known = actors.known(there.stream().flatMap(one -> one.organisations().stream()));
        List<Panel.Action> actions = writer
                ? List.of(new Panel.Action(frame.t("pitch.new"), session.url() + "/pitches/new", null))
                : List.of();
        Integer left = writer ? pitches.left(List.of(session)).get(session.id()) : null;
        return Optional.of(new Panel(
                frame.t("pitch.title"),
                there.stream().map(one -> line(frame, one, known)).toList(),
                left == null ? null : frame.t("pitch.left", left),
                actions,
                FIRST));
    }

    @Override
    public boolean printed() {
        return false;
    }

    private Panel.Line line(Frame frame, Pitch pitch, Map<Long, Organisation> known) {
        var title = pitch.content().title().in(frame.language());
        Stream<String> holders = actors
                .of(frame, known, pitch.organisations(), pitch.content().countries())
                .stream()
                .map(link -> link.text().text());
        Stream<String> state = pitch.state().equals(PitchLifecycle.OFFERED)
                ? Stream.of(frame.t("pitch.state.offered"))
                : Stream.empty();
        return new Panel.Line(
                title.text(),
                title.language(),
                pitch.url(),
                Stream.concat(holders, state).collect(Collectors.joining(" · ")));
    }
}
