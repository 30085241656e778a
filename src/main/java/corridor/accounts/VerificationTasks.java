package corridor.accounts;

import corridor.access.Audience;
import corridor.actors.Organisation;
import corridor.actors.OrganisationRegistered;
import corridor.actors.Organisations;
import corridor.actors.verification.Verification;
import corridor.actors.verification.Verifications;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.shared.Reference;
import corridor.workflow.Moved;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The secretariat finds on its desk the organisations that it has to verify, for the first time or anew; their people hear
 * what was decided, and why.
 */
@Component
class VerificationTasks {

    private static final int DAYS = 14;

    private final Verifications verifications;
    private final Organisations organisations;
    private final Tasks tasks;
    private final Notices notices;
    private final Clock clock;

    VerificationTasks(
            Verifications verifications, Organisations organisations, Tasks tasks, Notices notices, Clock clock) {
        this.verifications = verifications;
        this.organisations = organisations;
        this.tasks = tasks;
        this.notices = notices;
        this.clock = clock;
    }

    /** In the transaction of the step, so that the task and the letter stand or fall with it. */
    @EventListener
    void follow(OrganisationRegistered registered) {
        organisations.find(registered.organisation()).ifPresent(one -> {
            tasks.open(task("organisation-verify", one, today().plusDays(DAYS)));
            notices.tell(notice("organisations.registered", one, Audience.SECRETARIAT, ""));
        });
    }

    @EventListener
    void follow(Moved moved) {
        if (!moved.kind().equals(Verification.KIND) || moved.action().equals("register")) {
            return;
        }
        Map<Long, Organisation> named = organisations.find(moved.records()).stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        List<Verification> known = verifications.concerned(named.keySet());
        tasks.closeAll(named.values().stream().map(VerificationTasks::about).toList());
        if (moved.action().equals("remind") || moved.action().equals("lapse")) {
            tasks.open(known.stream()
                    .map(one -> task("organisation-verify-again", organisation(named, one), due(one)))
                    .toList());
        }
        notices.tell(known.stream()
                .map(one -> notice(
                        "organisations." + moved.action(),
                        organisation(named, one),
                        Audience.organisation(one.id()),
                        said(moved.action(), one)))
                .toList());
    }

    private static Organisation organisation(Map<Long, Organisation> named, Verification one) {
        return Objects.requireNonNull(named.get(one.id()));
    }

    private LocalDate due(Verification one) {
        LocalDate last = one.validUntil();
        return last == null || last.isBefore(today()) ? today().plusDays(DAYS) : last;
    }

    /** What the letter names beside the organisation: the reason, or the last day. */
    private static String said(String action, Verification one) {
        return action.equals("decline") ? one.reason() : String.valueOf(one.validUntil());
    }

    private static Task task(String kind, Organisation one, LocalDate due) {
        return new Task(kind, about(one), one.name(), office(one), Audience.SECRETARIAT, Verifications.DECIDING, due);
    }

    private static Notice notice(String kind, Organisation one, String audience, String said) {
        return new Notice(kind, about(one), one.name(), office(one), Set.of(audience), null, List.of(said));
    }

    private static Reference about(Organisation one) {
        return new Reference(Verification.KIND, one.id());
    }

    private static String office(Organisation one) {
        return "/organisations/" + one.slug() + "/office";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
