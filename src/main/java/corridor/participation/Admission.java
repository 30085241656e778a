package corridor.participation;

import corridor.workflow.Moved;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is confirmed gets a badge and a letter and stands among those who come; whoever leaves loses both. */
@Component
class Admission {

    private final RegistrationStore registrations;
    private final ParticipantStore participants;
    private final BadgeStore badges;
    private final PersonStore people;
    private final RegistrationLetters letters;

    Admission(
            RegistrationStore registrations,
            ParticipantStore participants,
            BadgeStore badges,
            PersonStore people,
            RegistrationLetters letters) {
        this.registrations = registrations;
        this.participants = participants;
        this.badges = badges;
        this.people = people;
        this.letters = letters;
    }

    /** In the transaction of the step, so that badge and letter stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        if (!moved.kind().equals(Registration.KIND)) {
            return;
        }
        List<Long> ids = moved.records();
        switch (moved.action()) {
            case "confirm" -> admit(ids);
            case "refuse" -> letters.refused(registrations.unseen(ids));
            case "change" -> {
                if (moved.to().equals(RegistrationLifecycle.CONFIRMED)) {
                    participants.put(ids);
                }
            }
            case "substitute", "withdraw" -> {
                participants.remove(ids);
                people.clear(ids);
                letters.left(registrations.unseen(ids).stream()
                        .filter(one -> moved.action().equals("substitute"))
                        .toList());
            }
            default -> {}
        }
    }

    private void admit(List<Long> ids) {
        badges.give(ids.stream().collect(Collectors.toMap(Function.identity(), id -> BadgeCode.fresh())));
        participants.put(ids);
        Map<Long, String> codes = badges.of(ids);
        letters.confirmed(registrations.unseen(ids), codes);
    }
}
