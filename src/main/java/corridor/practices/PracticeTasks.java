package corridor.practices;

import corridor.access.Audience;
import corridor.access.Right;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.workflow.Moved;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever has to do the next thing with a practice finds it on their desk, and is told by letter. */
@Component
class PracticeTasks {

    private static final String CHECK = "practice-check";
    private static final String CHANGE = "practice-change";
    private static final String PUBLISH = "practice-publish";
    private static final String OBJECT = "practice-object";

    private final PracticeDeskQuery practices;
    private final Tasks tasks;
    private final Notices notices;
    private final PracticePeriods periods;
    private final Clock clock;

    PracticeTasks(PracticeDeskQuery practices, Tasks tasks, Notices notices, PracticePeriods periods, Clock clock) {
        this.periods = periods;
        this.practices = practices;
        this.tasks = tasks;
        this.notices = notices;
        this.clock = clock;
    }

    /** In the transaction of the step, so that the task and the letter stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Practice.KIND)) {
            switch (moved.action()) {
                case "submit", "resubmit" -> owned(moved).forEach(this::waitsForItsCheck);
                case "return", "object" -> owned(moved).forEach(this::waitsForChanges);
                case "clear" -> owned(moved).forEach(this::waitsForItsOwner);
                case "publish", "check" -> owned(moved).forEach(one -> settle(one, "practices.published"));
                case "decline" -> owned(moved).forEach(one -> settle(one, "practices.declined"));
                case "conclude-review" -> owned(moved).forEach(one -> settle(one, "practices.reviewed"));
                case "withdraw" -> owned(moved).forEach(one -> tasks.closeAll(one.reference()));
                default -> {}
            }
        }
    }

    private List<Practice> owned(Moved moved) {
        return practices.owned(moved.records());
    }

    private void waitsForItsCheck(Practice practice) {
        tasks.closeAll(practice.reference());
        tasks.open(task(
                practice, CHECK, Audience.SECRETARIAT, PracticeLifecycle.CHECKING, today().plusDays(periods.answer())));
    }

    private void waitsForChanges(Practice practice) {
        tasks.closeAll(practice.reference());
        owners(practice)
                .forEach(owner -> tasks.open(
                        task(practice, CHANGE, owner, PracticeLifecycle.DRAFTING, today().plusDays(periods.answer()))));
        tell(practice, "practices.returned", owners(practice), PracticeLifecycle.DRAFTING);
    }

    private void waitsForItsOwner(Practice practice) {
        tasks.closeAll(practice.reference());
        Instant until = practice.objectionUntil();
        LocalDate objections =
                until == null ? today() : until.atZone(ZoneOffset.UTC).toLocalDate();
        owners(practice)
                .forEach(owner -> tasks.open(task(
                        practice,
                        PUBLISH,
                        owner,
                        PracticeLifecycle.PUBLISHING,
                        objections.plusDays(periods.answer()))));
        Set<String> others =
                practice.coAuthors().stream().map(Audience::organisation).collect(Collectors.toSet());
        others.forEach(other -> tasks.open(task(practice, OBJECT, other, PracticeLifecycle.OBJECTING, objections)));
        tell(practice, "practices.cleared", owners(practice), PracticeLifecycle.PUBLISHING);
        if (!others.isEmpty()) {
            tell(practice, "practices.co-author", others, PracticeLifecycle.OBJECTING);
        }
    }

    private void settle(Practice practice, String kind) {
        tasks.closeAll(practice.reference());
        tell(practice, kind, owners(practice), PracticeLifecycle.DRAFTING);
    }

    private Task task(Practice practice, String kind, String audience, Right right, LocalDate due) {
        String url = kind.equals(CHANGE) ? "/submissions/" + practice.id() + "/start" : "/practices/" + practice.slug();
        return new Task(kind, practice.reference(), practice.content().title(), url, audience, right, due);
    }

    private void tell(Practice practice, String kind, Set<String> audience, Right right) {
        notices.tell(new Notice(
                kind,
                practice.reference(),
                practice.content().title(),
                "/practices/" + practice.slug(),
                audience,
                right,
                List.of()));
    }

    private static Set<String> owners(Practice practice) {
        return practice.organisations().stream().map(Audience::organisation).collect(Collectors.toSet());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
