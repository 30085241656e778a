package corridor.exchange.assistance;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.actors.OrganisationsChanged;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Change;
import corridor.workflow.Moved;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever has to say the next word finds it on their desk; a request is under way with its first mission. */
@Component
class AssistanceFollow {

    private static final Reader BEGINNING = Reader.system("exchange.assistance", Set.of(RequestLifecycle.BEGINNING));

    private final RequestStore requests;
    private final RequestLifecycle lifecycle;
    private final ExpertStore experts;
    private final MissionStore missions;
    private final Workflow workflow;
    private final Tasks tasks;
    private final Notices notices;

    AssistanceFollow(
            RequestStore requests,
            RequestLifecycle lifecycle,
            ExpertStore experts,
            MissionStore missions,
            Workflow workflow,
            Tasks tasks,
            Notices notices) {
        this.requests = requests;
        this.lifecycle = lifecycle;
        this.experts = experts;
        this.missions = missions;
        this.workflow = workflow;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** In the transaction of the step, so that the task and the letter stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        switch (moved.kind()) {
            case AssistanceRequest.KIND -> requests.unseen(moved.records()).forEach(one -> follow(one, moved.action()));
            case Expert.KIND -> experts.unseen(moved.records()).forEach(one -> follow(one, moved.action()));
            case Mission.KIND -> missions.unseen(moved.records()).forEach(one -> follow(one, moved.action()));
            default -> {}
        }
    }

    @EventListener
    void follow(OrganisationsChanged changed) {
        requests.follow(changed.organisations());
    }

    private void follow(AssistanceRequest one, String action) {
        String owner = Audience.organisation(one.organisation());
        tasks.closeAll(one.reference());
        switch (action) {
            case "submit" ->
                task(
                        "assistance-triage",
                        one.reference(),
                        one.title(),
                        one.url(),
                        Audience.SECRETARIAT,
                        RequestLifecycle.TRIAGING);
            case "take-up" ->
                tell("exchange.taken-up", one.reference(), one.title(), one.url(), owner, RequestLifecycle.ASKING);
            case "decline" ->
                tell(
                        "exchange.request-declined",
                        one.reference(),
                        one.title(),
                        one.url(),
                        owner,
                        RequestLifecycle.ASKING);
            default -> {}
        }
    }

    private void follow(Expert one, String action) {
        LocalizedText headline = LocalizedText.english(one.content().headline());
        tasks.closeAll(one.reference());
        switch (action) {
            case "apply" ->
                task(
                        "expert-admit",
                        one.reference(),
                        headline,
                        one.url(),
                        Audience.SECRETARIAT,
                        ExpertLifecycle.ADMITTING);
            case "list", "decline" ->
                tell(
                        "exchange.expert-" + action,
                        one.reference(),
                        headline,
                        one.url(),
                        Audience.person(one.person()),
                        null);
            default -> {}
        }
    }

    private void follow(Mission one, String action) {
        AssistanceRequest request = requests.unseen(List.of(one.request())).getFirst();
        String expert = Audience.person(one.person());
        String owner = Audience.organisation(one.organisation());
        tasks.closeAll(one.reference());
        switch (action) {
            case "propose" -> {
                task("mission-answer", one.reference(), request.title(), one.url(), expert, null);
                tell("exchange.mission-proposed", one.reference(), request.title(), one.url(), expert, null);
            }
            case "accept", "decline", "report" ->
                tell(
                        "exchange.mission-" + action,
                        one.reference(),
                        request.title(),
                        one.url(),
                        owner,
                        MissionLifecycle.MANAGING);
            case "end" ->
                tell(
                        "exchange.mission-end",
                        one.reference(),
                        request.title(),
                        request.url(),
                        owner,
                        MissionLifecycle.MANAGING);
            case "cancel", "break-off" ->
                tell("exchange.mission-break-off", one.reference(), request.title(), one.url(), expert, null);
            case "begin", "return" -> {
                task("mission-report", one.reference(), request.title(), one.url(), expert, null);
                if (request.state().equals(RequestLifecycle.ACCEPTED)) {
                    workflow.move(lifecycle, BEGINNING, Change.of("begin"), Target.of(request.id()));
                }
            }
            default -> {}
        }
    }

    private void task(
            String kind, Reference about, LocalizedText title, String url, String audience, @Nullable Right right) {
        tasks.open(new Task(kind, about, title, url, audience, right, null));
    }

    private void tell(
            String kind, Reference about, LocalizedText title, String url, String audience, @Nullable Right right) {
        notices.tell(new Notice(kind, about, title, url, Set.of(audience), right, List.of()));
    }
}
