package corridor.actors.offices;

import corridor.actors.Choices.Choice;
import corridor.actors.Organisation;
import corridor.actors.ProfileForm;
import corridor.actors.appointments.AppointmentViews.AppointmentView;
import corridor.actors.appointments.AppointmentViews.MembershipView;
import corridor.actors.offices.Flags.Standing;
import corridor.actors.verification.Verification;
import java.util.List;
import java.util.Map;

/**
 * An organisation as its people and the secretariat see it.
 *
 * @param state of its verification today
 * @param verifier who verified it, by name
 * @param before what stood there when a stale edit was begun anew, by field; empty otherwise
 */
public record OfficeView(
        Organisation organisation,
        String kind,
        Verification verification,
        String state,
        String verifier,
        List<MembershipView> members,
        List<AppointmentView> waiting,
        Standing standing,
        List<Organisation> merged,
        May may,
        ProfileForm typed,
        Map<String, String> problems,
        Map<String, String> before,
        List<Choice> kinds,
        List<Choice> countries) {

    /** What the reader may do there. */
    public record May(boolean edit, boolean verify, boolean end, boolean handOver, boolean flag, boolean merge) {}
}
