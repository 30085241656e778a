package corridor.accounts;

import corridor.access.Reader;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How somebody else signs in, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Account")
class PersonSignInApi {

    private final FactorResets resets;

    PersonSignInApi(FactorResets resets) {
        this.resets = resets;
    }

    @GetMapping("/people/{id}/sign-in")
    @Operation(
            summary = "Read how a person signs in",
            description = "For those who give roles. Refuses 403 people-confidential, 404 record-missing.")
    MeansAnswer means(Reader reader, @PathVariable long id) {
        MeansView kept = resets.of(reader, id).orThrow();
        return new MeansAnswer(kept.codes(), kept.recovery(), kept.passkeys(), kept.sessions(), kept.tokens());
    }

    @GetMapping("/factor-resets")
    @Operation(summary = "List what waits for a second person: codes and passkeys to be taken away")
    List<Waiting> waiting(Reader reader) {
        return resets.waiting(reader).stream()
                .map(one -> new Waiting(one.id(), one.version(), one.person(), one.reason(), one.askedBy()))
                .toList();
    }

    @PostMapping("/people/{id}/factor-resets")
    @Operation(
            summary = "Ask that a person's codes and passkeys be taken away",
            description = "Another person grants it; the person is told by letter. Refuses 403 right-missing and "
                    + "factor-reset-own, 404 record-missing, 409 factor-reset-nothing and factor-reset-known, 422 "
                    + "reason-missing and factor-reset-reason.")
    Opened ask(Reader reader, @PathVariable long id, @RequestBody Why why) {
        return new Opened(resets.ask(reader, id, why.text()).orThrow());
    }

    @PostMapping("/factor-resets/{id}/decision")
    @Operation(
            summary = "Grant or refuse that codes and passkeys be taken away",
            description = "Refuses 403 right-missing, factor-reset-second and factor-reset-own, 409 state-forbids, 412 "
                    + "version-stale.")
    Opened decide(Reader reader, @PathVariable long id, @RequestBody Decision decision) {
        return new Opened(resets.decide(reader, new Target(id, decision.version()), decision.granted())
                .orThrow());
    }

    @PostMapping("/people/{id}/sessions/end")
    @Operation(
            summary = "End a person's sessions and tokens",
            description = "For administrators; the person is told by letter. Refuses 403 right-missing and "
                    + "factor-reset-own, 404 record-missing, 422 reason-missing.")
    Opened end(Reader reader, @PathVariable long id, @RequestBody Why why) {
        return new Opened(resets.endSessions(reader, id, why.text()).orThrow());
    }

    /** What there is to sign in with beside the password, and where the person is signed in; numbers alone. */
    record MeansAnswer(boolean codes, int recoveryCodes, int passkeys, int sessions, int tokens) {}

    /** A reset that waits. */
    record Waiting(long id, int version, long person, String reason, String askedBy) {}

    /** Why it is asked for. */
    record Why(@Nullable String reason) {

        String text() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    /** What is decided. */
    record Decision(int version, boolean granted) {}

    /** The number of what was opened or decided. */
    record Opened(long id) {}
}
