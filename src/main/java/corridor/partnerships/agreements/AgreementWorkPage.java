package corridor.partnerships.agreements;

import corridor.partnerships.agreements.AgreementView.Typed;
import corridor.partnerships.agreements.Signing.Step;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the parties of an agreement lead it on. */
@Controller
class AgreementWorkPage {

    private final Agreements agreements;
    private final Signing signing;
    private final WorkViews views;
    private final Clock clock;

    AgreementWorkPage(Agreements agreements, Signing signing, WorkViews views, Clock clock) {
        this.agreements = agreements;
        this.signing = signing;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/agreements/{slug}/workspace")
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return page(frame, found(frame, slug), Typed.NOTHING);
    }

    private Agreement found(Frame frame, String slug) {
        return agreements.find(frame.reader(), slug).orThrow();
    }

    private ModelAndView page(Frame frame, Agreement one, Typed typed) {
        return new ModelAndView("agreements/workspace", Map.of("frame", frame, "view", views.view(frame, one, typed)));
    }

    private Object answer(Frame frame, Agreement one, Typed typed, Outcome<Long> outcome) {
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? frame.again(
                        refusal,
                        page(frame, one, new Typed(typed.form(), typed.text(), typed.day(), frame.sentence(refusal))))
                : "redirect:" + one.workspace();
    }

    @PostMapping("/agreements/{slug}/steps/{action}")
    Object step(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable Long document) {
        Agreement one = found(frame, slug);
        Outcome<Long> outcome = day(day).then(known ->
                signing.step(frame.reader(), new Target(one.id(), version), new Step(action, reason, known, document)));
        return answer(frame, one, new Typed(action, reason, day, ""), outcome);
    }

    /** Today where none is said. */
    private Outcome<LocalDate> day(String typed) {
        try {
            return Outcome.done(
                    typed.isBlank()
                            ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                            : LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException unreadable) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "day-wrong"));
        }
    }

    @PostMapping("/agreements/{slug}/claims")
    Object claim(
            Frame frame,
            @PathVariable String slug,
            @RequestParam long organisation,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String since) {
        Agreement one = found(frame, slug);
        LocalizedText text = LocalizedText.of(frame.language(), TypedText.lines(what));
        Outcome<Long> outcome =
                day(since).then(day -> signing.claim(frame.reader(), Target.of(one.id()), organisation, text, day));
        return answer(frame, one, new Typed(Typed.CLAIM, what, since, ""), outcome);
    }

    @PostMapping("/agreements/{slug}/claims/{claim}")
    Object confirm(Frame frame, @PathVariable String slug, @PathVariable long claim, @RequestParam long organisation) {
        Agreement one = found(frame, slug);
        return answer(
                frame, one, Typed.NOTHING, signing.confirm(frame.reader(), Target.of(one.id()), claim, organisation));
    }
}
