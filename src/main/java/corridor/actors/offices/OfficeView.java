package corridor.actors.offices;

import corridor.actors.Choices.Choice;
import corridor.actors.Named;
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
        Attempt attempt,
        List<Choice> kinds,
        List<Choice> countries) {

    /**
     * A small form that was refused, with what was typed into it.
     *
     * @param form which of the forms it is; empty if none was refused
     * @param named the organisation that it names
     * @param wrong what is wrong, as a sentence
     */
    public record Attempt(String form, Map<String, String> fields, Named named, String wrong) {

        static final Attempt NONE = new Attempt("", Map.of(), Named.NOBODY, "");

        public boolean at(String one) {
            return form.equals(one);
        }

        public String typed(String one, String field) {
            return at(one) ? fields.getOrDefault(field, "") : "";
        }
    }

    /** What the reader may do there. */
    public record May(boolean edit, boolean verify, boolean end, boolean handOver, boolean flag, boolean merge) {}
}
