package corridor.exchange;

import corridor.actors.Named;
import corridor.actors.Organisation;
import corridor.exchange.ListingForm.Outrun;
import corridor.exchange.ListingForm.Typed;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writes down what is offered or needed, and changes it. */
@Controller
class ListingEditPage {

    private final Listings listings;
    private final OwnListings own;
    private final ListingForm form;
    private final ListingEditViews views;
    private final Clock clock;

    ListingEditPage(Listings listings, OwnListings own, ListingForm form, ListingEditViews views, Clock clock) {
        this.listings = listings;
        this.own = own;
        this.form = form;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/exchange/new")
    ModelAndView blank(
            Frame frame,
            @RequestParam(defaultValue = "need") String side,
            @RequestParam(defaultValue = "") String market) {
        Side known = writing(frame, side);
        String owner = views.owners(frame.reader())
                .only()
                .map(one -> one.slug().value())
                .orElse("");
        String place = market.matches("cycle:\\d{1,18}") ? market : "";
        Typed typed = ListingForm.blank(LocalDate.now(clock), owner, place);
        return views.page(frame, known, null, typed, "", Outrun.NOTHING);
    }

    private Side writing(Frame frame, String side) {
        if (!listings.mayWrite(frame.reader())) {
            throw frame.reader().refused("write");
        }
        return Side.of(side).orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
    }

    @PostMapping("/exchange")
    Object draft(Frame frame, @RequestParam String side, @RequestParam MultiValueMap<String, String> sent) {
        Side known = writing(frame, side);
        Typed typed = form.read(sent);
        Optional<ListingContent> content = typed.whole();
        if (content.isEmpty()) {
            return frame.again(
                    Refusal.of(Kind.INVALID, "entry-malformed"),
                    views.page(frame, known, null, typed, "", Outrun.NOTHING));
        }
        Reference place = typed.placing().place();
        Named owner = views.owner(frame, typed);
        ListingDraft draft = new ListingDraft(
                known,
                owner.one("organisation").map(Organisation::id).orElse(0L),
                content.get(),
                place,
                typed.placing().term());
        Outcome<Long> outcome = owner.whenClear(() -> own.draft(frame.reader(), draft));
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? frame.again(refusal, views.page(frame, known, null, typed, frame.sentence(refusal), Outrun.NOTHING))
                : "redirect:" + drafted(frame, outcome.orThrow());
    }

    private String drafted(Frame frame, long id) {
        Listing drafted = listings.byIds(frame.reader(), List.of(id)).get(id);
        return drafted == null ? "/exchange/mine" : drafted.url();
    }

    @GetMapping("/exchange/{slug}/edit")
    ModelAndView edit(Frame frame, @PathVariable String slug) {
        Listing listing = changeable(frame, slug);
        return views.page(frame, listing.side(), listing, views.typed(listing), "", Outrun.NOTHING);
    }

    private Listing changeable(Frame frame, String slug) {
        Listing listing = listings.find(frame.reader(), slug).orThrow();
        if (!listings.mayChange(frame.reader(), listing)) {
            throw frame.reader().refused("change");
        }
        return listing;
    }

    /** Changes it. What others changed meanwhile is taken over or shown; nothing that was typed is lost. */
    @PostMapping("/exchange/{slug}/edit")
    Object change(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Listing listing = changeable(frame, slug);
        Typed typed = form.read(sent);
        if (version != listing.version()) {
            ListingForm.Merged merged = form.merge(frame, listing, typed, sent.getFirst("before"));
            return frame.again(
                    Refusal.of(Kind.STALE, "version-stale"),
                    views.page(
                            frame,
                            listing.side(),
                            listing,
                            merged.typed(),
                            frame.t("exchange.outrun"),
                            merged.outrun()));
        }
        Optional<ListingContent> content = typed.whole();
        Outcome<Long> outcome = content.<Outcome<Long>>map(
                        said -> own.change(frame.reader(), new Target(listing.id(), version), said, typed.placing()))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.INVALID, "entry-malformed")));
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? frame.again(
                        refusal,
                        views.page(
                                frame,
                                listing.side(),
                                listing,
                                typed,
                                content.isEmpty() ? "" : frame.sentence(refusal),
                                Outrun.NOTHING))
                : "redirect:" + listing.url();
    }
}
