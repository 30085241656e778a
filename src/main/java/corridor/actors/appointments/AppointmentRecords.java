package corridor.actors.appointments;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was proposed for people. That a role was given stays, with their number alone. */
@Component
class AppointmentRecords implements PersonalRecords {

    private final Invitations invitations;
    private final AppointmentStore store;

    AppointmentRecords(Invitations invitations, AppointmentStore store) {
        this.invitations = invitations;
        this.store = store;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of("appointments", store.of(person).stream().map(Kept::of).toList());
    }

    @Override
    public void erase(Person person) {
        invitations.forget(person);
    }

    /** A role as it was proposed. */
    record Kept(
            String name,
            String email,
            String role,
            @Nullable Long organisation,
            String way,
            String state,
            Instant since,
            LocalDate starts,
            @Nullable LocalDate ends) {

        static Kept of(Appointment one) {
            return new Kept(
                    one.name(),
                    one.email(),
                    one.role().code(),
                    one.organisation(),
                    one.way().code(),
                    one.state(),
                    one.since(),
                    one.starts(),
                    one.ends());
        }
    }
}
