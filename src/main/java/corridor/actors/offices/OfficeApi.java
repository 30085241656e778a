package corridor.actors.offices;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.OwnOrganisations;
import corridor.actors.ProfileForm;
import corridor.actors.verification.Verification;
import corridor.actors.verification.Verifications;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's office for programs of its people and the secretariat: the same doors, the same refusals. */
@RestController
@RequestMapping("/api/v1/organisations/{slug}/office")
@Tag(name = "Organisations")
class OfficeApi {

    private final Offices offices;
    private final Organisations organisations;
    private final OwnOrganisations own;
    private final Verifications verifications;
    private final Flags flags;
    private final Taxonomies taxonomies;
    private final Countries countries;

    OfficeApi(
            Offices offices,
            Organisations organisations,
            OwnOrganisations own,
            Verifications verifications,
            Flags flags,
            Taxonomies taxonomies,
            Countries countries) {
        this.offices = offices;
        this.organisations = organisations;
        this.own = own;
        this.verifications = verifications;
        this.flags = flags;
        this.taxonomies = taxonomies;
        this.countries = countries;
    }

    @GetMapping
    @Operation(
            summary = "How an organisation stands",
            description = "For its people and the secretariat; refuses 403 office-confidential to others.")
    Office show(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        Organisation one = offices.open(frame.reader(), slug);
        Flags.Standing standing = flags.standing(frame.reader(), one).orThrow();
        return new Office(
                one.slug().value(),
                one.version(),
                verifications.of(frame.reader(), one.id()).map(Verified::of),
                standing.level().code(),
                standing.history().stream().map(Flagged::of).toList(),
                own.mergedInto(one.id()).stream()
                        .map(merged -> merged.slug().value())
                        .toList());
    }

    @PutMapping
    @Operation(
            summary = "Change what is said of an organisation",
            description =
                    "version: the one that was read; refuses 412 if it was changed since, 422 organisation-incomplete.")
    Office revise(@Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Revision revision) {
        Organisation one = offices.open(frame.reader(), slug);
        ProfileForm typed = revision.form();
        if (!typed.problems(frame.language(), taxonomies, countries).isEmpty()) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "organisation-incomplete"));
        }
        own.revise(frame.reader(), one, revision.version(), typed.profile()).orThrow();
        return show(frame, one.slug().value());
    }

    @PostMapping("/merge")
    @Operation(
            summary = "Let this organisation lead to another that is the same",
            description = "into: slug of the other. Refuses 409 merge-in-a-circle. It can be undone.")
    Office merge(@Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Merging merging) {
        Organisation other = organisations
                .bySlug(merging.into())
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "organisation-unknown")));
        own.merge(frame.reader(), offices.open(frame.reader(), slug), other).orThrow();
        return show(frame, other.slug().value());
    }

    @DeleteMapping("/merge")
    @Operation(summary = "Undo the merge of this organisation into another")
    Office undo(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        own.undoMerge(frame.reader(), slug).orThrow();
        return show(frame, slug);
    }

    /** What is said of an organisation; name by language tag. */
    record Revision(
            int version,
            Map<String, String> name,
            @Nullable String shortName,
            String kind,
            @Nullable String country,
            @Nullable List<String> aliases,
            @Nullable List<String> languages) {

        ProfileForm form() {
            return new ProfileForm(
                    name,
                    Optional.ofNullable(shortName).orElse(""),
                    kind,
                    Optional.ofNullable(country).orElse(""),
                    Optional.ofNullable(languages).orElse(List.of()),
                    String.join("\n", Optional.ofNullable(aliases).orElse(List.of())));
        }
    }

    /** What it leads to. */
    record Merging(String into) {}

    /** How an organisation stands. */
    record Office(
            String slug,
            int version,
            Optional<Verified> verification,
            String risk,
            List<Flagged> flags,
            List<String> merged) {}

    /** Whether its identity was verified, and until when; why it was declined. */
    record Verified(String state, int version, @Nullable LocalDate until, String reason) {

        static Verified of(Verification one) {
            return new Verified(one.state(), one.version(), one.validUntil(), one.reason());
        }
    }

    /** A level of risk that was set. */
    record Flagged(String level, String category, String reason, Instant at) {

        static Flagged of(Flag one) {
            return new Flagged(one.level().code(), one.category(), one.reason(), one.at());
        }
    }
}
