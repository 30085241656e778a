package corridor.forum;

import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafting and changing cycles by program: the same fields as the form, and the same limits. */
@RestController
@RequestMapping("/api/v1/forums/{forum}/cycles")
@Tag(name = "Forums")
class CyclePlanApi {

    private final Forums forums;
    private final Cycles cycles;
    private final CycleChecks checks;

    CyclePlanApi(Forums forums, Cycles cycles, CycleChecks checks) {
        this.forums = forums;
        this.cycles = cycles;
        this.checks = checks;
    }

    @PostMapping
    @Operation(
            summary = "Draft a cycle",
            description =
                    "It is seen by the secretariat until it is announced. Refuses 403 right-missing, 422 field-wrong.")
    Written draft(@Parameter(hidden = true) Frame frame, @PathVariable String forum, @RequestBody CycleBody body) {
        Forum place = forums.find(frame.reader(), forum).orThrow();
        CycleForm typed = checks.of(body);
        long id = cycles.draft(
                        frame.reader(),
                        place.id(),
                        CycleDraft.own(typed.counted(), typed.content(frame.language(), null)))
                .orThrow();
        return written(Objects.requireNonNull(cycles.unseen(List.of(id)).get(id)));
    }

    static Written written(Cycle cycle) {
        return new Written(cycle.slug(), cycle.url(), cycle.state(), cycle.version());
    }

    @PutMapping("/{cycle}")
    @Operation(
            summary = "Change a cycle",
            description = "Everything that is said of it, with the version that you read; themes stay. Refuses 403 "
                    + "right-missing, 409 number-taken, 412 version-stale, 422 field-wrong.")
    Written change(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestBody CycleBody body) {
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        if (body.version() == null) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "version"));
        }
        CycleForm typed = checks.of(body);
        Cycle.Content content = typed.content(frame.language(), found);
        cycles.change(
                        frame.reader(),
                        new Target(found.id(), body.version()),
                        typed.counted(),
                        keepingThemes(content, found.content().themes()))
                .orThrow();
        return written(cycles.find(frame.reader(), forum, cycle).orThrow());
    }

    private static Cycle.Content keepingThemes(Cycle.Content content, List<Cycle.Theme> themes) {
        return new Cycle.Content(
                content.title(),
                content.theme(),
                content.vision(),
                content.place(),
                content.hostCountry(),
                content.host(),
                content.dates(),
                content.zone(),
                themes,
                content.constituencies());
    }

    /** Where it stands now. */
    record Written(String slug, String address, String state, int version) {}
}
