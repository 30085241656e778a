package corridor.accounts;

import corridor.access.Reader;
import corridor.access.Role;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a program may do in the name of whoever gave it a token. */
@RestController
@RequestMapping("/api/v1/account")
@Tag(name = "Account")
class AccountApi {

    /** Whose token this is, by number, and what may be done with it. Refuses 401 without a valid token. */
    @GetMapping
    @Operation(
            summary = "Read what this token may do",
            description = "Send a token of your account page as Authorization: Bearer …")
    AccountAnswer show(Reader reader) {
        if (!reader.signedIn()) {
            throw new RefusedException(Refusal.of(Kind.UNKNOWN, "token-wrong"));
        }
        return new AccountAnswer(
                reader.actor(),
                reader.roles().stream().map(Role::code).sorted().toList(),
                Set.copyOf(Tokens.grantable(reader)).stream().sorted().toList());
    }

    /**
     * Whoever asks.
     *
     * @param roles counted only by a token that may write
     * @param rights what may be done, at least with the records of some organisation
     */
    record AccountAnswer(String actor, List<String> roles, List<String> rights) {}
}
