package corridor.operations;

import corridor.actors.appointments.Appointment;
import corridor.actors.appointments.FirstAppointments;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Messages;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The second hand of a new installation: whoever runs the server confirms what its one administrator proposed. */
@Component
@Profile("command")
class AppointmentCommands {

    private final FirstAppointments first;
    private final Messages messages;

    AppointmentCommands(FirstAppointments first, Messages messages) {
        this.first = first;
        this.messages = messages;
    }

    int confirm(List<String> arguments) {
        if (arguments.isEmpty()) {
            return list();
        }
        if (arguments.size() != 1 || !arguments.getFirst().matches("\\d{1,9}")) {
            System.out.println(
                    "Which one? bin/corridor confirm lists what waits; bin/corridor confirm NUMBER confirms.");
            return 2;
        }
        return switch (first.confirm(Long.parseLong(arguments.getFirst()))) {
            case Outcome.Done<Appointment>(Appointment one) -> said(one);
            case Outcome.Refused<Appointment>(Refusal refusal) -> {
                System.out.println("Nothing was changed. "
                        + messages.text(
                                Language.ENGLISH,
                                "refusal." + refusal.code(),
                                refusal.details().toArray()));
                yield 1;
            }
        };
    }

    private static int said(Appointment one) {
        System.out.println("Confirmed as the first appointment: " + line(one)
                + ". From now on two people confirm roles at /appointments.");
        return 0;
    }

    private int list() {
        List<Appointment> waiting = first.waiting();
        System.out.println(
                waiting.isEmpty()
                        ? "Nothing waits for this hand: either two people confirm roles already, or nobody with an account"
                                + " was proposed at /people as administrator or secretariat."
                        : "One person alone may confirm roles. Confirm one of these by its number:");
        waiting.forEach(one -> System.out.println("  " + one.id() + "  " + line(one)));
        return 0;
    }

    private static String line(Appointment one) {
        return one.name() + " <" + one.email() + ">, " + one.role().code();
    }
}
