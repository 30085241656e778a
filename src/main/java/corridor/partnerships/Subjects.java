package corridor.partnerships;

import java.util.ArrayList;
import java.util.List;

/** To what the parties of a partnership can say yes or no now. */
final class Subjects {

    private Subjects() {}

    static List<String> open(Partnership one) {
        List<String> subjects = new ArrayList<>();
        for (String subject : one.hashes().keySet()) {
            boolean asked = switch (subject) {
                case Assent.RENEWAL -> !one.past().nextEnd().isEmpty();
                case Assent.DESIGN ->
                    !PartnershipLifecycle.IN_FORCE.contains(one.state())
                            || !one.tally(Assent.DESIGN).complete();
                default -> true;
            };
            if (asked && Assents.states(subject).contains(one.state())) {
                subjects.add(subject);
            }
        }
        return subjects;
    }
}
