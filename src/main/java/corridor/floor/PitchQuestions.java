package corridor.floor;

import corridor.forum.pitches.Pitch;
import corridor.forum.pitches.PitchSection;
import corridor.forum.sessions.Session;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was asked about a pitch and what was answered, on its page. */
@Component
class PitchQuestions implements PitchSection {

    private static final int ORDER = 40;

    private final Floor floor;

    PitchQuestions(Floor floor) {
        this.floor = floor;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Session session, Pitch pitch) {
        List<Panel.Line> kept = floor.questions(frame.reader(), session, Floor.OPEN).stream()
                .filter(one -> Objects.equals(one.pitch(), pitch.id()))
                .map(one -> new Panel.Line(one.text(), one.language(), null, one.answer()))
                .toList();
        Panel.Action all = new Panel.Action(frame.t("floor.read"), session.url() + "/floor", null);
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(frame.t("floor.title"), kept, null, List.of(all), ORDER));
    }
}
