package corridor.accounts;

import corridor.operations.Command;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Messages;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The second hand while one person alone may take away what somebody lost: whoever runs the server (decision 16). */
@Component
@Profile("command")
class ResetCommand implements Command {

    private final FactorResets resets;
    private final Messages messages;

    ResetCommand(FactorResets resets, Messages messages) {
        this.resets = resets;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "reset";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.isEmpty()) {
            return list();
        }
        if (arguments.size() != 1 || !arguments.getFirst().matches("\\d{1,9}|[^@\\s]+@[^@\\s]+")) {
            System.out.println("Which one? bin/corridor reset lists what waits; bin/corridor reset NUMBER grants it;"
                    + " bin/corridor reset ADDRESS is for the one administrator there is.");
            return 2;
        }
        String one = arguments.getFirst();
        return switch (one.contains("@")
                ? resets.resetOnTheServer(one)
                : resets.grantOnTheServer(Long.parseLong(one))) {
            case Outcome.Done<Long> done -> {
                System.out.println(
                        "Their codes and passkeys are gone and every session of theirs has ended. They sign in"
                                + " with their password and set up new ones.");
                yield 0;
            }
            case Outcome.Refused<Long>(Refusal refusal) -> {
                System.out.println("Nothing was changed. "
                        + messages.text(
                                Language.ENGLISH,
                                "refusal." + refusal.code(),
                                refusal.details().toArray()));
                yield 1;
            }
        };
    }

    private int list() {
        List<FactorReset> waiting = resets.onTheServer();
        System.out.println(
                waiting.isEmpty()
                        ? "Nothing waits for this hand: either two people may grant it at /people, or nobody asked."
                        : "One person alone may grant this. Grant one of these by its number:");
        waiting.forEach(one -> System.out.println("  " + one.id() + "  account " + one.person()));
        return 0;
    }
}
