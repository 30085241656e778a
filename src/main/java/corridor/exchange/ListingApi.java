package corridor.exchange;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.exchange.Listing.Term;
import corridor.search.SearchRequest;
import corridor.shapes.ShapeForm;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Offers and needs for programs. */
@RestController
@RequestMapping("/api/v1/listings")
@Tag(name = "Exchange")
class ListingApi {

    private final Listings listings;
    private final OwnListings own;
    private final ListingSteps steps;
    private final ListingAnswers answers;
    private final ShapeForm form;
    private final Organisations organisations;

    ListingApi(
            Listings listings,
            OwnListings own,
            ListingSteps steps,
            ListingAnswers answers,
            ShapeForm form,
            Organisations organisations) {
        this.listings = listings;
        this.own = own;
        this.steps = steps;
        this.answers = answers;
        this.form = form;
        this.organisations = organisations;
    }

    @GetMapping
    @Operation(
            summary = "Search offers and needs",
            description =
                    "q: words. Facets by name: side, theme, capability, country, region, corridor, kind, sort, tongue, "
                            + "market, organisation. page: from 1, twenty to a page.")
    Found list(@Parameter(hidden = true) Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        Listings.Found found = listings.search(
                frame.reader(), ListingFacets.query(SearchRequest.of(ListingFacets.ALL, parameters), frame.language()));
        return new Found(
                found.result().total(),
                found.listings().stream().map(one -> answers.of(frame, one)).toList());
    }

    @GetMapping("/{slug}")
    @Operation(summary = "An offer or a need", description = "What is null, blank or empty is not known.")
    ListingAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        return answers.of(frame, listings.find(frame.reader(), slug).orThrow());
    }

    @PostMapping
    @Operation(
            summary = "Draft an offer or a need",
            description =
                    "side: offer or need. organisation: slug. Refuses 403 right-missing, 422 entry-malformed with the fields, "
                            + "term-reversed, term-too-long, market-closed.")
    ListingAnswer draft(@Parameter(hidden = true) Frame frame, @RequestBody Writing written) {
        Side side = Side.of(Objects.requireNonNullElse(written.side(), "")).orElseThrow(() -> malformed("side"));
        long owner = organisations
                .bySlug(Objects.requireNonNullElse(written.organisation(), ""))
                .map(Organisation::id)
                .orElse(0L);
        Placing placing = placing(written);
        long id = own.draft(
                        frame.reader(),
                        new ListingDraft(side, owner, content(written), placing.place(), placing.term()))
                .orThrow();
        return answers.of(
                frame,
                Objects.requireNonNull(
                        listings.byIds(frame.reader(), List.of(id)).get(id)));
    }

    private ListingContent content(Writing written) {
        ListingContent said = written.content();
        if (said == null) {
            throw malformed("content");
        }
        ListingContent whole = (ListingContent) ListingContent.SHAPE.whole(said);
        Map<String, String> problems = form.problems(ListingContent.SHAPE, whole);
        if (!problems.isEmpty()) {
            throw malformed(String.join(", ", problems.keySet()));
        }
        return whole;
    }

    private static Placing placing(Writing written) {
        String market = Objects.requireNonNullElse(written.market(), "");
        if (!market.matches("(cycle:\\d{1,18})?")) {
            throw malformed("market");
        }
        return new Placing(
                market.isEmpty() ? null : Reference.parse(market), new Term(written.starts(), written.ends()));
    }

    private static RefusedException malformed(String fields) {
        return new RefusedException(Refusal.of(Kind.INVALID, "entry-malformed", fields));
    }

    @PutMapping("/{slug}")
    @Operation(
            summary = "Change an offer or a need",
            description = "version: the one you read. Refuses 412 version-stale.")
    ListingAnswer change(
            @Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Writing written) {
        Listing listing = listings.find(frame.reader(), slug).orThrow();
        own.change(frame.reader(), new Target(listing.id(), written.version()), content(written), placing(written))
                .orThrow();
        return show(frame, slug);
    }

    @PostMapping("/{slug}/steps/{action}")
    @Operation(
            summary = "Take a step in its life",
            description =
                    "action: open, pause, resume, close (outcome: met, met-in-part or withdrawn), discard, confirm or "
                            + "prolong (until). Refuses 409 listing-incomplete, term-past, party-flagged.")
    Map<String, Object> step(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestBody Step step) {
        Listing listing = listings.find(frame.reader(), slug).orThrow();
        Target target = new Target(listing.id(), step.version());
        Outcome<Long> outcome = switch (action) {
            case "confirm" -> own.confirm(frame.reader(), target);
            case "prolong" ->
                step.until() == null
                        ? Outcome.refused(Refusal.of(Kind.INVALID, "day-missing"))
                        : own.prolong(frame.reader(), target, step.until());
            default -> steps.take(frame.reader(), target, action, Objects.requireNonNullElse(step.outcome(), ""));
        };
        return Map.of("slug", listing.slug(), "done", outcome.map(id -> action).orThrow());
    }

    /** What was found. */
    record Found(long total, List<ListingAnswer> listings) {}

    /** A step to take. */
    record Step(
            @Nullable Integer version,
            @Nullable String outcome,
            @Nullable LocalDate until) {}

    /** What shall be offered or needed. */
    record Writing(
            @Nullable Integer version,
            @Nullable String side,
            @Nullable String organisation,
            @Nullable String market,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable ListingContent content) {}
}
