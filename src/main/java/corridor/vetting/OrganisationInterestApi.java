package corridor.vetting;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What ties an organisation, for programs: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1/organisations/{slug}/interests")
@Tag(name = "Interests")
class OrganisationInterestApi {

    private final OrganisationInterests interests;
    private final InterestSubjects subjects;
    private final Organisations organisations;

    OrganisationInterestApi(OrganisationInterests interests, InterestSubjects subjects, Organisations organisations) {
        this.interests = interests;
        this.subjects = subjects;
        this.organisations = organisations;
    }

    private Organisation named(String slug) {
        return organisations
                .bySlug(slug)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "organisation-missing")));
    }

    @GetMapping
    @Operation(
            summary = "Interests that an organisation declared",
            description = "For its people and the secretariat. Refuses 403 everybody else.")
    Answer list(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        OrganisationInterests.Own own =
                interests.of(frame.reader(), named(slug)).orThrow();
        return new Answer(
                own.interests().stream().map(InterestAnswer::of).toList(),
                own.noneSigned().map(Object::toString).orElse(null));
    }

    @PostMapping
    @Operation(
            summary = "Declare an interest of an organisation",
            description = "For its focal point. subject: another organisation by name, a person of one's own by e-mail "
                    + "address, or the address of a record's page. Refuses 422 what is missing or unknown.")
    ResponseEntity<Void> declare(
            @Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Request request) {
        Organisation one = named(slug);
        interests.of(frame.reader(), one).orThrow();
        InterestForm form = request.form();
        Reference subject = interests.mayDeclare(frame.reader(), one)
                ? subjects.find(frame.reader(), form.organisation())
                        .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "interest-malformed")))
                : new Reference(Organisations.KIND, 0);
        if (!form.problems(true).isEmpty()) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "interest-malformed"));
        }
        interests.declare(frame.reader(), one, form.declared(subject)).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/organisations/" + one.slug() + "/interests"))
                .build();
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "End an interest of an organisation",
            description = "It stays on record. Refuses 412 if it was changed meanwhile.")
    ResponseEntity<Void> end(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam int version) {
        interests.end(frame.reader(), named(slug), id, version).orThrow();
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/none")
    @Operation(
            summary = "Sign that nothing ties an organisation",
            description = "For its focal point. Refuses 409 while an interest that it declared stands.")
    ResponseEntity<Void> none(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        interests.signNone(frame.reader(), named(slug)).orThrow();
        return ResponseEntity.noContent().build();
    }

    /** What an organisation declared. */
    record Answer(List<InterestAnswer> interests, @Nullable String noneSigned) {}

    /** An interest to declare. */
    record Request(
            @Nullable String subject,
            @Nullable String kind,
            boolean hard,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable String note) {

        InterestForm form() {
            return new InterestForm(
                    text(subject), text(kind), hard ? "hard" : "soft", text(starts), text(ends), text(note));
        }

        private static String text(@Nullable Object value) {
            return Stream.ofNullable(value)
                    .map(Objects::toString)
                    .map(TypedText::lines)
                    .findFirst()
                    .orElse("");
        }
    }
}
