package corridor.exchange.introductions;

import corridor.access.Reader;
import corridor.exchange.Listing;
import corridor.exchange.ListingCards;
import corridor.exchange.SavedListings;
import corridor.exchange.suggestions.ExplanationViews;
import corridor.exchange.suggestions.Matches;
import corridor.exchange.suggestions.Matches.Pair;
import corridor.shared.Outcome;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Why an offer and a need fit or do not, and the first word of one side to the other. */
@Controller
class WhyPage {

    private final Matches matches;
    private final Introductions introductions;
    private final SavedListings saved;
    private final ExplanationViews explanations;
    private final ListingCards cards;
    private final IntroductionViews asking;

    WhyPage(
            Matches matches,
            Introductions introductions,
            SavedListings saved,
            ExplanationViews explanations,
            ListingCards cards,
            IntroductionViews asking) {
        this.matches = matches;
        this.introductions = introductions;
        this.saved = saved;
        this.explanations = explanations;
        this.cards = cards;
        this.asking = asking;
    }

    /** What was typed on the page, and why it was not sent. */
    private record Typed(String message, Contact contact, String sentence) {}

    @GetMapping("/exchange/why")
    ModelAndView why(Frame frame, @RequestParam long offer, @RequestParam long need) {
        return page(frame, offer, need, new Typed("", asking.contact(frame.reader()), ""));
    }

    private ModelAndView page(Frame frame, long offer, long need, Typed typed) {
        Reader reader = frame.reader();
        Pair pair = matches.why(reader, offer, need).orThrow();
        Optional<Listing> own = Introductions.side(reader, pair);
        Optional<Introduction> known = own.flatMap(side -> introductions.of(reader, side).stream()
                .filter(one -> one.offer() == offer && one.need() == need)
                .findFirst());
        MatchView view = new MatchView(
                pair,
                cards.card(frame, pair.offer(), Map.of()),
                cards.card(frame, pair.need(), Map.of()),
                explanations.of(frame, pair.explanation()),
                own.isPresent() && pair.offer().organisation() != pair.need().organisation(),
                own.map(side -> side.side().other().code()).orElse(""),
                known.map(Introduction::state).orElse(""),
                known.map(Introduction::url).orElse(""),
                typed.contact(),
                typed.message(),
                typed.sentence(),
                saved.isSaved(reader, offer, need),
                reader.person().isPresent());
        return new ModelAndView("exchange/why", Map.of("frame", frame, "view", view));
    }

    /** Keeps a match for oneself, or lets it go. */
    @PostMapping("/exchange/why")
    String save(Frame frame, @RequestParam long offer, @RequestParam long need, @RequestParam boolean on) {
        saved.save(frame.reader(), offer, need, on).orThrow();
        return "redirect:/exchange/why?offer=" + offer + "&need=" + need;
    }

    /** Says that one's side is interested. What was typed stays where it is refused. */
    @PostMapping("/exchange/introductions")
    Object ask(
            Frame frame,
            @RequestParam long offer,
            @RequestParam long need,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email) {
        Contact contact = new Contact(TypedText.line(name), TypedText.line(email));
        String said = TypedText.lines(message);
        Outcome<Long> asked = introductions.ask(frame.reader(), offer, need, said, contact);
        if (asked instanceof Outcome.Refused<Long> refused) {
            String sentence = frame.sentence(refused.refusal());
            return frame.again(refused.refusal(), page(frame, offer, need, new Typed(said, contact, sentence)));
        }
        return "redirect:/exchange/introductions/" + asked.orThrow();
    }
}
