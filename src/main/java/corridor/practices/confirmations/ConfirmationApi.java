package corridor.practices.confirmations;

import corridor.actors.Person;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Language;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Confirmations of entries on behalf, for programs. The answer itself is given by a person who follows the link. */
@RestController
@RequestMapping("/api/v1/submissions/{id}/confirmations")
@Tag(name = "Submissions")
class ConfirmationApi {

    private final Confirmations confirmations;
    private final ConfirmationNotes notes;
    private final Practices practices;

    ConfirmationApi(Confirmations confirmations, ConfirmationNotes notes, Practices practices) {
        this.confirmations = confirmations;
        this.notes = notes;
        this.practices = practices;
    }

    @GetMapping
    @Operation(
            summary = "List the letters that asked for a confirmation",
            description = "The newest first; for the organisation's people without the address and the message. "
                    + "state: sent, expired, confirmed, changed (confirmed, but the entry was changed since), "
                    + "disputed or replaced.")
    List<Item> list(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        boolean whole = confirmations.mayAsk(frame.reader());
        Practice practice = practice(frame, id);
        return confirmations.about(frame.reader(), practice).stream()
                .map(one -> new Item(
                        one.id(),
                        confirmations.standing(one, practice),
                        one.createdAt(),
                        one.expiresAt(),
                        one.stateSince(),
                        whole ? one.email() : null,
                        whole ? one.message() : null))
                .toList();
    }

    private Practice practice(Frame frame, long id) {
        return practices.find(frame.reader(), List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "practice-missing")));
    }

    @PostMapping
    @Operation(
            summary = "Ask an organisation for confirmation by letter",
            description =
                    "Where it has focal points, person is one of their numbers; otherwise name, email and language. "
                            + "Voids the link of a letter before it. Refuses 403 right-missing, 409 practice-not-on-behalf, "
                            + "confirmation-settled and confirmation-addressee, 422 confirmation-address-missing.")
    List<Item> ask(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestBody Asking asking) {
        Practice practice = practice(frame, id);
        Addressee addressee = confirmations.focalPoints(practice).stream()
                .filter(one -> Long.valueOf(one.id()).equals(asking.person()))
                .findFirst()
                .map((Person one) -> Addressee.of(one))
                .orElseGet(() -> Addressee.at(
                        text(asking.name()),
                        text(asking.email()),
                        Language.of(text(asking.language())).orElse(Language.ENGLISH)));
        confirmations.ask(frame.reader(), practice, addressee).orThrow();
        return list(frame, id);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    @PostMapping(path = "/notes", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Record a confirmation that came as a note",
            description =
                    "version: of the practice. reason: who confirmed, and how. file: the note, which is kept as a "
                            + "document of the practice. A confirmation without a file is the step confirm.")
    Kept record(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String reason,
            @RequestParam MultipartFile file) {
        return new Kept(notes.record(
                        frame.reader(),
                        practice(frame, id),
                        version,
                        reason,
                        ConfirmationPage.name(file),
                        () -> ConfirmationPage.opened(file))
                .orThrow());
    }

    /** To whom a letter goes. */
    record Asking(
            @Nullable Long person,
            @Nullable String name,
            @Nullable String email,
            @Nullable String language) {}

    /** A letter and what came of it. */
    record Item(
            long id,
            String state,
            Instant sentAt,
            Instant expiresAt,
            Instant since,
            @Nullable String email,
            @Nullable String message) {}

    /** The document that the note became. */
    record Kept(long document) {}
}
