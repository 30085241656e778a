package corridor.partnerships;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.assurance.Release;
import corridor.assurance.Releases;
import corridor.partnerships.health.Health;
import corridor.partnerships.plan.Lesson;
import corridor.search.SearchRequest;
import corridor.shapes.ShapeForm;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Partnerships for programs: what the world reads, and beginning and leading them on. */
@RestController
@RequestMapping("/api/v1/partnerships")
@Tag(name = "Partnerships")
class PartnershipApi {

    private final Partnerships partnerships;
    private final Undertakings undertakings;
    private final Organisations organisations;
    private final PartnershipRows rows;
    private final ShapeForm form;
    private final Releases releases;

    PartnershipApi(
            Partnerships partnerships,
            Undertakings undertakings,
            Organisations organisations,
            PartnershipRows rows,
            ShapeForm form,
            Releases releases) {
        this.partnerships = partnerships;
        this.undertakings = undertakings;
        this.organisations = organisations;
        this.rows = rows;
        this.form = form;
        this.releases = releases;
    }

    @GetMapping
    @Operation(
            summary = "Search partnerships",
            description =
                    "q: words. Facets by name: stage, form, theme, country, region, organisation, objective, health. "
                            + "page: from 1, twenty to a page. Silent ones stand in the stage silent and in no total.")
    Answers list(@Parameter(hidden = true) Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        Partnerships.Found found = partnerships.search(
                frame.reader(),
                PartnershipFacets.query(SearchRequest.of(PartnershipFacets.ALL, parameters), frame.language()));
        return new Answers(
                found.result().total(),
                found.result().facets(),
                found.fronts().stream().map(one -> answer(one, List.of())).toList());
    }

    private static Answer answer(Front front, List<Release> facts) {
        return new Answer(
                front.slug(),
                front.stage(),
                front.content(),
                front.parties().stream()
                        .map(one -> new Named(
                                one.slug(),
                                one.country() == null ? "" : one.country().value(),
                                one.part(),
                                one.inferred()))
                        .toList(),
                front.reported(),
                front.health(),
                front.silentSince(),
                front.silences(),
                front.withheld(),
                front.lessons(),
                facts);
    }

    @GetMapping("/{slug}")
    @Operation(
            summary = "What the world may read of a partnership",
            description =
                    "withheld: kinds of entries that partners keep among themselves. facts: what they agreed to show, in "
                            + "the words of that day; each number may appear later in /api/v1/corrections. In a list facts is empty.")
    Answer show(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        Front front = partnerships
                .front(frame.reader(), slug)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        List<Release> facts = releases.of(frame.reader(), front.reference());
        releases.noteTaken(frame.reader(), facts, "api");
        return answer(front, facts);
    }

    @PostMapping
    @Operation(
            summary = "Begin one",
            description =
                    "organisation: the address of yours. from: the record out of which it comes, as in pitch:12. Refuses 403 "
                            + "partnership-not-own, 404 tie-unseen, 422 entry-malformed.")
    Map<String, Object> begin(@Parameter(hidden = true) Frame frame, @RequestBody Draft draft) {
        PartnershipContent content = content(draft);
        long organisation = organisations
                .bySlug(draft.organisation() == null ? "" : draft.organisation())
                .map(Organisation::id)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.FORBIDDEN, "partnership-not-own")));
        long id = undertakings
                .explore(frame.reader(), organisation, "", content, Origins.read(draft.from()))
                .orThrow();
        Partnership one = partnerships.byIds(frame.reader(), List.of(id)).getFirst();
        return Map.of("slug", one.slug(), "version", one.version());
    }

    private PartnershipContent content(Draft draft) {
        PartnershipContent content;
        try {
            content = rows.content(draft.content().toString());
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "entry-malformed", "content"));
        }
        Map<String, String> problems = form.problems(PartnershipContent.SHAPE, content);
        if (!problems.isEmpty()) {
            throw new RefusedException(
                    Refusal.of(Kind.INVALID, "entry-malformed", String.join(", ", problems.keySet())));
        }
        return content;
    }

    @PutMapping("/{slug}")
    @Operation(
            summary = "Change what it is called",
            description = "version: the one you read. In force, why: it waits until all parties agree. Refuses 412 "
                    + "version-stale, 422 adaptation-needed.")
    Map<String, Object> change(
            @Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Draft draft) {
        Partnership one = partnerships.find(frame.reader(), slug).orThrow();
        LocalizedText why = draft.why() == null ? LocalizedText.EMPTY : LocalizedText.of(frame.language(), draft.why());
        undertakings
                .change(frame.reader(), new Target(one.id(), draft.version()), content(draft), why)
                .orThrow();
        return Map.of("slug", slug, "version", one.version() + 1);
    }

    @PostMapping("/{slug}/steps/{action}")
    @Operation(
            summary = "Take a step",
            description =
                    "action: design, submit, return, clear, redesign, activate, suspend, resume, propose-renewal (reason: the "
                            + "new end), renew, wind-up, close, terminate or abandon. Refuses 409 with the code of what is "
                            + "missing, such as gate-objectives.")
    Map<String, Object> step(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestBody Step step) {
        Partnership one = partnerships.find(frame.reader(), slug).orThrow();
        String reason = step.reason() == null ? "" : step.reason();
        Outcome<Long> outcome = undertakings.step(frame.reader(), new Target(one.id(), step.version()), action, reason);
        return Map.of("slug", slug, "done", outcome.map(id -> action).orThrow());
    }

    /** What was found. */
    record Answers(long total, Map<String, Map<String, Long>> facets, List<Answer> partnerships) {}

    /** A party: an organisation by its address, or a State by its code. */
    record Named(String organisation, String country, String part, boolean inferred) {}

    /** A partnership as the world reads it. */
    record Answer(
            String slug,
            String stage,
            PartnershipContent content,
            List<Named> parties,
            @Nullable Reported reported,
            @Nullable Health health,
            @Nullable LocalDate silentSince,
            List<Front.Silence> silences,
            List<String> withheld,
            List<Lesson> lessons,
            List<Release> facts) {}

    /** A step to take. */
    record Step(@Nullable Integer version, @Nullable String reason) {}

    /** What it shall be called. */
    record Draft(
            @Nullable Integer version,
            @Nullable String organisation,
            JsonNode content,
            @Nullable String from,
            @Nullable String why) {}
}
