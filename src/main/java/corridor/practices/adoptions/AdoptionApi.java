package corridor.practices.adoptions;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.practices.AdoptionSummary;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.taxonomy.Countries;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Adoptions for programs: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Adoptions")
class AdoptionApi {

    private final Practices practices;
    private final Adoptions adoptions;
    private final AdoptionViews views;
    private final Organisations organisations;
    private final Countries countries;
    private final Clock clock;

    AdoptionApi(
            Practices practices,
            Adoptions adoptions,
            AdoptionViews views,
            Organisations organisations,
            Countries countries,
            Clock clock) {
        this.practices = practices;
        this.adoptions = adoptions;
        this.views = views;
        this.organisations = organisations;
        this.countries = countries;
        this.clock = clock;
    }

    @GetMapping("/practices/{slug}/adoptions")
    @Operation(summary = "Who adopted a practice, and how it went", description = "The latest first; 50 on a page.")
    AdoptionSummary list(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "1") int page) {
        Practice practice = practices.find(frame.reader(), slug).orThrow();
        return views.page(frame, practice, Math.max(1, page), Adoptions.PAGE_SIZE);
    }

    /** Reports an adoption. The same sent twice answers with the one that is there. */
    @PostMapping("/practices/{slug}/adoptions")
    @Operation(
            summary = "Report an adoption",
            description =
                    "organisation: slug. outcome: worked, mixed, did-not-work or too-early. Refuses 403 right-missing, 409 "
                            + "adoption-of-unpublished, 422 adoption-own, adoption-known and field-wrong.")
    ResponseEntity<AdoptionAnswer> report(
            @Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Telling telling) {
        Practice practice = practices.find(frame.reader(), slug).orThrow();
        long organisation = organisations
                .bySlug(telling.organisation() == null ? "" : telling.organisation())
                .map(Organisation::id)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "organisation-missing")));
        AdoptionForm typed = checked(telling);
        long id = adoptions
                .report(frame.reader(), practice, organisation, typed.account(frame.language()))
                .orThrow();
        return ResponseEntity.created(URI.create("/api/v1/adoptions/" + id)).body(show(frame, id));
    }

    private AdoptionForm checked(Telling telling) {
        AdoptionForm typed = telling.typed();
        typed.problems(countries, Year.now(clock).getValue()).keySet().stream()
                .findFirst()
                .ifPresent(field -> {
                    throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", field));
                });
        return typed;
    }

    @GetMapping("/adoptions")
    @Operation(summary = "Adoptions of one's own organisations, and those that wait for one's confirmation")
    List<AdoptionAnswer> own(@Parameter(hidden = true) Frame frame, @RequestParam(defaultValue = "1") int page) {
        return adoptions.concerning(frame.reader(), page).items().stream()
                .map(one -> answer(frame, one))
                .toList();
    }

    @GetMapping("/adoptions/{id}")
    @Operation(summary = "One adoption, with what can be done")
    AdoptionAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        return answer(frame, adoptions.find(frame.reader(), id).orThrow());
    }

    @PutMapping("/adoptions/{id}")
    @Operation(
            summary = "Tell an adoption otherwise",
            description = "It is then confirmed anew. Refuses 412 version-stale, 422 field-wrong and adoption-known.")
    AdoptionAnswer change(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestBody Telling telling) {
        Adoption adoption = adoptions.find(frame.reader(), id).orThrow();
        AdoptionForm typed = checked(telling);
        adoptions
                .change(frame.reader(), adoption, version(telling.version()), typed.account(frame.language()))
                .orThrow();
        return show(frame, id);
    }

    private static int version(@Nullable Integer version) {
        if (version == null) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "version"));
        }
        return version;
    }

    @PostMapping("/adoptions/{id}/steps/{action}")
    @Operation(
            summary = "Confirm, decline, reconsider or withdraw",
            description = "Body: version and, to decline, reason. Refusals say which right, state or fact is missing.")
    AdoptionAnswer act(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestBody Taking step) {
        Adoption adoption = adoptions.find(frame.reader(), id).orThrow();
        adoptions
                .act(frame.reader(), adoption, version(step.version()), action, TypedText.lines(step.reason()))
                .orThrow();
        return show(frame, id);
    }

    private AdoptionAnswer answer(Frame frame, Adoption adoption) {
        return new AdoptionAnswer(
                adoption.id(),
                adoption.slug(),
                adoption.state(),
                adoption.version(),
                views.line(frame, adoption),
                adoption.reason(),
                Offer.byAction(adoptions.offers(frame.reader(), adoption)));
    }

    /** A step to take. */
    record Taking(@Nullable Integer version, @Nullable String reason) {}
}
