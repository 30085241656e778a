package corridor.partnerships.pulse;

import corridor.partnerships.Partnership;
import corridor.partnerships.Partnerships;
import corridor.questions.Answers;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the people of a partnership see it, for programs of its parties. */
@RestController
@RequestMapping("/api/v1/partnerships/{slug}/pulse")
@Tag(name = "Partnerships")
class PulseApi {

    private final Partnerships partnerships;
    private final Pulses pulses;

    PulseApi(Partnerships partnerships, Pulses pulses) {
        this.partnerships = partnerships;
        this.pulses = pulses;
    }

    @GetMapping
    @Operation(
            summary = "Rounds and what came of them",
            description =
                    "A closed round has lines only where five people of three organisations answered; spread from ten of five. "
                            + "Nobody's answers are kept.")
    List<RoundLine> show(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        return pulses.of(frame.reader(), found(frame, slug)).stream()
                .map(one -> new RoundLine(
                        one.id(),
                        one.version(),
                        one.kind().code(),
                        one.state(),
                        one.opens(),
                        one.closes(),
                        one.result()))
                .toList();
    }

    private Partnership found(Frame frame, String slug) {
        return partnerships.find(frame.reader(), slug).orThrow();
    }

    @PostMapping
    @Operation(
            summary = "Open a round",
            description = "kind: trust or self-assessment. Refuses 409 round-open, round-recent, 422 round-days.")
    List<RoundLine> open(@Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Opening sent) {
        PulseKind kind = PulseKind.of(sent.kind())
                .orElseThrow(() ->
                        new RefusedException(Refusal.of(Kind.INVALID, "round-days", Pulses.SHORTEST, Pulses.LONGEST)));
        pulses.open(frame.reader(), found(frame, slug), kind, sent.closes()).orThrow();
        return show(frame, slug);
    }

    @PostMapping("/{round}/answers")
    @Operation(
            summary = "Answer",
            description =
                    "Once for each person; answers cannot be read, changed or taken back. Refuses 409 round-answered, "
                            + "round-over, 422 round-unanswered.")
    List<RoundLine> answer(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable long round,
            @RequestBody Answers sent) {
        pulses.answer(frame.reader(), round(frame, slug, round), sent).orThrow();
        return show(frame, slug);
    }

    @PostMapping("/{round}/drop")
    @Operation(summary = "Give a round up", description = "Everything that was answered is gone with it.")
    List<RoundLine> drop(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable long round,
            @RequestBody Version sent) {
        pulses.drop(frame.reader(), new Target(round(frame, slug, round), sent.version()))
                .orThrow();
        return show(frame, slug);
    }

    private long round(Frame frame, String slug, long id) {
        return pulses.of(frame.reader(), found(frame, slug)).stream()
                .map(Round::id)
                .filter(one -> one == id)
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
    }

    /** A round. */
    record RoundLine(
            long id, int version, String kind, String state, LocalDate opens, LocalDate closes, PulseResult result) {}

    /** What is asked, and until when. */
    record Opening(String kind, LocalDate closes) {}

    /** The version that was read. */
    record Version(int version) {}
}
