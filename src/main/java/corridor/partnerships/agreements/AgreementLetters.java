package corridor.partnerships.agreements;

import corridor.access.Audience;
import corridor.access.Right;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.partnerships.agreements.AgreementAlarms.Due;
import corridor.workflow.Moved;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever has to sign, or should know of a date, finds it on their desk and in a letter, in the transaction of the step. */
@Component
class AgreementLetters {

    private static final Map<String, String> TOLD = Map.of(
            "negotiate", "partnerships.agreement-negotiated",
            "offer", "partnerships.agreement-offered",
            "reopen", "partnerships.agreement-reopened",
            "conclude", "partnerships.agreement-signed",
            "prolong", "partnerships.agreement-prolonged",
            "correct-force", "partnerships.agreement-corrected",
            "claim", "partnerships.agreement-claimed",
            "end", "partnerships.agreement-ended",
            "drop", "partnerships.agreement-dropped");

    /** Which tasks these close; all other steps close whatever waits. */
    private static final Map<String, List<String>> CLOSING = Map.of(
            "claim", List.of("agreement-without-word"),
            "correct-force", List.of("agreement-without-word"),
            "prolong", List.of("agreement-end", "agreement-notice"),
            "confirm-claim", List.of(),
            "implement", List.of(),
            "hold", List.of(),
            "release", List.of());

    private final AgreementStore store;
    private final Tasks tasks;
    private final Notices notices;

    AgreementLetters(AgreementStore store, Tasks tasks, Notices notices) {
        this.store = store;
        this.tasks = tasks;
        this.notices = notices;
    }

    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Agreement.KIND)) {
            store.unseen(moved.records()).stream()
                    .filter(one -> one.reported() == null)
                    .forEach(one -> follow(moved.action(), one));
        }
    }

    private void follow(String action, Agreement one) {
        close(action, one);
        if (action.equals("offer")) {
            tasks.open(asked(one, "agreement-sign", one.url() + "/sign", AgreementLifecycle.SIGNING_RIGHT, null)
                    .toList());
        }
        String told = TOLD.get(action);
        if (told != null && (!action.equals("drop") || isKnownToAll(one))) {
            notices.tell(told(one, told, day(action, one)));
        }
    }

    private void close(String action, Agreement one) {
        if (action.equals("sign")) {
            tasks.close(one.signed().stream()
                    .map(organisation -> new Tasks.Waiting(one.reference(), Audience.organisation(organisation)))
                    .toList());
        } else if (CLOSING.containsKey(action)) {
            CLOSING.getOrDefault(action, List.of()).forEach(kind -> tasks.close(one.reference(), kind));
        } else {
            tasks.closeAll(one.reference());
        }
    }

    /** Of which day they are told, if of any. */
    private static List<Object> day(String action, Agreement one) {
        LocalDate day = switch (action) {
            case "prolong" -> one.prolongedUntil();
            case "correct-force" -> one.inForceOn();
            default -> null;
        };
        return day == null ? List.of() : List.of(day.toString());
    }

    /** What was dropped as a draft was read by nobody but who drafted it. */
    private static boolean isKnownToAll(Agreement one) {
        return one.organisations().size() > 1
                && one.organisations().stream().map(Audience::organisation).allMatch(one.audience()::contains);
    }

    private static Stream<Task> asked(Agreement one, String kind, String url, Right right, @Nullable LocalDate due) {
        return one.organisations().stream()
                .map(organisation -> new Task(
                        kind,
                        one.reference(),
                        one.content().title(),
                        url,
                        Audience.organisation(organisation),
                        right,
                        due));
    }

    private static Notice told(Agreement one, String kind, List<Object> arguments) {
        return new Notice(
                kind,
                one.reference(),
                one.content().title(),
                one.workspace(),
                one.organisations().stream().map(Audience::organisation).collect(Collectors.toSet()),
                AgreementLifecycle.WRITING,
                arguments);
    }

    /** Days that are over wait for nobody. */
    void past(LocalDate today) {
        tasks.closePast(List.of("agreement-review", "agreement-notice", "agreement-end"), today);
    }

    /** Days come near. */
    void near(List<Due> days) {
        tasks.open(days.stream()
                .flatMap(one -> asked(
                        one.agreement(),
                        "agreement-" + one.ahead().kind(),
                        one.agreement().workspace(),
                        AgreementLifecycle.WRITING,
                        one.ahead().day()))
                .toList());
        notices.tell(days.stream()
                .map(one -> told(
                        one.agreement(),
                        "partnerships.agreement-" + one.ahead().kind(),
                        List.of(one.ahead().day().toString())))
                .toList());
    }
}
