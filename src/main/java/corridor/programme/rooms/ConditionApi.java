package corridor.programme.rooms;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.programme.Works;
import corridor.shared.Outcome;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a plan has to keep to, for programs: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1/forums/{forum}/cycles/{cycle}/programme/conditions")
@Tag(name = "Programme")
class ConditionApi {

    private static final String REFUSES = "Refuses 403 right-missing, 422 condition-wrong, 429 condition-many.";

    private final Cycles cycles;
    private final Conditions conditions;
    private final KnownConditions known;

    ConditionApi(Cycles cycles, Conditions conditions, KnownConditions known) {
        this.cycles = cycles;
        this.conditions = conditions;
        this.known = known;
    }

    private Cycle cycle(Frame frame, String forum, String cycle) {
        return cycles.find(frame.reader(), forum, cycle)
                .then(found -> Works.plannable(frame.reader(), found))
                .orThrow();
    }

    @GetMapping
    @Operation(
            operationId = "conditions",
            summary = "What the plan of a cycle has to keep to",
            description = "For those who plan. Refuses 403 right-missing.")
    Condition show(@Parameter(hidden = true) Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return conditions.of(cycle(frame, forum, cycle).id());
    }

    @PutMapping("/teams")
    @Operation(
            operationId = "setTeams",
            summary = "Say how many teams of interpreters there are between two languages",
            description = "one, other: tags. " + REFUSES)
    Condition team(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestBody TeamBody body) {
        Cycle found = cycle(frame, forum, cycle);
        return after(
                found,
                known.team(
                        frame.reader(),
                        found,
                        Objects.requireNonNullElse(body.one(), ""),
                        Objects.requireNonNullElse(body.other(), ""),
                        body.teams()));
    }

    private Condition after(Cycle cycle, Outcome<Long> changed) {
        changed.orThrow();
        return conditions.of(cycle.id());
    }

    @PutMapping("/absences")
    @Operation(
            operationId = "addAbsence",
            summary = "Say that somebody of a session’s team is away for a day",
            description = "person: their number. " + REFUSES)
    Condition absent(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestBody AbsenceBody body) {
        Cycle found = cycle(frame, forum, cycle);
        return after(found, known.absent(frame.reader(), found, body.person(), Optional.ofNullable(body.day())));
    }

    @PutMapping("/orders")
    @Operation(
            operationId = "addOrder",
            summary = "Say that one session builds on another",
            description = "earlier, later: their numbers. " + REFUSES)
    Condition order(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestBody OrderBody body) {
        Cycle found = cycle(frame, forum, cycle);
        return after(found, known.order(frame.reader(), found, body.earlier(), body.later()));
    }

    @PutMapping("/days")
    @Operation(
            operationId = "addDay",
            summary = "Say on which day a session has to be",
            description = "Said again with another day, on either. " + REFUSES)
    Condition day(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestBody DayBody body) {
        Cycle found = cycle(frame, forum, cycle);
        return after(found, known.day(frame.reader(), found, body.session(), Optional.ofNullable(body.day())));
    }

    @DeleteMapping
    @Operation(
            operationId = "removeCondition",
            summary = "Take a condition away",
            description =
                    "condition: team en-fr, absence <person>, order <earlier> <later>, or day <session>. " + REFUSES)
    Condition remove(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam String condition) {
        Cycle found = cycle(frame, forum, cycle);
        return after(found, known.remove(frame.reader(), found, condition));
    }

    /** Teams between two languages. */
    record TeamBody(@Nullable String one, @Nullable String other, int teams) {}

    /** Somebody who is away. */
    record AbsenceBody(long person, @Nullable LocalDate day) {}

    /** What builds on what. */
    record OrderBody(long earlier, long later) {}

    /** When a session has to be. */
    record DayBody(long session, @Nullable LocalDate day) {}
}
