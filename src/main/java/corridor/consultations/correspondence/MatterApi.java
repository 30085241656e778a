package corridor.consultations.correspondence;

import corridor.consultations.correspondence.Matter.Step;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Slug;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Correspondence for programs. */
@RestController
@RequestMapping("/api/v1/correspondence")
@Tag(name = "Correspondence")
class MatterApi {

    private final Matters matters;

    MatterApi(Matters matters) {
        this.matters = matters;
    }

    @GetMapping
    @Operation(summary = "Matters of correspondence, those that are not settled first", description = "At most 200.")
    List<MatterAnswer> list(@Parameter(hidden = true) Frame frame) {
        return matters.list(frame.reader()).stream()
                .map(one -> answer(one, null, null))
                .toList();
    }

    @GetMapping("/{slug}")
    @Operation(
            summary = "A matter with what was done on it",
            description = "marking is what stands on the document; who may read it here is said by who gets an answer.")
    MatterAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        Matter found = matters.find(frame.reader(), slug).orThrow();
        return answer(found, matters.steps(found), matters.offers(frame.reader(), found));
    }

    @PostMapping
    @Operation(
            summary = "Begin a matter",
            description = "everyone: whether all may read it, or the secretariat alone. Refuses 403 right-missing, 422 "
                    + "field-wrong, appeal-title-taken.")
    MatterAnswer open(@Parameter(hidden = true) Frame frame, @RequestBody MatterBody body) {
        String symbol = Objects.requireNonNullElse(body.symbol(), "").strip();
        String marking = Objects.requireNonNullElse(body.marking(), "");
        body.wrong(symbol, marking).ifPresent(field -> {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", field));
        });
        matters.open(frame.reader(), body.title(), symbol, marking, body.everyone())
                .orThrow();
        return show(frame, Slug.from(body.title().in(Language.ENGLISH).text()).value());
    }

    @PostMapping("/{slug}/entries")
    @Operation(
            summary = "Add what was done",
            description =
                    "kind: asked, endorsed, revised, finalised, sent, discussed, answered or objected. An entry is never "
                            + "changed. Refuses 403 right-missing, 412 version-stale, 422 field-wrong.")
    MatterAnswer add(@Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody EntryBody body) {
        Matter found = matters.find(frame.reader(), slug).orThrow();
        StepForm typed = body.form();
        typed.problems().keySet().stream().findFirst().ifPresent(field -> {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", field));
        });
        matters.add(frame.reader(), new Target(found.id(), body.version()), typed.step(frame.language()))
                .orThrow();
        return show(frame, slug);
    }

    @PostMapping("/{slug}/steps/{action}")
    @Operation(
            summary = "Settle, or open again",
            description = "To settle needs a reason. Refuses 403 right-missing, 412 version-stale, 422 reason-missing.")
    MatterAnswer act(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestBody Settling body) {
        Matter found = matters.find(frame.reader(), slug).orThrow();
        matters.act(
                        frame.reader(),
                        new Target(found.id(), body.version()),
                        action,
                        Objects.requireNonNullElse(body.reason(), ""))
                .orThrow();
        return show(frame, slug);
    }

    private static MatterAnswer answer(Matter one, @Nullable List<Step> done, @Nullable List<Offer> offers) {
        return new MatterAnswer(
                one.slug(),
                one.url(),
                one.state(),
                one.version(),
                one.title(),
                one.symbol(),
                one.marking(),
                one.reason(),
                one.sources(),
                done,
                offers == null ? null : Offer.byAction(offers));
    }

    /** A matter; symbol, marking and reason are blank where it has none. */
    record MatterAnswer(
            String slug,
            String address,
            String state,
            int version,
            LocalizedText title,
            String symbol,
            String marking,
            String reason,
            List<String> sources,
            @Nullable List<Step> entries,
            @Nullable Map<String, String> steps) {}

    /** Settles or opens again. */
    record Settling(Integer version, @Nullable String reason) {}
}
