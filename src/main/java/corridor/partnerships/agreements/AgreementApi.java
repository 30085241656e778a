package corridor.partnerships.agreements;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.assurance.Release;
import corridor.assurance.Releases;
import corridor.partnerships.agreements.AgreementFronts.CarriedOut;
import corridor.partnerships.agreements.Agreements.Draft;
import corridor.shapes.ShapeForm;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Agreements for programs: what the world reads, and what parties write. Nothing is signed by a program. */
@RestController
@RequestMapping("/api/v1/agreements")
@Tag(name = "Agreements")
class AgreementApi {

    private final AgreementFronts fronts;
    private final Agreements agreements;
    private final Signing signing;
    private final Clauses clauses;
    private final Organisations organisations;
    private final AgreementRows rows;
    private final ShapeForm form;
    private final Releases releases;
    private final Clock clock;

    AgreementApi(
            AgreementFronts fronts,
            Agreements agreements,
            Signing signing,
            Clauses clauses,
            Organisations organisations,
            AgreementRows rows,
            ShapeForm form,
            Releases releases,
            Clock clock) {
        this.releases = releases;
        this.fronts = fronts;
        this.agreements = agreements;
        this.signing = signing;
        this.clauses = clauses;
        this.organisations = organisations;
        this.rows = rows;
        this.form = form;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Agreements that you may read",
            description =
                    "q: words. Facets by name: instrument, stage (prepared, signed, ended), theme, country, region, organisation, "
                            + "year (signed); 422 entry-malformed for a code that cannot be. sort: relevance, newest, signed. "
                            + "page: from 1, twenty to a page. carriedOut: numbers alone, where they name nobody.")
    Answers list(@Parameter(hidden = true) Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        AgreementRequest request = AgreementRequest.of(parameters);
        request.unknown().ifPresent(facet -> {
            throw malformed(facet);
        });
        AgreementFronts.Found found = fronts.search(frame.reader(), request.query(frame.language()));
        return new Answers(
                found.result().total(),
                found.result().facets(),
                found.fronts().stream().map(AgreementApi::line).toList(),
                fronts.carriedOut(frame.reader()));
    }

    private static Line line(AgreementFront front) {
        return new Line(
                front.agreement().slug(), front.stage(), front.agreement().content());
    }

    @GetMapping("/{slug}")
    @Operation(
            summary = "One agreement as everybody reads it",
            description =
                    "clauses: those that parties agreed to show; the others are not known here. facts: what they agreed to "
                            + "show; each number may appear later in /api/v1/corrections.")
    Answer show(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        AgreementFront front = fronts.find(frame.reader(), slug)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        Agreement one = front.agreement();
        List<Release> facts = releases.of(frame.reader(), front.reference());
        releases.noteTaken(frame.reader(), facts, "api");
        return new Answer(
                one.slug(),
                front.stage(),
                one.content(),
                slugs(one),
                one.reported(),
                one.signedOn(),
                one.inForceOn(),
                one.prolongedUntil(),
                clauses.readable(frame.reader(), one).stream()
                        .filter(Clause::answered)
                        .toList(),
                facts);
    }

    @GetMapping("/{slug}/workspace")
    @Operation(
            summary = "One agreement as its parties read it",
            description = "version: the one that a change or a step asks for.")
    Work work(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        Agreement one = agreements.find(frame.reader(), slug).orThrow();
        return new Work(
                one.slug(),
                one.version(),
                one.state(),
                slugs(one),
                one.content(),
                one.clauses(),
                one.sha256(),
                one.reason());
    }

    private List<String> slugs(Agreement one) {
        return organisations.byId(one.organisations()).values().stream()
                .map(each -> each.slug().value())
                .sorted()
                .toList();
    }

    @PostMapping
    @Operation(
            summary = "Draft one",
            description = "organisation: yours; parties: others. Refuses 403 agreement-not-own, 422 entry-malformed.")
    Map<String, Object> draft(@Parameter(hidden = true) Frame frame, @RequestBody Drafted draft) {
        long id = agreements
                .draft(frame.reader(), known(draft.organisation()), wish(draft))
                .orThrow();
        return written(agreements.find(frame.reader(), id).orThrow());
    }

    private static Map<String, Object> written(Agreement one) {
        return Map.of("slug", one.slug(), "version", one.version(), "state", one.state());
    }

