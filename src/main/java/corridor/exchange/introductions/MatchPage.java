package corridor.exchange.introductions;

import corridor.exchange.Listing;
import corridor.exchange.ListingCards;
import corridor.exchange.Listings;
import corridor.exchange.Side;
import corridor.exchange.introductions.MatchView.Row;
import corridor.exchange.suggestions.ExplanationViews;
import corridor.exchange.suggestions.Matches;
import corridor.exchange.suggestions.Suggestion;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What fits one's own offer or need. */
@Controller
class MatchPage {

    private final Listings listings;
    private final Matches matches;
    private final Introductions introductions;
    private final ExplanationViews explanations;
    private final ListingCards cards;

    MatchPage(
            Listings listings,
            Matches matches,
            Introductions introductions,
            ExplanationViews explanations,
            ListingCards cards) {
        this.listings = listings;
        this.matches = matches;
        this.introductions = introductions;
        this.explanations = explanations;
        this.cards = cards;
    }

    /** Up to twenty that fit, the best first; pairs that were dismissed are left out unless all are asked for. */
    @GetMapping("/exchange/{slug}/matches")
    Object list(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String other) {
        Listing listing = listings.find(frame.reader(), slug).orThrow();
        if (!Listings.mine(frame.reader(), listing)) {
            throw frame.reader().refused("write");
        }
        if (!other.isBlank()) {
            return "redirect:" + address(frame, listing, other);
        }
        Map<Long, Introduction> under = new HashMap<>();
        introductions.of(frame.reader(), listing).forEach(one -> under.putIfAbsent(other(one, listing), one));
        List<Row> rows = matches.of(frame.reader(), listing).stream()
                .map(one -> row(frame, listing, one, under))
                .toList();
        List<Row> shown = rows.stream()
                .filter(one -> all || !one.state().equals("dismissed"))
                .toList();
        return new ModelAndView(
                "exchange/matches",
                Map.of("frame", frame, "listing", listing, "rows", shown, "left", rows.size() - shown.size()));
    }

    private static long other(Introduction one, Listing listing) {
        return one.offer() == listing.id() ? one.need() : one.offer();
    }

    /** What was typed may be the whole address of a page here, or its last part. */
    private String address(Frame frame, Listing listing, String typed) {
        String path = TypedText.line(typed).split("[?#]", 2)[0];
        String slug = Arrays.stream(path.split("/")).reduce("", (before, part) -> part);
        return listings.find(frame.reader(), slug)
                .map(other -> why(listing, other.id()))
                .orThrow();
    }

    private static String why(Listing listing, long other) {
        long offer = listing.side() == Side.OFFER ? listing.id() : other;
        long need = listing.side() == Side.OFFER ? other : listing.id();
        return "/exchange/why?offer=" + offer + "&need=" + need;
    }

    private Row row(Frame frame, Listing listing, Suggestion one, Map<Long, Introduction> under) {
        Introduction known = under.get(one.other().id());
        return new Row(
                cards.card(frame, one.other(), Map.of()),
                explanations.of(frame, one.explanation()),
                why(listing, one.other().id()),
                known == null ? "" : known.state(),
                known == null ? "" : known.url());
    }
}
