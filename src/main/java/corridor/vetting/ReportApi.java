package corridor.vetting;

import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.ui.Intake;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports of harm for programs: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports of harm")
class ReportApi {

    private final Reports reports;
    private final Intake intake;

    ReportApi(Reports reports, Intake intake) {
        this.intake = intake;
        this.reports = reports;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Report a record as harmful",
            description =
                    "kind and address: as in the address of the page of its form, /reports/{kind}/{address}. concern: harmful, personal-data, false, rights or "
                            + "other. message: at most 2,000 characters. The same report sent twice is recorded once. "
                            + "Refuses 429 requests-too-many.")
    void file(@Parameter(hidden = true) Frame frame, @RequestBody Filing filing, HttpServletRequest request) {
        Moderated.Item item =
                reports.subject(frame.reader(), filing.kind(), filing.address()).orThrow();
        String message = TypedText.lines(filing.message());
        if (!Report.CONCERNS.contains(filing.concern())) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "concern"));
        }
        if (message.isEmpty() || message.length() > Report.LONGEST) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "message"));
        }
        intake.take(request.getRemoteAddr()).orThrow();
        reports.file(frame.reader(), item, filing.concern(), message).orThrow();
    }

    @GetMapping
    @Operation(summary = "Reports that you may see", description = "page from 1; the open ones first.")
    List<Item> list(@Parameter(hidden = true) Frame frame, @RequestParam(defaultValue = "1") int page) {
        return reports.list(frame.reader(), Math.clamp(page, 1, 1_000)).items().stream()
                .map(one -> item(frame, one))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One report, with what can be done", description = "Its message is for the secretariat alone.")
    Item show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        return item(frame, reports.find(frame.reader(), id).orThrow());
    }

    @PostMapping("/{id}/steps/{action}")
    @Operation(
            summary = "Decide on a report, or appeal",
            description =
                    "action: hold, dismiss, release, remove, appeal, uphold or grant. reason: in words. What the report is "
                            + "about moves with it, or neither does.")
    Item act(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestBody Step step) {
        reports.act(
                        frame.reader(),
                        new Target(id, step.version()),
                        action,
                        step.reason().strip())
                .orThrow();
        return show(frame, id);
    }

    private Item item(Frame frame, Report one) {
        return new Item(
                one.id(),
                one.version(),
                one.subject().toString(),
                one.title(),
                one.state(),
                one.createdAt(),
                one.concern(),
                reports.mayDecide(frame.reader()) ? one.message() : "",
                one.reason(),
                one.appeal(),
                Offer.byAction(reports.offers(frame.reader(), one)));
    }

    /** What is reported. */
    record Filing(String kind, String address, String concern, String message) {}

    /** A step with its reason. */
    record Step(int version, String reason) {}

    /** A report as its reader may see it. */
    record Item(
            long id,
            int version,
            String subject,
            LocalizedText title,
            String state,
            Instant createdAt,
            String concern,
            String message,
            String reason,
            String appeal,
            Map<String, String> steps) {}
}
