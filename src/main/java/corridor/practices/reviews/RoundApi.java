package corridor.practices.reviews;

import corridor.practices.Practices;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rounds of review for programs of the secretariat: the same doors, the same refusals. */
@RestController
@RequestMapping("/api/v1/reviews/rounds")
@Tag(name = "Reviews")
class RoundApi {

    private final Rounds rounds;
    private final Practices practices;

    RoundApi(Rounds rounds, Practices practices) {
        this.rounds = rounds;
        this.practices = practices;
    }

    @GetMapping
    @Operation(
            summary = "Rounds of review",
            description = "Those that you may see; page from 1. Refuses 403 without the right.")
    List<RoundItem> list(@Parameter(hidden = true) Frame frame, @RequestParam(defaultValue = "1") int page) {
        return rounds.list(frame.reader(), Math.clamp(page, 1, 1_000)).orThrow().items().stream()
                .map(RoundApi::item)
                .toList();
    }

    @PostMapping
    @Operation(
            summary = "Begin the review of a practice",
            description =
                    "practice: its slug. visibility: open, single-blind or double-blind. Refuses 409 a practice that is "
                            + "not checked, 422 deadline-malformed.")
    ResponseEntity<RoundFile> begin(@Parameter(hidden = true) Frame frame, @RequestBody Beginning wanted) {
        Target practice = Target.of(
                practices.find(frame.reader(), wanted.practice()).orThrow().id());
        Visibility visibility = Visibility.of(wanted.visibility())
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "visibility")));
        long id = rounds.begin(frame.reader(), List.of(practice), visibility, wanted.deadline())
                .getFirst()
                .orThrow();
        return ResponseEntity.created(URI.create("/api/v1/reviews/rounds/" + id))
                .body(show(frame, id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A round's file: who sits in it, and what they found")
    RoundFile show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        Round round = rounds.find(frame.reader(), id).orThrow();
        List<Assignment> parts = rounds.in(List.of(round)).getOrDefault(id, List.of());
        Standing standing = Standing.of(parts);
        return new RoundFile(
                item(round),
                round.version(),
                standing.open(),
                standing.verdict().map(Verdict::code),
                parts.stream()
                        .map(one -> new Part(
                                one.id(),
                                one.person(),
                                one.seat().code(),
                                one.state(),
                                one.delivered() ? one.answers() : null))
                        .toList());
    }

    @DeleteMapping("/{id}/seats/{part}")
    @Operation(summary = "Take a seat back, so that another can be asked")
    RoundFile release(@Parameter(hidden = true) Frame frame, @PathVariable long id, @PathVariable long part) {
        boolean here = show(frame, id).parts().stream().anyMatch(one -> one.id() == part);
        if (!here) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "record-missing"));
        }
        rounds.release(frame.reader(), List.of(Target.of(part)), "taken-back")
                .getFirst()
                .orThrow();
        return show(frame, id);
    }

    @PostMapping("/{id}/conclusion")
    @Operation(
            summary = "Conclude with the verdict of the reviewers",
            description = "Refuses 409 review-unfinished while one is missing, 412 a stale version.")
    RoundFile conclude(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestBody Reasons reasons) {
        rounds.conclude(frame.reader(), new Target(id, reasons.version()), reasons.reasons())
                .orThrow();
        return show(frame, id);
    }

    @PostMapping("/{id}/abandonment")
    @Operation(summary = "Give a round up; the practice stays as it was")
    RoundFile abandon(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestBody Reasons reasons) {
        rounds.abandon(frame.reader(), new Target(id, reasons.version()), reasons.reasons())
                .orThrow();
        return show(frame, id);
    }

    private static RoundItem item(Round one) {
        return new RoundItem(
                one.id(),
                one.practice(),
                one.state(),
                one.visibility().code(),
                one.deadline(),
                one.outcome().map(Verdict::code));
    }

    /** What begins a round. */
    record Beginning(String practice, String visibility, LocalDate deadline) {}

    /** Why a round ends. */
    record Reasons(int version, String reasons) {}

    /** A round. */
    record RoundItem(
            long id, long practice, String state, String visibility, LocalDate deadline, Optional<String> verdict) {}

    /**
     * A round's file.
     *
     * @param open how many reviewers each seat still lacks
     * @param standing the verdict that the reviewers give, once nobody is missing
     */
    record RoundFile(
            RoundItem round, int version, Map<Seat, Integer> open, Optional<String> standing, List<Part> parts) {}

    /** A reviewer's part; the answers are there once delivered. */
    record Part(
            long id,
            long person,
            String seat,
            String state,
            @Nullable Answers answers) {}
}
