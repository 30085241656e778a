package corridor.actors.appointments;

import corridor.actors.Memberships;
import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** People and the roles that they play, for those who give them. */
@Controller
@RequestMapping("/people")
class PersonPage {

    private static final String ORGANISATION = "organisation";

    private final People people;
    private final Memberships memberships;
    private final Appointments appointments;
    private final AppointmentViews views;
    private final Naming naming;
    private final Clock clock;

    PersonPage(
            People people,
            Memberships memberships,
            Appointments appointments,
            AppointmentViews views,
            Naming naming,
            Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.appointments = appointments;
        this.views = views;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            Frame frame, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page) {
        return list(frame, q.strip(), Math.max(1, page), ProposalForm.from(today()), "");
    }

    private ModelAndView list(Frame frame, String q, int page, ProposalForm typed, String wrong) {
        return new ModelAndView(
                "actors/people",
                Map.of(
                        "frame",
                        frame,
                        "q",
                        q,
                        "people",
                        people.named(frame.reader(), q, page).orThrow(),
                        "typed",
                        typed,
                        "named",
                        named(frame, typed),
                        "wrong",
                        wrong));
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(Frame frame, @PathVariable long id) {
        return show(frame, person(frame, id), ProposalForm.from(today()), "");
    }

    private Person person(Frame frame, long id) {
        people.named(frame.reader(), "", 1).orThrow();
        return people.find(id).orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
    }

    private ModelAndView show(Frame frame, Person person, ProposalForm typed, String wrong) {
        return new ModelAndView(
                "actors/person",
                Map.of(
                        "frame",
                        frame,
                        "person",
                        person,
                        "memberships",
                        views.memberships(memberships.allOf(person.id())),
                        "appointments",
                        views.of(frame, appointments.about(frame.reader(), person.id())),
                        "today",
                        today(),
                        "typed",
                        typed,
                        "named",
                        named(frame, typed),
                        "wrong",
                        wrong));
    }

    /** Gives a role to someone who has an account, or proposes them for one. */
    @PostMapping("/{id:\\d{1,18}}/roles")
    Object propose(Frame frame, @PathVariable long id, @RequestParam MultiValueMap<String, String> fields) {
        Person person = person(frame, id);
        ProposalForm typed = typed(fields).forPerson(person.email(), person.name());
        return switch (propose(frame, typed)) {
            case Outcome.Done<Long> done -> "redirect:/people/" + id;
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, show(frame, person, typed, frame.sentence(refusal)));
        };
    }

    /** Invites someone who may have no account yet. */
    @PostMapping("/invitations")
    Object invite(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        people.named(frame.reader(), "", 1).orThrow();
        ProposalForm typed = typed(fields);
        return switch (propose(frame, typed)) {
            case Outcome.Done<Long> done -> "redirect:/appointments";
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, list(frame, "", 1, typed, frame.sentence(refusal)));
        };
    }

    private ProposalForm typed(MultiValueMap<String, String> fields) {
        return ProposalForm.of(naming.withSlugs(fields, ORGANISATION));
    }

    private Named named(Frame frame, ProposalForm typed) {
        return naming.of(frame, ORGANISATION, typed.organisation());
    }

    private Outcome<Long> propose(Frame frame, ProposalForm typed) {
        return named(frame, typed)
                .whenClear(() -> typed.read(naming))
                .then(proposal -> appointments.propose(frame.reader(), proposal, frame.language()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
