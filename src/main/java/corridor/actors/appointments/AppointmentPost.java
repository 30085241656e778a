package corridor.actors.appointments;

import corridor.actors.Person;
import corridor.shared.Language;

/** How people hear of roles: filled by the module that invites them to open an account. */
public interface AppointmentPost {

    /** Invites somebody who has no account yet. */
    void invite(Appointment one, Language language);

    /** Asks those who may decide on a role to do so. */
    void ask(Appointment one);

    /** Tells somebody what became of a role, by the kind of the letter. */
    void tell(String kind, Appointment one, Person person);
}
