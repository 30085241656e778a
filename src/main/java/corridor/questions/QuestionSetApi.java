package corridor.questions;

import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Published sets of questions for programs. */
@RestController
@RequestMapping("/api/v1/question-sets")
@Tag(name = "Question sets")
class QuestionSetApi {

    private final QuestionSets sets;

    QuestionSetApi(QuestionSets sets) {
        this.sets = sets;
    }

    @GetMapping
    @Operation(summary = "Sets of questions, by slug and number", description = "Those that you may see; 500 at most.")
    List<Set> list(@Parameter(hidden = true) Frame frame) {
        return sets.list(frame.reader(), "").stream().map(Set::of).toList();
    }

    @GetMapping("/{slug}/{number}")
    @Operation(summary = "One number of a set of questions")
    Set show(@Parameter(hidden = true) Frame frame, @PathVariable String slug, @PathVariable int number) {
        return sets.list(frame.reader(), slug).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> new RefusedException(Refusal.of(Refusal.Kind.MISSING, "record-missing")));
    }

    /** A set as programs read it. */
    @Schema(name = "QuestionSet")
    record Set(
            long id,
            String slug,
            int number,
            String state,
            String purpose,
            Map<String, String> title,
            List<Section> sections) {

        static Set of(QuestionSet set) {
            return new Set(
                    set.id(),
                    set.slug(),
                    set.number(),
                    set.state(),
                    set.purpose().code(),
                    set.title().byTag(),
                    set.sections());
        }
    }
}
