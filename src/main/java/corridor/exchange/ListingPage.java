package corridor.exchange;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An offer or a need, and the steps in its life. */
@Controller
class ListingPage {

    private final Listings listings;
    private final OwnListings own;
    private final ListingSteps steps;
    private final SavedListings saved;
    private final ListingViews views;

    ListingPage(Listings listings, OwnListings own, ListingSteps steps, SavedListings saved, ListingViews views) {
        this.listings = listings;
        this.own = own;
        this.steps = steps;
        this.saved = saved;
        this.views = views;
    }

    @GetMapping("/exchange/{slug}")
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return page(frame, listings.find(frame.reader(), slug).orThrow(), "");
    }

    private ModelAndView page(Frame frame, Listing listing, String sentence) {
        return new ModelAndView(
                "exchange/show", Map.of("frame", frame, "sentence", sentence, "view", views.view(frame, listing)));
    }

    @PostMapping("/exchange/{slug}/steps/{action}")
    Object step(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String until) {
        Listing listing = listings.find(frame.reader(), slug).orThrow();
        Target target = new Target(listing.id(), version);
        Outcome<Long> done = switch (action) {
            case "confirm" -> own.confirm(frame.reader(), target);
            case "prolong" -> prolong(frame, target, until);
            default -> steps.take(frame.reader(), target, action, outcome);
        };
        return done instanceof Outcome.Refused<Long>(Refusal refusal)
                ? again(frame, listing, refusal)
                : "redirect:" + (action.equals("discard") ? "/exchange/mine" : listing.url());
    }

    private Outcome<Long> prolong(Frame frame, Target target, String until) {
        try {
            return own.prolong(frame.reader(), target, LocalDate.parse(until.strip()));
        } catch (DateTimeException malformed) {
            return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "day-missing"));
        }
    }

    private ModelAndView again(Frame frame, Listing listing, Refusal refusal) {
        return frame.again(refusal, page(frame, listing, frame.sentence(refusal)));
    }

    /** Keeps it for oneself, or lets it go. */
    @PostMapping("/exchange/{slug}/saving")
    String save(Frame frame, @PathVariable String slug, @RequestParam boolean on) {
        Listing listing = listings.find(frame.reader(), slug).orThrow();
        saved.save(frame.reader(), listing.id(), 0, on).orThrow();
        return "redirect:" + listing.url();
    }
}
