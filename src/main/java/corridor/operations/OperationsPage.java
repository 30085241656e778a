package corridor.operations;

import corridor.audit.Invariants;
import corridor.audit.Invariants.Finding;
import corridor.jobs.Jobs;
import corridor.operations.Installation.Facts;
import corridor.operations.OperationsView.CheckView;
import corridor.operations.OperationsView.FactView;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.ui.StatusLine;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the installation fares, for those who answer for it. */
@Controller
class OperationsPage {

    private final Invariants invariants;
    private final Installation installation;
    private final Jobs jobs;
    private final ObjectProvider<StatusLine> status;

    OperationsPage(Invariants invariants, Installation installation, Jobs jobs, ObjectProvider<StatusLine> status) {
        this.invariants = invariants;
        this.installation = installation;
        this.jobs = jobs;
        this.status = status;
    }

    @GetMapping("/operations")
    ModelAndView show(Frame frame) {
        admit(frame);
        OperationsView view = new OperationsView(
                invariants.latest().stream().map(one -> check(frame, one)).toList(),
                jobs.pending(Invariants.CHECK, 0),
                Stream.concat(facts(frame, installation.facts()).stream(), lines(frame))
                        .toList());
        return new ModelAndView("operations/show", Map.of("frame", frame, "view", view));
    }

    /** Has the invariants checked now. */
    @PostMapping("/operations/checks")
    String check(Frame frame) {
        admit(frame);
        jobs.enqueue(Invariants.CHECK, 0);
        return "redirect:/operations";
    }

    private static void admit(Frame frame) {
        if (!frame.reader().may(OperationsGrants.READING)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "operations-confidential"));
        }
    }

    private static CheckView check(Frame frame, Finding finding) {
        String key = "operations.invariant." + finding.name();
        return new CheckView(
                frame.messages().has(key) ? frame.t(key) : finding.name(),
                finding.broken() ? "broken" : finding.holds() ? "holds" : "unchecked",
                finding.at().map(frame::time).orElse(""),
                finding.violations());
    }

    private static List<FactView> facts(Frame frame, Facts facts) {
        return List.of(
                new FactView("version", facts.version().equals("0") ? frame.t("ui.unknown") : facts.version()),
                new FactView("java", facts.java()),
                new FactView(
                        "database",
                        frame.t("operations.database-value", facts.database(), megabytes(facts.databaseBytes()))),
                new FactView(
                        "index",
                        frame.t("operations.index-value", facts.indexRecords(), megabytes(facts.indexBytes()))),
                new FactView("journal", frame.t("operations.journal-value", facts.entries(), facts.unsealed())),
                new FactView(
                        "sealed", facts.sealed() == null ? frame.t("operations.never") : frame.time(facts.sealed())),
                new FactView("jobs", frame.t("operations.jobs-value", facts.running(), facts.failing())),
                new FactView("due", frame.t("operations.due-value", facts.due())),
                new FactView(
                        "letters", frame.t("operations.letters-value", facts.lettersWaiting(), facts.lettersLost())),
                new FactView("pending", frame.t("operations.pending-value", facts.pendingEvents())),
                new FactView("disk", frame.t("operations.disk-value", gigabytes(facts.diskFree()))),
                new FactView(
                        "backup", facts.backup() == null ? frame.t("operations.never") : frame.time(facts.backup())));
    }

    private static double gigabytes(long bytes) {
        return Math.round(bytes / 1e8) / 10.0;
    }

    private Stream<FactView> lines(Frame frame) {
        return status.stream()
                .map(StatusLine::line)
                .map(one -> new FactView(
                        one.label(),
                        frame.t(
                                "operations." + one.label() + "-value",
                                one.values().toArray())));
    }

    private static double megabytes(long bytes) {
        return Math.round(bytes / 1e5) / 10.0;
    }
}
