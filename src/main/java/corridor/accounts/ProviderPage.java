package corridor.accounts;

import corridor.accounts.DepartureStore.Departure;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in at the provider of identity, where the operator named one. */
@Controller
@ConditionalOnProperty("corridor.accounts.provider.issuer")
class ProviderPage {

    private final Provider provider;
    private final DepartureStore departures;
    private final Arrivals arrivals;
    private final AccountLinkStore links;
    private final People people;
    private final SessionCookie cookie;
    private final SignIns signIns;

    ProviderPage(
            Provider provider,
            DepartureStore departures,
            Arrivals arrivals,
            AccountLinkStore links,
            People people,
            SessionCookie cookie,
            SignIns signIns) {
        this.signIns = signIns;
        this.provider = provider;
        this.departures = departures;
        this.arrivals = arrivals;
        this.links = links;
        this.people = people;
        this.cookie = cookie;
    }

    @GetMapping("/sign-in/provider")
    String depart(HttpServletResponse response) {
        Secret browser = Secret.fresh();
        Departure departure =
                new Departure(Secret.fresh().value(), Secret.fresh().value());
        departures.insert(browser, departure);
        cookie.depart(response, browser);
        return "redirect:"
                + provider.departure(state(browser), departure.nonce(), departure.verifier())
                        .orElseThrow(this::failed);
    }

    /** What the provider sends back: only the browser that left knows what it is the digest of. */
    private static String state(Secret browser) {
        return HexFormat.of().formatHex(browser.digest());
    }

    private RefusedException failed() {
        signIns.noteFailed("provider");
        return new RefusedException(Refusal.of(Kind.INVALID, "provider-failed"));
    }

    /** Signs in whoever has an account with the address that the provider confirms; anyone else opens one with it. */
    @GetMapping("/sign-in/provider/return")
    String comeBack(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        Departure departure = cookie.departureOf(request)
                .filter(browser -> state(browser).equals(state))
                .flatMap(departures::take)
                .filter(one -> !code.isEmpty())
                .orElseThrow(this::failed);
        Provider.Identity identity =
                provider.identity(code, departure.nonce(), departure.verifier()).orElseThrow(this::failed);
        if (!identity.verified()
                || RegistrationForm.emailProblem(identity.email()).isPresent()) {
            signIns.noteFailed("provider");
            throw new RefusedException(Refusal.of(Kind.INVALID, "provider-unverified"));
        }
        Optional<Person> person = people.byEmail(identity.email());
        return person.isPresent()
                ? cookie.enter(request, response, arrivals.arrive(person.get().id(), Device.of(request), false))
                : "redirect:/registration/"
                        + links.create(Purpose.REGISTRATION, identity.email()).value();
    }
}
