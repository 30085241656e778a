package corridor.vetting;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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

/** One's own interests for programs: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1/interests")
@Tag(name = "Interests")
class InterestApi {

    private final Interests interests;
    private final Organisations organisations;

    InterestApi(Interests interests, Organisations organisations) {
        this.interests = interests;
        this.organisations = organisations;
    }

    @GetMapping
    @Operation(summary = "Your own interests", description = "Refuses 403 whoever is not signed in as a person.")
    List<InterestAnswer> list(@Parameter(hidden = true) Frame frame) {
        return interests.own(frame.reader()).orThrow().interests().stream()
                .map(InterestAnswer::of)
                .toList();
    }

    @PostMapping
    @Operation(
            summary = "Declare an interest",
            description = "organisation: its address. kind: employment, family, financial, authorship, advisory, "
                    + "nationality, other. hard: whether it keeps you away.")
    ResponseEntity<Void> declare(@Parameter(hidden = true) Frame frame, @RequestBody Request request) {
        Organisation organisation = organisations
                .bySlug(String.valueOf(request.organisation()))
                .orElseThrow(() -> new RefusedException(Refusal.of(Refusal.Kind.INVALID, "organisation-missing")));
        Interest.Kind kind = Interest.Kind.of(String.valueOf(request.kind()))
                .orElseThrow(() -> new RefusedException(Refusal.of(Refusal.Kind.INVALID, "interest-malformed")));
        String note = request.note() == null ? "" : request.note();
        if (note.length() > InterestForm.LONGEST_NOTE
                || (request.ends() != null
                        && request.starts() != null
                        && request.ends().isBefore(request.starts()))) {
            throw new RefusedException(Refusal.of(Refusal.Kind.INVALID, "interest-malformed"));
        }
        interests
                .declare(
                        frame.reader(),
                        new Interests.Declared(
                                new Reference(Organisations.KIND, organisation.id()),
                                kind,
                                request.hard(),
                                request.starts(),
                                request.ends(),
                                TypedText.lines(note)))
                .orThrow();
        return ResponseEntity.created(URI.create("/api/v1/interests")).build();
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "End an interest",
            description = "It stays on record. Refuses 412 if it was changed meanwhile.")
    ResponseEntity<Void> end(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestParam int version) {
        interests.end(frame.reader(), id, version).orThrow();
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/none")
    @Operation(
            summary = "Sign that you have no interest",
            description = "Refuses 409 while one that you declared stands.")
    ResponseEntity<Void> none(@Parameter(hidden = true) Frame frame) {
        interests.signNone(frame.reader(), null).orThrow();
        return ResponseEntity.noContent().build();
    }

    /** An interest to declare. */
    record Request(
            @Nullable String organisation,
            @Nullable String kind,
            boolean hard,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable String note) {}
}
