package corridor.vetting;

import corridor.access.Audience;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.shared.Reference;
import corridor.workflow.Moved;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The secretariat finds a report on its desk until it is settled; the owners hear what was done to their record, and why. */
@Component
class ReportTasks {

    private final ReportStore store;
    private final Tasks tasks;
    private final Notices notices;
    private final ReportPeriods periods;
    private final Clock clock;

    ReportTasks(ReportStore store, Tasks tasks, Notices notices, ReportPeriods periods, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.notices = notices;
        this.periods = periods;
        this.clock = clock;
    }

    /** In the transaction of the step, so that the task and the letter stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Report.KIND)) {
            store.lock(moved.records()).forEach(one -> follow(one, moved.action()));
        }
    }

    private void follow(Report report, String action) {
        tasks.closeAll(about(report));
        switch (action) {
            case "report" -> {
                waits(report, "report-look", periods.look());
                tell(report, "reports.filed", Set.of(Audience.SECRETARIAT));
            }
            case "hold" -> {
                waits(report, "report-settle", periods.settle());
                tellOwners(report, "reports.held");
            }
            case "appeal" -> {
                waits(report, "report-appeal", periods.settle());
                tell(report, "reports.appealed", Set.of(Audience.SECRETARIAT));
            }
            case "release", "grant" -> tellOwners(report, "reports.released");
            case "remove" -> tellOwners(report, "reports.removed");
            case "uphold" -> tellOwners(report, "reports.upheld");
            default -> {}
        }
    }

    private void waits(Report report, String kind, int days) {
        tasks.open(new Task(
                kind,
                about(report),
                report.title(),
                address(report),
                Audience.SECRETARIAT,
                ReportLifecycle.DECIDING,
                LocalDate.now(clock).plusDays(days)));
    }

    private void tellOwners(Report report, String kind) {
        Set<String> owners =
                report.organisations().stream().map(Audience::organisation).collect(Collectors.toSet());
        if (!owners.isEmpty()) {
            tell(report, kind, owners);
        }
    }

    private void tell(Report report, String kind, Set<String> audience) {
        notices.tell(new Notice(kind, about(report), report.title(), address(report), audience, null, List.of()));
    }

    private static Reference about(Report report) {
        return new Reference(Report.KIND, report.id());
    }

    private static String address(Report report) {
        return "/reports/" + report.id();
    }
}
