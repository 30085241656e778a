package corridor.participation;

import corridor.forum.Cycle;
import corridor.participation.CheckIns.Note;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registrations and the door, for programs: the same doors, the same refusals. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Participation")
class RegistrationApi {

    private final CyclePlace places;
    private final Delegations delegations;
    private final Registrations registrations;
    private final CheckIns checkIns;

    RegistrationApi(CyclePlace places, Delegations delegations, Registrations registrations, CheckIns checkIns) {
        this.places = places;
        this.delegations = delegations;
        this.registrations = registrations;
        this.checkIns = checkIns;
    }

    @PostMapping("/delegations/{id}/registrations")
    @Operation(
            summary = "Register somebody for a delegation",
            description =
                    "part: head, delegate, adviser, speaker or observer. Refuses 403 right-missing, 409 delegation-full, "
                            + "registered-already, head-named, registration-not-open, registration-over, cycle-over, 422 field-wrong.")
    RegistrationAnswer register(
            @Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestBody Wanted wanted) {
        Delegation delegation = delegations.find(frame.reader(), id).orThrow();
        Cycle cycle = places.find(frame, delegation.cycle());
        return show(
                frame,
                registrations
                        .ask(frame.reader(), cycle, delegation, wanted.typed())
                        .orThrow());
    }

    @GetMapping("/registrations/{id}")
    @Operation(summary = "One registration, with what can be done")
    RegistrationAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        Registration one = registrations.find(frame.reader(), id).orThrow();
        return new RegistrationAnswer(
                one.id(),
                one.state(),
                one.version(),
                one.who().name(),
                one.who().part(),
                one.reason(),
                Offer.byAction(registrations.offers(frame.reader(), one)));
    }

    @PostMapping("/registrations/{id}/steps/{action}")
    @Operation(summary = "Confirm, refuse or withdraw", description = "Body: version and, to refuse, reason.")
    RegistrationAnswer step(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestBody Taking step) {
        registrations.find(frame.reader(), id).orThrow();
        if (!Registrations.STEPS.contains(action)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        if (step.version() == null) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "version"));
        }
        List<Outcome<Long>> outcomes = registrations.step(
                frame.reader(), List.of(new Target(id, step.version())), action, TypedText.lines(step.reason()));
        outcomes.getFirst().orThrow();
        return show(frame, id);
    }

    /** Notes of who came; each counts once, however often it is sent. */
    @PostMapping("/forums/{forum}/cycles/{cycle}/check-ins")
    @Operation(
            summary = "Say who came",
            description =
                    "At most 50 at once; each with an id of its own (UUID), the badge and the time. Send again what was "
                            + "not answered: it counts once.")
    List<CheckInPage.Held> checkIn(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestBody List<Sent> sent) {
        Cycle found = places.find(frame, forum, cycle);
        List<Note> notes = sent.stream()
                .map(one -> new Note(one.id(), BadgeCode.plain(one.badge()), one.at()))
                .toList();
        return checkIns.checkIn(frame.reader(), found, notes).orThrow().stream()
                .map(one ->
                        new CheckInPage.Held(one.id().toString(), one.result().code(), one.name(), ""))
                .toList();
    }

    /** A registration. */
    public record RegistrationAnswer(
            long id, String state, int version, String name, String part, String reason, Map<String, String> steps) {}

    /** A step to take. */
    public record Taking(
            @Nullable Integer version, @Nullable String reason) {}

    /** A note of who came. */
    public record Sent(UUID id, String badge, Instant at) {}
}
