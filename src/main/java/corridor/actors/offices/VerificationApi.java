package corridor.actors.offices;

import corridor.actors.Memberships;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Verifying organisations, for programs of the secretariat: the same door, the same refusals. */
@RestController
@Tag(name = "Organisations")
class VerificationApi {

    private final Organisations organisations;
    private final Verifications verifications;

    VerificationApi(Organisations organisations, Verifications verifications) {
        this.organisations = organisations;
        this.verifications = verifications;
    }

    @PostMapping("/api/v1/organisations/{slug}/office/verification")
    @Operation(
            summary = "Verify an organisation until a day, or decline to",
            description = "until: the last day, at most five years ahead; without it, it is declined for the reason. "
                    + "version: that of the verification; refuses 412 a stale one.")
    Optional<Verified> verify(
            @Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Verifying verifying) {
        Organisation one = organisations
                .bySlug(slug)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "organisation-missing")));
        if (!Memberships.mayRead(frame.reader(), one.id())) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "office-confidential"));
        }
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

    /** What is decided. */
    record Verifying(
            @Nullable Integer version,
            @Nullable LocalDate until,
            @Nullable String reason) {}
}
