package corridor.actors.offices;

import corridor.actors.Organisation;
import corridor.actors.appointments.Appointments;
import corridor.actors.verification.Verifications;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far the secretariat trusts an organisation, and who speaks for it next. A refusal shows the office with what was typed. */
@Controller
@RequestMapping("/organisations/{slug}/office")
class StandingPage {

    private final Offices offices;
    private final Verifications verifications;
    private final Flags flags;
    private final Appointments appointments;
    private final OfficeViews views;

    StandingPage(
            Offices offices, Verifications verifications, Flags flags, Appointments appointments, OfficeViews views) {
        this.appointments = appointments;
        this.views = views;
        this.offices = offices;
        this.verifications = verifications;
        this.flags = flags;
    }

    @PostMapping("/verification")
    Object verify(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason) {
        Organisation one = offices.open(frame.reader(), slug);
        Target target = new Target(one.id(), version);
        Outcome<Long> outcome = answer.equals("verify")
                ? day(until).then(last -> verifications.verify(frame.reader(), target, last))
                : verifications.decline(frame.reader(), target, TypedText.lines(reason));
        return answer(frame, one, outcome, "verify", Map.of("until", until, "reason", reason));
    }

    private Object answer(
            Frame frame, Organisation one, Outcome<Long> outcome, String form, Map<String, String> fields) {
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? views.again(frame, one, form, fields, refusal)
                : "redirect:/organisations/" + one.slug() + "/office";
    }

    private static Outcome<LocalDate> day(String typed) {
        try {
            return Outcome.done(LocalDate.parse(typed));
        } catch (DateTimeParseException unclear) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "verification-term", Verifications.MOST_YEARS));
        }
    }

    @PostMapping("/flags")
    Object flag(
            Frame frame,
            @PathVariable String slug,
            @RequestParam String level,
            @RequestParam String category,
            @RequestParam(defaultValue = "") String reason) {
        Organisation one = offices.open(frame.reader(), slug);
        Flag.Level wanted = Arrays.stream(Flag.Level.values())
                .filter(each -> each.code().equals(level.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "request-not-understood")));
        return answer(
                frame,
                one,
                flags.set(frame.reader(), one, wanted, category, reason),
                "flag",
                Map.of("level", level, "category", category, "reason", reason));
    }

    /** A focal point names a successor. */
    @PostMapping("/successor")
    Object handOver(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String from) {
        Organisation one = offices.open(frame.reader(), slug);
        return answer(
                frame,
                one,
                appointments.handOver(frame.reader(), one.id(), email.strip(), from),
                "successor",
                Map.of("email", email, "from", from));
    }
}
