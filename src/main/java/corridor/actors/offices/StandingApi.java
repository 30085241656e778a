package corridor.actors.offices;

import corridor.actors.Organisation;
import corridor.actors.offices.OfficeApi.Flagged;
import corridor.actors.offices.OfficeApi.Verified;
import corridor.actors.verification.Verifications;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the secretariat trusts an organisation, for its programs: the same doors, the same refusals. */
@RestController
@RequestMapping("/api/v1/organisations/{slug}/office")
@Tag(name = "Organisations")
class StandingApi {

    private final Offices offices;
    private final Verifications verifications;
    private final Flags flags;

    StandingApi(Offices offices, Verifications verifications, Flags flags) {
        this.offices = offices;
        this.verifications = verifications;
        this.flags = flags;
    }

    @PostMapping("/verification")
    @Operation(
            summary = "Verify an organisation until a day, or decline to",
            description = "until: the last day, at most five years ahead; without it, it is declined for the reason. "
                    + "version: that of the verification; refuses 412 a stale one.")
    Optional<Verified> verify(
            @Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Verifying verifying) {
        Organisation one = offices.open(frame.reader(), slug);
        Target target = new Target(one.id(), verifying.version());
        LocalDate until = verifying.until();
        (until == null
                        ? verifications.decline(
                                frame.reader(),
                                target,
                                Optional.ofNullable(verifying.reason()).orElse(""))
                        : verifications.verify(frame.reader(), target, until))
                .orThrow();
        return verifications.of(frame.reader(), one.id()).map(Verified::of);
    }

    @PostMapping("/flags")
    @Operation(
            summary = "Set a level of risk",
            description =
                    "level: none, observed, yellow, escalated or red. category: identity, conduct, money, reputation or other.")
    List<Flagged> flag(
            @Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Flagging flagging) {
        Flag.Level level = Arrays.stream(Flag.Level.values())
                .filter(each -> each.code().equals(flagging.level()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "level")));
        Organisation one = offices.open(frame.reader(), slug);
        flags.set(frame.reader(), one, level, flagging.category(), flagging.reason())
                .orThrow();
        return flags.standing(frame.reader(), one).orThrow().history().stream()
                .map(Flagged::of)
                .toList();
    }

    /** What is decided. */
    record Verifying(
            @Nullable Integer version,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    /** A level of risk, and why. */
    record Flagging(String level, String category, String reason) {}
}