    private Draft wish(Drafted draft) {
        AgreementContent content = content(draft.content());
        Map<String, String> problems = form.problems(AgreementContent.SHAPE, content);
        if (!problems.isEmpty()) {
            throw malformed(String.join(", ", problems.keySet()));
        }
        List<String> parties = draft.parties() == null ? List.of() : draft.parties();
        return new Draft(content, parties.stream().map(this::known).toList(), null);
    }

    private AgreementContent content(@Nullable JsonNode said) {
        if (said == null || !said.isObject()) {
            throw malformed("content");
        }
        try {
            return rows.content(said.toString());
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw malformed("content");
        }
    }

    private static RefusedException malformed(String field) {
        return new RefusedException(Refusal.of(Kind.INVALID, "entry-malformed", field));
    }

    private long known(@Nullable String slug) {
        return organisations
                .bySlug(Objects.requireNonNullElse(slug, ""))
                .map(Organisation::id)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "party-unknown")));
    }

    @PutMapping("/{slug}")
    @Operation(
            summary = "Change what it says of itself",
            description = "version: the one you read. Refuses 409 state-forbids, 412 version-stale.")
    Map<String, Object> change(
            @Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Drafted draft) {
        Agreement one = agreements.find(frame.reader(), slug).orThrow();
        agreements
                .change(frame.reader(), new Target(one.id(), draft.version()), wish(draft))
                .orThrow();
        return written(agreements.find(frame.reader(), slug).orThrow());
    }

    @PutMapping("/{slug}/clauses")
    @Operation(
            summary = "Answer the checklist",
            description = "standing: yes, partly, no, not-applicable or not-known.")
    Map<String, Object> answer(
            @Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Answered answered) {
        Agreement one = agreements.find(frame.reader(), slug).orThrow();
        agreements
                .answer(
                        frame.reader(),
                        new Target(one.id(), answered.version()),
                        Objects.requireNonNullElse(answered.clauses(), List.<Clause>of()).stream()
                                .filter(Objects::nonNull)
                                .toList())
                .orThrow();
        return written(agreements.find(frame.reader(), slug).orThrow());
    }

    @PostMapping("/{slug}/steps/{action}")
    @Operation(
            summary = "Take a step",
            description =
                    "action: negotiate, offer (document, where there are several), reopen (reason), enter-into-force (day), "
                            + "prolong (day, reason; only one that renews itself), correct-force (day, reason), evaluate, end or "
                            + "drop (reason). Refuses 409 with the code of what is missing, such as text-missing or "
                            + "agreement-renews-not; 422 prolongation-not-later.")
    Map<String, Object> step(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestBody Stepped step) {
        Agreement one = agreements.find(frame.reader(), slug).orThrow();
        LocalDate day = step.day() == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : step.day();
        String reason = step.reason() == null ? "" : step.reason();
        signing.step(
                        frame.reader(),
                        new Target(one.id(), step.version()),
                        new Signing.Step(action, reason, day, step.document()))
                .orThrow();
        return Map.of("slug", slug, "done", action);
    }

    @PostMapping("/{slug}/signature")
    @Operation(
            summary = "Nothing is signed by a program",
            description = "Refuses 403 factor-token: a focal point signs on the page, with a second factor.")
    void sign(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        agreements.find(frame.reader(), slug).orThrow();
        throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "factor-token"));
    }

    /** What was found. */
    record Answers(
            long total,
            Map<String, Map<String, Long>> facets,
            List<Line> agreements,
            @Nullable CarriedOut carriedOut) {}

    /** One of a list. */
    record Line(String slug, String stage, AgreementContent content) {}

    /** An agreement as the world reads it. */
    record Answer(
            String slug,
            String stage,
            AgreementContent content,
            List<String> parties,
            @Nullable ReportedAgreement reported,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate inForceOn,
            @Nullable LocalDate prolongedUntil,
            List<Clause> clauses,
            List<Release> facts) {}

    /** An agreement as its parties read it. */
    record Work(
            String slug,
            int version,
            String state,
            List<String> parties,
            AgreementContent content,
            List<Clause> clauses,
            String sha256,
            String reason) {}

    /** What it shall say of itself. */
    record Drafted(
            @Nullable Integer version,
            @Nullable String organisation,
            @Nullable List<String> parties,
            @Nullable JsonNode content) {}

    /** What the checklist shall say. */
    record Answered(@Nullable Integer version, @Nullable List<Clause> clauses) {}

    /** A step to take. */
    record Stepped(
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable LocalDate day,
            @Nullable Long document) {}
}
