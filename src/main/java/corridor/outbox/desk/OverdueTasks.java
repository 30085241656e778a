package corridor.outbox.desk;

import corridor.actors.Organisations;
import corridor.outbox.Tasks;
import corridor.outbox.Tasks.Overdue;
import corridor.shared.Reference;
import corridor.ui.Count;
import corridor.ui.DashboardPart;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose tasks are late. What they are about is for those for whom they wait. */
@Component
class OverdueTasks implements DashboardPart {

    private final Tasks tasks;
    private final AudienceNames audiences;
    private final Organisations organisations;

    OverdueTasks(Tasks tasks, AudienceNames audiences, Organisations organisations) {
        this.tasks = tasks;
        this.audiences = audiences;
        this.organisations = organisations;
    }

    @Override
    public Optional<Part> part(Frame frame) {
        List<Overdue> overdue = tasks.overdue();
        Map<String, String> names =
                audiences.of(frame, overdue.stream().map(Overdue::audience).toList());
        List<Count> counts = overdue.stream()
                .map(one -> new Count(names.getOrDefault(one.audience(), ""), url(frame, one.audience()), one.count()))
                .toList();
        return Optional.of(new Part(frame.t("desk.overdue.title"), counts, 20));
    }

    private String url(Frame frame, String audience) {
        if (frame.reader().labels().contains(audience)) {
            return "/desk";
        }
        return audience.startsWith("organisation:")
                ? organisations
                        .find(Reference.parse(audience).id())
                        .map(one -> "/organisations/" + one.slug())
                        .orElse("")
                : "";
    }
}
