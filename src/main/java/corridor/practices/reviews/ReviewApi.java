package corridor.practices.reviews;

import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviews for programs of reviewers: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1/reviews")
@Tag(name = "Reviews")
class ReviewApi {

    private final Reviews reviews;

    ReviewApi(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    @Operation(summary = "What you were asked to review")
    List<Item> mine(@Parameter(hidden = true) Frame frame) {
        return reviews.mine(frame.reader()).stream().map(ReviewApi::item).toList();
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One review of yours",
            description = "Refuses 404 one from which an interest keeps you away, 403 once your term has ended.")
    Item show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        return item(reviews.open(frame.reader(), id).orThrow());
    }

    private static Item item(Assignment one) {
        return new Item(
                one.id(), one.version(), one.review(), one.seat().code(), one.state(), one.complete(), one.answers());
    }

    @PutMapping("/{id}/answers")
    @Operation(
            summary = "Keep what you answered so far",
            description =
                    "points from 1 to 5, 0 for none. verdict: recommend, revise, not, or empty. Refuses 412 if it "
                            + "was kept meanwhile from elsewhere.")
    Item save(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestBody Request request) {
        Map<String, Answers.Score> scores =
                Optional.ofNullable(request.scores()).orElse(Map.of());
        if (scores.values().stream().anyMatch(one -> one == null || one.reason() == null)) {
            throw new RefusedException(Refusal.of(Refusal.Kind.INVALID, "answers-malformed"));
        }
        Answers answers = new Answers(
                scores, Optional.ofNullable(request.verdict()).orElse(""), TypedText.lines(request.comment()));
        reviews.save(frame.reader(), new Target(id, version), answers).orThrow();
        return show(frame, id);
    }

    @PostMapping("/{id}/delivery")
    @Operation(summary = "Deliver a review", description = "Refuses 409 while something is missing.")
    Item deliver(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestParam int version) {
        reviews.deliver(frame.reader(), new Target(id, version)).orThrow();
        return show(frame, id);
    }

    @PostMapping("/{id}/acceptance")
    @Operation(summary = "Sign that you have no interest in the case, and open it")
    Item accept(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestParam int version) {
        reviews.accept(frame.reader(), new Target(id, version)).orThrow();
        return show(frame, id);
    }

    @PostMapping("/{id}/refusal")
    @Operation(summary = "Decline a review that you were offered", description = "reason: why, in words.")
    ResponseEntity<Void> decline(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String reason) {
        reviews.decline(frame.reader(), new Target(id, version), reason).orThrow();
        return ResponseEntity.noContent().build();
    }

    /** What a reviewer answers. */
    record Request(
            @Nullable Map<String, Answers.Score> scores,
            @Nullable String verdict,
            @Nullable String comment) {}

    /** A reviewer's part in a round. */
    record Item(long id, int version, long review, String seat, String state, boolean complete, Answers answers) {}
}
