package corridor.practices.confirmations;

import corridor.practices.confirmations.Confirmations.Opened;
import corridor.practices.confirmations.EntryView.LinkView;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Secret;
import corridor.ui.Frame;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an organisation sees behind the link of its letter, without an account: the entry, and two answers. */
@Controller
class ConfirmationLinkPage {

    private static final String LINK = "/confirmations/{link:[A-Za-z0-9_-]{43}}";

    private final Confirmations confirmations;
    private final EntryViews views;

    ConfirmationLinkPage(Confirmations confirmations, EntryViews views) {
        this.confirmations = confirmations;
        this.views = views;
    }

    /** Opening it changes nothing: programs that check mail open every link. */
    @GetMapping(LINK)
    ModelAndView show(Frame frame, @PathVariable String link) {
        return page(frame, link, null, "");
    }

    private ModelAndView page(Frame frame, String link, @Nullable Refusal refusal, String typed) {
        return switch (confirmations.open(new Secret(link))) {
            case Outcome.Refused<Opened>(Refusal gone) ->
                frame.again(gone, new ModelAndView("confirmations/gone", Map.of("frame", frame)));
            case Outcome.Done<Opened>(Opened opened) -> {
                ModelAndView page = new ModelAndView(
                        "confirmations/entry",
                        Map.of(
                                "frame",
                                frame,
                                "view",
                                new LinkView(
                                        link,
                                        views.of(frame, opened.practice()),
                                        refusal == null ? null : frame.sentence(refusal),
                                        typed)));
                yield refusal == null ? page : frame.again(refusal, page);
            }
        };
    }

    @PostMapping(LINK + "/yes")
    Object confirm(Frame frame, @PathVariable String link, @RequestParam int version) {
        return switch (confirmations.confirm(new Secret(link), version)) {
            case Outcome.Done<Long> done -> "redirect:/confirmations/thanks/yes";
            case Outcome.Refused<Long>(Refusal refusal) ->
                page(frame, link, refusal.kind() == Kind.STALE ? changed() : refusal, "");
        };
    }

    private static Refusal changed() {
        return Refusal.of(Kind.STALE, "confirmation-entry-changed");
    }

    @PostMapping(LINK + "/no")
    Object dispute(Frame frame, @PathVariable String link, @RequestParam(defaultValue = "") String message) {
        return switch (confirmations.dispute(new Secret(link), message)) {
            case Outcome.Done<Long> done -> "redirect:/confirmations/thanks/no";
            case Outcome.Refused<Long>(Refusal refusal) -> page(frame, link, refusal, message);
        };
    }

    @GetMapping("/confirmations/thanks/{answer:yes|no}")
    ModelAndView thanks(Frame frame, @PathVariable String answer) {
        return new ModelAndView("confirmations/thanks", Map.of("frame", frame, "answer", answer));
    }
}
