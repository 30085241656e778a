package corridor.actors.offices;

import corridor.actors.Organisation;
import corridor.actors.verification.Verifications;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far the secretariat trusts an organisation. */
@Controller
@RequestMapping("/organisations/{slug}/office")
class StandingPage {

    private final Offices offices;
    private final Verifications verifications;
    private final Flags flags;

    StandingPage(Offices offices, Verifications verifications, Flags flags) {
        this.offices = offices;
        this.verifications = verifications;
        this.flags = flags;
    }

    @PostMapping("/verification")
    String verify(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason) {
        Organisation one = offices.open(frame.reader(), slug);
        Target target = new Target(one.id(), version);
        Outcome<Long> outcome = answer.equals("verify")
                ? verifications.verify(frame.reader(), target, day(until))
                : verifications.decline(frame.reader(), target, reason);
        outcome.orThrow();
        return office(one);
    }

    private static String office(Organisation one) {
        return "redirect:/organisations/" + one.slug() + "/office";
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException unclear) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "verification-term", Verifications.MOST_YEARS));
        }
    }

    @PostMapping("/flags")
    String flag(
            Frame frame,
            @PathVariable String slug,
            @RequestParam String level,
            @RequestParam String category,
            @RequestParam(defaultValue = "") String reason) {
        Organisation one = offices.open(frame.reader(), slug);
        Flag.Level wanted = java.util.Arrays.stream(Flag.Level.values())
                .filter(each -> each.code().equals(level.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "request-not-understood")));
        flags.set(frame.reader(), one, wanted, category, reason).orThrow();
        return office(one);
    }
}
