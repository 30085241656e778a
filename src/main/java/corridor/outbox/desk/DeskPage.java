package corridor.outbox.desk;

import corridor.access.Reader;
import corridor.outbox.OpenTask;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.outbox.desk.DeskView.TaskView;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Slice;
import corridor.ui.Desk;
import corridor.ui.FirstSteps;
import corridor.ui.FirstSteps.Step;
import corridor.ui.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own desk: what waits, why, and by when. */
@Controller
class DeskPage {

    private static final int PAGE_SIZE = 50;

    private final Tasks tasks;
    private final List<Desk> desks;
    private final List<FirstSteps> beginnings;
    private final DismissalStore dismissals;
    private final AudienceNames audiences;
    private final Clock clock;

    DeskPage(
            Tasks tasks,
            List<Desk> desks,
            List<FirstSteps> beginnings,
            DismissalStore dismissals,
            AudienceNames audiences,
            Clock clock) {
        this.tasks = tasks;
        this.desks = desks;
        this.beginnings = beginnings;
        this.dismissals = dismissals;
        this.audiences = audiences;
        this.clock = clock;
    }

    @GetMapping("/desk")
    Object show(Frame frame, @RequestParam(defaultValue = "1") int page) {
        return frame.reader().signedIn()
                ? new ModelAndView("desk/show", Map.of("frame", frame, "view", view(frame, Math.max(1, page))))
                : "redirect:/sign-in";
    }

    private DeskView view(Frame frame, int page) {
        Reader reader = frame.reader();
        Slice<OpenTask> open = tasks.of(reader, page, PAGE_SIZE);
        Map<String, String> names = audiences.of(
                frame,
                open.items().stream()
                        .map(one -> one.task().audience())
                        .distinct()
                        .toList());
        List<Step> steps = steps(reader);
        boolean todo = steps.stream().anyMatch(step -> !step.done());
        boolean dismissed = todo && dismissals.dismissed(reader.actor());
        return new DeskView(
                open.map(one -> task(frame, one, names)),
                lines(reader),
                todo && !dismissed ? steps : List.of(),
                dismissed,
                reader.may(DeskGrants.OVERVIEW));
    }

    private List<Desk.Line> lines(Reader reader) {
        return desks.stream()
                .flatMap(desk -> desk.line(reader).stream())
                .sorted(Comparator.comparingInt(Desk.Line::order))
                .toList();
    }

    private List<Step> steps(Reader reader) {
        return beginnings.stream()
                .flatMap(area -> area.steps(reader).stream())
                .sorted(Comparator.comparingInt(Step::order))
                .toList();
    }

    private TaskView task(Frame frame, OpenTask open, Map<String, String> names) {
        Task task = open.task();
        Rendering title = frame.in(task.title());
        LocalDate due = task.due();
        return new TaskView(
                frame.t("tasks." + task.kind(), title.text()),
                task.url(),
                title,
                names.getOrDefault(task.audience(), ""),
                due == null ? "" : frame.date(due),
                open.overdue(LocalDate.now(clock)));
    }

    /** Puts the first steps away, or shows them again. */
    @PostMapping("/desk/first-steps")
    String steps(Frame frame, @RequestParam boolean shown) {
        if (!frame.reader().signedIn()) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "sign-in-needed"));
        }
        if (shown) {
            dismissals.recall(frame.reader().actor());
        } else {
            dismissals.dismiss(frame.reader().actor());
        }
        return "redirect:/desk";
    }
}
