package corridor.participation;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads the secretariat to the registrations that wait, and everybody else to their own. */
@Component
class ParticipationDesk implements Desk {

    private static final int ORDER = 45;

    private final WaitingQuery waiting;

    ParticipationDesk(WaitingQuery waiting) {
        this.waiting = waiting;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        if (Registrations.mayConfirm(reader)) {
            return waiting.oldest(reader)
                    .map(one -> new Line(
                            "participation.desk.waiting",
                            one.count(),
                            "/forums/" + one.forum() + "/" + one.cycle() + "/registrations",
                            ORDER));
        }
        long own = waiting.own(reader);
        return own == 0
                ? Optional.empty()
                : Optional.of(new Line("participation.desk.own", own, "/registrations", ORDER));
    }
}
