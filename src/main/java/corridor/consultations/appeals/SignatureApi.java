package corridor.consultations.appeals;

import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing a call to action by program, and its steps. */
@RestController
@RequestMapping("/api/v1/calls-to-action/{slug}")
@Tag(name = "Calls to action")
class SignatureApi {

    private final Appeals appeals;
    private final Signatures signatures;

    SignatureApi(Appeals appeals, Signatures signatures) {
        this.appeals = appeals;
        this.signatures = signatures;
    }

    @PostMapping("/signatures")
    @Operation(
            summary = "Sign for an organisation",
            description =
                    "wording: that which you read. Refuses 403 right-missing, 409 appeal-not-open, 412 appeal-reworded.")
    SignatureAnswer sign(
            @Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Signing signing) {
        Appeal one = appeals.find(frame.reader(), slug).orThrow();
        signatures
                .sign(frame.reader(), one, signing.organisation(), signing.wording())
                .orThrow();
        return answer(frame, one, signing.organisation());
    }

    private SignatureAnswer answer(Frame frame, Appeal appeal, long organisation) {
        return signatures.of(frame.reader(), appeal).stream()
                .filter(one -> one.organisation() == organisation)
                .findFirst()
                .map(one -> new SignatureAnswer(
                        one.id(), one.organisation(), one.state(), one.version(), one.wording(), one.sha256()))
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
    }

    @PostMapping("/signatures/{id}/withdrawal")
    @Operation(
            summary = "Withdraw a signature",
            description =
                    "It stays shown as withdrawn. Refuses 403 right-missing, 404 record-missing, 412 version-stale.")
    SignatureAnswer withdraw(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestBody Version version) {
        Appeal appeal = appeals.find(frame.reader(), slug).orThrow();
        long organisation = signatures.of(frame.reader(), appeal).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .map(Signature::organisation)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
        signatures.withdraw(frame.reader(), new Target(id, version.version())).orThrow();
        return answer(frame, appeal, organisation);
    }

    @PostMapping("/steps/{action}")
    @Operation(
            summary = "Launch or close",
            description = "Refuses 403 right-missing, 409 leads-missing, 412 version-stale.")
    Stood step(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestBody Version version) {
        Appeal one = appeals.find(frame.reader(), slug).orThrow();
        appeals.act(frame.reader(), new Target(one.id(), version.version()), action)
                .orThrow();
        Appeal now = appeals.find(frame.reader(), slug).orThrow();
        return new Stood(now.slug(), now.state(), now.version());
    }

    /** For whom, and which words. */
    record Signing(Long organisation, Integer wording) {}

    /** The version that is meant. */
    record Version(Integer version) {}

    /** A signature; sha256 of the words that were signed. */
    record SignatureAnswer(long id, long organisation, String state, int version, int wording, String sha256) {}

    /** Where a call to action stands. */
    record Stood(String slug, String state, int version) {}
}
