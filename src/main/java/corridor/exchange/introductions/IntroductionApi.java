package corridor.exchange.introductions;

import corridor.exchange.Listing;
import corridor.exchange.Listings;
import corridor.exchange.matching.Condition;
import corridor.exchange.matching.Factor;
import corridor.exchange.suggestions.Matches;
import corridor.exchange.suggestions.Matches.Pair;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Matches and introductions for programs: the same doors, the same refusals. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Exchange")
class IntroductionApi {

    private final Listings listings;
    private final Matches matches;
    private final Introductions introductions;
    private final Conversions conversions;

    IntroductionApi(Listings listings, Matches matches, Introductions introductions, Conversions conversions) {
        this.listings = listings;
        this.matches = matches;
        this.introductions = introductions;
        this.conversions = conversions;
    }

    @GetMapping("/listings/{slug}/matches")
    @Operation(
            summary = "What fits an offer or a need of yours",
            description = "At most twenty, the best first. Empty for what is not open or not yours.")
    List<Match> matches(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        Listing listing = listings.find(frame.reader(), slug).orThrow();
        return matches.of(frame.reader(), listing).stream()
                .map(one -> new Match(
                        one.other().slug(),
                        one.explanation().points(),
                        one.explanation().factors()))
                .toList();
    }

    @GetMapping("/matches/explanation")
    @Operation(
            summary = "Why an offer and a need fit, or why not",
            description =
                    "offer, need: ids. The same for both sides. Refuses 404 record-missing, 409 listing-not-open.")
    Explained why(@Parameter(hidden = true) Frame frame, @RequestParam long offer, @RequestParam long need) {
        Pair pair = matches.why(frame.reader(), offer, need).orThrow();
        return new Explained(
                pair.offer().slug(),
                pair.need().slug(),
                pair.explanation().fits(),
                pair.explanation().points(),
                pair.explanation().unmet(),
                pair.explanation().factors());
    }

    @GetMapping("/introductions")
    @Operation(summary = "Introductions of your organisations", description = "What is under way first.")
    List<Answer> list(@Parameter(hidden = true) Frame frame) {
        return introductions.concerning(frame.reader()).stream()
                .map(one -> answer(frame, one))
                .toList();
    }

    @GetMapping("/introductions/{id}")
    @Operation(summary = "One introduction", description = "Contacts of the other side once both are in.")
    Answer show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        return answer(frame, introductions.find(frame.reader(), id).orThrow());
    }

    private Answer answer(Frame frame, Introduction one) {
        long own = Introductions.own(frame.reader(), one);
        return new Answer(
                one.id(),
                one.version(),
                one.state(),
                one.offer(),
                one.need(),
                own == one.asker(),
                one.message(),
                one.ending().reasonFor(own),
                one.became() == null ? null : one.became().toString(),
                Offer.byAction(introductions.offers(frame.reader(), one)));
    }

    @GetMapping("/introductions/{id}/contacts")
    @Operation(summary = "Whom to write to", description = "Your own side's, and the other's once both are in.")
    List<Contact> contacts(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        Introduction one = introductions.find(frame.reader(), id).orThrow();
        return List.copyOf(introductions.contacts(frame.reader(), one).values());
    }

    @PostMapping("/introductions")
    @Operation(
            summary = "Say that you are interested",
            description =
                    "Refuses 403 right-missing, 409 not-a-match, introduction-known, listing-not-open, 422 contact-missing, 429 "
                            + "too-many-interests.")
    Answer ask(@Parameter(hidden = true) Frame frame, @RequestBody Asking asking) {
        long id = introductions
                .ask(frame.reader(), asking.offer(), asking.need(), text(asking.message()), contact(asking.contact()))
                .orThrow();
        return show(frame, id);
    }

    private static String text(@Nullable String said) {
        return TypedText.lines(said);
    }

    private static Contact contact(@Nullable Contact said) {
        return said == null ? new Contact("", "") : new Contact(text(said.name()), text(said.email()));
    }

    @PostMapping("/introductions/{id}/steps/{action}")
    @Operation(
            summary = "Accept, decline, take back, end or convert",
            description =
                    "decline and end take reason: not-now, not-fitting, found-another, no-capacity or other. accept takes "
                            + "contact, convert takes title.")
    Answer step(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestBody Step step) {
        Target target = new Target(id, step.version());
        introductions.find(frame.reader(), id).orThrow();
        Outcome<?> outcome = switch (action) {
            case "accept" -> introductions.accept(frame.reader(), target, contact(step.contact()));
            case "convert" ->
                conversions.convert(frame.reader(), target, LocalizedText.of(frame.language(), text(step.title())));
            default ->
                introductions.end(
                        frame.reader(),
                        target,
                        action,
                        Objects.requireNonNullElse(step.reason(), ""),
                        text(step.note()));
        };
        outcome.orThrow();
        return show(frame, id);
    }

    /** A suggestion. */
    record Match(String slug, int points, List<Factor> factors) {}

    /** Why two fit or do not. */
    record Explained(String offer, String need, boolean fits, int points, Set<Condition> unmet, List<Factor> factors) {}

    /** An introduction; reason as far as your side may know it. */
    record Answer(
            long id,
            int version,
            String state,
            long offer,
            long need,
            boolean yours,
            String message,
            String reason,
            @Nullable String became,
            Map<String, String> steps) {}

    /** In what you are interested, and whom the other side writes to. */
    record Asking(
            long offer,
            long need,
            @Nullable String message,
            @Nullable Contact contact) {}

    /** A step to take. */
    record Step(
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String title,
            @Nullable Contact contact) {}
}
