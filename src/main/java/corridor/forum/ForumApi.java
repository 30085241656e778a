package corridor.forum;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forums and their cycles for programs. */
@RestController
@RequestMapping("/api/v1/forums")
@Tag(name = "Forums")
class ForumApi {

    private final Forums forums;
    private final Cycles cycles;
    private final Organisations organisations;

    ForumApi(Forums forums, Cycles cycles, Organisations organisations) {
        this.forums = forums;
        this.cycles = cycles;
        this.organisations = organisations;
    }

    @GetMapping
    @Operation(summary = "Forums", description = "Global ones first.")
    List<ForumAnswer> list(@Parameter(hidden = true) Frame frame) {
        return forums.all(frame.reader()).stream().map(ForumAnswer::of).toList();
    }

    @GetMapping("/{forum}")
    @Operation(summary = "A forum")
    ForumAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable String forum) {
        return ForumAnswer.of(forums.find(frame.reader(), forum).orThrow());
    }

    @GetMapping("/{forum}/cycles")
    @Operation(summary = "The cycles of a forum", description = "The newest first. A fact that is null is not known.")
    List<CycleAnswer> cycles(@Parameter(hidden = true) Frame frame, @PathVariable String forum) {
        Forum found = forums.find(frame.reader(), forum).orThrow();
        List<Cycle> all = cycles.of(frame.reader(), found.id());
        Map<Long, Organisation> known = organisations.byId(
                all.stream().flatMap(one -> one.chairs().stream()).distinct().toList());
        return all.stream().map(one -> answer(frame, one, known)).toList();
    }

    private CycleAnswer answer(Frame frame, Cycle cycle, Map<Long, Organisation> known) {
        return CycleAnswer.of(cycle, known, Offer.byAction(cycles.offers(frame.reader(), cycle)));
    }

    @GetMapping("/{forum}/cycles/{cycle}")
    @Operation(
            summary = "A cycle",
            description = "chairs: those of today. steps: what you could do with it, or why not.")
    CycleAnswer cycle(@Parameter(hidden = true) Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        return answer(frame, found, organisations.byId(List.copyOf(found.chairs())));
    }

    @PostMapping("/{forum}/cycles/{cycle}/steps/{action}")
    @Operation(
            summary = "Take a step in the life of a cycle",
            description =
                    "action: announce, prepare, begin, conclude, close, reopen or cancel. Refuses 409 cycle-incomplete, "
                            + "cycle-not-yet, cycle-not-over, recommendations-undecided, 412 version-stale, 422 reason-missing.")
    CycleAnswer step(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @PathVariable String action,
            @RequestBody Step step) {
        if (!CycleDeskPage.STEPS.contains(action)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        cycles.move(
                        frame.reader(),
                        new Target(found.id(), step.version()),
                        action,
                        step.reason() == null ? "" : step.reason())
                .orThrow();
        return cycle(frame, forum, cycle);
    }

    /** A step to take. */
    record Step(@Nullable Integer version, @Nullable String reason) {}
}
