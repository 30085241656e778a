package corridor.operations;

import corridor.access.Reader;
import corridor.access.Role;
import corridor.actors.appointments.FirstAppointments;
import corridor.archives.Backups;
import corridor.ui.FirstSteps;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever sets an installation up sees to it that it rests on two people, and that it can be restored. */
@Component
class OperationsFirstSteps implements FirstSteps {

    private final FirstAppointments first;
    private final Backups backups;

    OperationsFirstSteps(FirstAppointments first, Backups backups) {
        this.first = first;
        this.backups = backups;
    }

    @Override
    public List<Step> steps(Reader reader) {
        return reader.roles().contains(Role.ADMINISTRATOR)
                ? List.of(
                        new Step("operations.step.second", "/people", !first.open(), 3),
                        new Step(
                                "operations.step.backup",
                                "/operations",
                                backups.latest().isPresent(),
                                4))
                : List.of();
    }
}
