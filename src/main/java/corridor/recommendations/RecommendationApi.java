package corridor.recommendations;

import corridor.recommendations.Ruling.Step;
import corridor.search.SearchRequest;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register for programs: the same doors, the same refusals. */
@RestController
@RequestMapping("/api/v1/recommendations")
@Tag(name = "Recommendations")
class RecommendationApi {

    private final Recommendations recommendations;
    private final Rulings rulings;
    private final FollowUps followUps;
    private final RegisterSearch search;

    RecommendationApi(Recommendations recommendations, Rulings rulings, FollowUps followUps, RegisterSearch search) {
        this.recommendations = recommendations;
        this.rulings = rulings;
        this.followUps = followUps;
        this.search = search;
    }

    @GetMapping
    @Operation(
            summary = "The register of recommendations",
            description =
                    "20 on a page. q: words. Narrow by state, forum and cycle (ids), theme, objective, addressee, organisation "
                            + "(slug) and country.")
    Page list(@Parameter(hidden = true) Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        SearchRequest request = SearchRequest.of(RecommendationSource.FACETS, parameters);
        RegisterSearch.Found found = search.find(frame.reader(), RegisterSearch.query(request, frame.language()));
        return new Page(
                found.result().total(),
                request.page(),
                found.recommendations().stream().map(RecommendationAnswer::of).toList());
    }

    @GetMapping("/{slug}")
    @Operation(
            summary = "One recommendation with its history",
            description =
                    "followUp counts what organisations told without being named, from three on; told is 0 below.")
    RecommendationAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        Recommendation one = recommendations.find(frame.reader(), slug).orThrow();
        return RecommendationAnswer.of(one)
                .with(
                        recommendations.bearings(one),
                        recommendations.rulings(one),
                        recommendations.wordings(one),
                        followUps.aggregate(one),
                        recommendations.offers(frame.reader(), one));
    }

    @PostMapping("/{slug}/steps/{action}")
    @Operation(
            summary = "Issue, carry, fulfil, drop, merge or reopen",
            description =
                    "body: who decided; day; why; for carry: due, later than before or none; for merge: into, a slug. Refuses 422 "
                            + "ruling-missing, due-not-later, merge-target-missing; 409 next-cycle-missing, addressee-missing, "
                            + "source-missing; 412 version-stale.")
    RecommendationAnswer rule(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestBody Deciding deciding) {
        if (!RulingPage.RULED.contains(action)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        Recommendation one = recommendations.find(frame.reader(), slug).orThrow();
        Integer version = deciding.version();
        if (version == null) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "version"));
        }
        Long into = Optional.ofNullable(deciding.into())
                .map(other ->
                        recommendations.find(frame.reader(), other).orThrow().id())
                .orElse(null);
        Step step =
                new Step(action, action.equals("carry") ? deciding.due() : null, action.equals("merge") ? into : null);
        rulings.rule(frame.reader(), deciding.ruling(frame), List.of(new Target(one.id(), version)), step)
                .getFirst()
                .orThrow();
        return show(frame, slug);
    }

    /** A page of the register. */
    record Page(long total, int page, List<RecommendationAnswer> recommendations) {}

    /** A decision. */
    record Deciding(
            @Nullable Integer version,
            @Nullable String body,
            @Nullable LocalDate day,
            @Nullable String why,
            @Nullable LocalDate due,
            @Nullable String into) {

        Ruling ruling(Frame frame) {
            String reason = TypedText.lines(why);
            return new Ruling(
                    TypedText.lines(body),
                    day,
                    reason.isEmpty() ? LocalizedText.EMPTY : LocalizedText.of(frame.language(), reason));
        }
    }
}
