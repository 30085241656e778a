package corridor.actors.appointments;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.Membership;
import corridor.actors.Memberships;
import corridor.actors.People;
import corridor.actors.Registered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins the terms that were granted: at once, or when whoever was invited opens an account. */
@Component
class Terms {

    private final AppointmentStore store;
    private final People people;
    private final Memberships memberships;
    private final AppointmentPost letters;

    Terms(AppointmentStore store, People people, Memberships memberships, AppointmentPost letters) {
        this.store = store;
        this.people = people;
        this.memberships = memberships;
        this.letters = letters;
    }

    /** Ends the term that it follows, if any, and begins its own. Nothing while nobody has the address. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Reader reader, Appointment one) {
        Long person = one.person();
        if (person == null) {
            return;
        }
        Long replaced = one.replaces();
        if (replaced != null) {
            memberships
                    .find(replaced)
                    .ifPresent(
                            old -> memberships.endBy(reader, old, one.starts().minusDays(1)));
        }
        memberships.begin(
                reader, new Membership(0, person, one.organisation(), one.role(), one.starts(), one.ends()), one.id());
        people.find(person).ifPresent(known -> letters.tell("granted", one, known));
    }

    /** Tells whoever asked to join that it was refused; a proposal that nobody asked for ends without a word to them. */
    void refuse(Appointment one) {
        Long person = one.person();
        if (one.way() == Way.REQUEST && person != null) {
            people.find(person).ifPresent(known -> letters.tell("refused", one, known));
        }
    }

    @EventListener
    @Transactional
    public void begin(Registered registered) {
        Reader person = people.reader(registered.person());
        store.claim(registered.email(), registered.person(), Audience.person(registered.person()))
                .forEach(one -> begin(person, one));
    }
}
