package corridor.actors.appointments;

import corridor.actors.Membership;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.shared.Reference;
import corridor.ui.Frame;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How roles and those who hold them are shown. */
@Component
public class AppointmentViews {

    private final Appointments appointments;
    private final Organisations organisations;
    private final People people;
    private final FirstAppointments first;

    AppointmentViews(Appointments appointments, Organisations organisations, People people, FirstAppointments first) {
        this.first = first;
        this.appointments = appointments;
        this.organisations = organisations;
        this.people = people;
    }

    public List<AppointmentView> of(Frame frame, List<Appointment> all) {
        Map<Long, Organisation> known = organisations.byId(all.stream()
                .map(Appointment::organisation)
                .filter(Objects::nonNull)
                .toList());
        Map<Long, Person> proposers =
                people.byId(all.stream().flatMap(one -> proposer(one).stream()).toList());
        Set<Long> onTheServer = all.stream().anyMatch(one -> one.way() == Way.PROPOSAL)
                ? first.waiting().stream().map(Appointment::id).collect(Collectors.toSet())
                : Set.of();
        return all.stream()
                .map(one -> new AppointmentView(
                        one,
                        Optional.ofNullable(one.organisation()).map(known::get),
                        proposer(one)
                                .map(proposers::get)
                                .map(Person::name)
                                .orElse(frame.site().name()),
                        appointments.mayDecide(frame.reader(), one),
                        onTheServer.contains(one.id())))
                .toList();
    }

    private static Optional<Long> proposer(Appointment one) {
        return one.proposedBy().startsWith(Person.KIND + ":")
                ? Optional.of(Reference.parse(one.proposedBy()).id())
                : Optional.empty();
    }

    public List<MembershipView> memberships(Collection<Membership> all) {
        Map<Long, Organisation> known = organisations.byId(all.stream()
                .map(Membership::organisation)
                .filter(Objects::nonNull)
                .toList());
        Map<Long, Person> persons =
                people.byId(all.stream().map(Membership::person).distinct().toList());
        return all.stream()
                .flatMap(one -> Stream.ofNullable(persons.get(one.person()))
                        .map(person -> new MembershipView(
                                one,
                                person,
                                Optional.ofNullable(one.organisation()).map(known::get))))
                .toList();
    }

    /**
     * An appointment with the names in it.
     *
     * @param onTheServer nobody else may confirm it, so whoever runs the server does
     */
    public record AppointmentView(
            Appointment appointment,
            Optional<Organisation> organisation,
            String proposer,
            boolean decidable,
            boolean onTheServer) {}

    /** A membership with the names in it. */
    public record MembershipView(Membership membership, Person person, Optional<Organisation> organisation) {}
}
