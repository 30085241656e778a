package corridor.forum;

import corridor.forum.Cloning.Part;
import corridor.forum.CyclePlanApi.Written;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Beginning the next cycle from an older one, for programs. */
@RestController
@RequestMapping("/api/v1/forums/{forum}/cycles/{cycle}/clone")
@Tag(name = "Forums")
class CycleCloneApi {

    private final Cycles cycles;
    private final Cloning cloning;
    private final CycleChecks checks;

    CycleCloneApi(Cycles cycles, Cloning cloning, CycleChecks checks) {
        this.cycles = cycles;
        this.cloning = cloning;
        this.checks = checks;
    }

    @GetMapping
    @Operation(
            summary = "What a new cycle may take over from this one",
            description = "Parts that hold nothing are left out. Refuses 403 right-missing.")
    List<Part> parts(@Parameter(hidden = true) Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return cloning.parts(cloned(frame, forum, cycle));
    }

    private Cycle cloned(Frame frame, String forum, String slug) {
        Cycle cycle = cycles.find(frame.reader(), forum, slug).orThrow();
        if (!cycles.mayDraft(frame.reader(), cycle.forum())) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "draft"));
        }
        return cycle;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Begin a cycle from this one",
            description =
                    "cycle: what is said of the new one; parts: keys of what it takes over, with its days moved by as much as "
                            + "the first day is. Submissions, answers, people, notes and recommendations are never taken over. "
                            + "Refuses 403 right-missing, 409 number-taken, 422 field-wrong.")
    Written begin(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestBody CloneBody body) {
        Cycle from = cloned(frame, forum, cycle);
        CycleForm typed = checks.of(given(body.cycle()));
        Set<String> chosen = Set.copyOf(Objects.requireNonNullElse(body.parts(), List.of()));
        Set<String> there = cloning.parts(from).stream().map(Part::key).collect(Collectors.toSet());
        if (!there.containsAll(chosen)) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "parts"));
        }
        long id = cloning.begin(
                        frame.reader(),
                        from,
                        CycleDraft.own(typed.counted(), typed.content(frame.language(), null)),
                        chosen)
                .orThrow();
        return CyclePlanApi.written(
                Objects.requireNonNull(cycles.unseen(List.of(id)).get(id)));
    }

    private static CycleBody given(@Nullable CycleBody cycle) {
        if (cycle == null) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "cycle"));
        }
        return cycle;
    }

    /** The new cycle, and what it takes over. */
    record CloneBody(@Nullable CycleBody cycle, @Nullable List<String> parts) {}
}
