package corridor.actors.appointments;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells those who decide on roles how many wait for them. */
@Component
class AppointmentDesk implements Desk {

    private final Appointments appointments;

    AppointmentDesk(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        if (!reader.signedIn()) {
            return Optional.empty();
        }
        int waiting = appointments.forDecision(reader).size();
        return waiting == 0 && !appointments.mayPropose(reader)
                ? Optional.empty()
                : Optional.of(new Line("appointments.desk", waiting, "/appointments", 15));
    }
}
