package corridor.calls.appraisals;

import corridor.actors.People;
import corridor.actors.Person;
import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.seating.Choice;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asking one reviewer by program. */
@RestController
@RequestMapping("/api/v1/calls/{slug}/dossiers/{dossier}/parts")
@Tag(name = "Calls")
class OfferApi {

    private final Calls calls;
    private final Offering offering;
    private final People people;

    OfferApi(Calls calls, Offering offering, People people) {
        this.calls = calls;
        this.offering = offering;
        this.people = people;
    }

    @PostMapping
    @Operation(
            summary = "Ask one reviewer to appraise one dossier in the open phase",
            description =
                    "reviewer: the address of their account. Refuses 403 right-missing and what an interest says, 404 who does "
                            + "not review or is no candidate, 409 phase-missing, seats-taken, appraiser-seated and reviewer-full.")
    Offered offer(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable long dossier,
            @RequestBody Wanted wanted) {
        Call call = calls.find(frame.reader(), slug).orThrow();
        if (!Phases.mayManage(frame.reader())) {
            throw frame.reader().refused("manage");
        }
        Person reviewer = people.byEmail(Objects.requireNonNullElse(wanted.reviewer(), ""))
                .orElseThrow(() -> new RefusedException(Refusal.of(Refusal.Kind.MISSING, "record-missing")));
        offering.offer(frame.reader(), call, List.of(new Choice(dossier, Table.KIND, reviewer.id())))
                .getFirst()
                .orThrow();
        return new Offered(dossier, reviewer.id());
    }

    /** Who is to be asked. */
    record Wanted(@Nullable String reviewer) {}

    /** Who was asked. */
    record Offered(long dossier, long person) {}
}
