package corridor.forum.sessions;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sessions for programs: read, step by step, and what was said. */
@RestController
@RequestMapping("/api/v1/forums/{forum}")
@Tag(name = "Sessions")
class SessionApi {

    private static final Set<String> STEPS = Set.of("publish", "hold", "report", "cancel");

    private final Cycles cycles;
    private final Sessions sessions;
    private final Notes notes;
    private final NoteConsents consents;

    SessionApi(Cycles cycles, Sessions sessions, Notes notes, NoteConsents consents) {
        this.cycles = cycles;
        this.sessions = sessions;
        this.notes = notes;
        this.consents = consents;
    }

    @GetMapping("/cycles/{cycle}/sessions")
    @Operation(summary = "The sessions of a cycle that you may see", description = "In their order.")
    List<SessionAnswer> list(
            @Parameter(hidden = true) Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        return sessions.of(frame.reader(), found.id()).stream()
                .map(one -> SessionAnswer.of(one, null, null))
                .toList();
    }

    @GetMapping("/sessions/{slug}")
    @Operation(
            summary = "A session",
            description =
                    "notes: what was said, where you may read it; if a name that you got here is taken back, you are told. "
                            + "steps: what you could do, or why not.")
    SessionAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable String forum, @PathVariable String slug) {
        Session found = sessions.find(frame.reader(), forum, slug).orThrow();
        List<Note> said = notes.of(frame.reader(), List.of(found.id()));
        consents.taken(frame.reader(), found.id(), said);
        return SessionAnswer.of(
                found,
                said,
                sessions.offers(frame.reader(), found).stream()
                        .filter(offer -> STEPS.contains(offer.action()))
                        .toList());
    }

    @PostMapping("/sessions/{slug}/steps/{action}")
    @Operation(
            summary = "Publish, hold, report or cancel",
            description = "Refuses 409 session-incomplete, session-not-yet, notes-missing; 412 version-stale; 422 "
                    + "reason-missing.")
    SessionAnswer step(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestBody Step step) {
        if (!STEPS.contains(action)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        Session found = sessions.find(frame.reader(), forum, slug).orThrow();
        String reason = step.reason() == null ? "" : step.reason();
        sessions.move(frame.reader(), new Target(found.id(), step.version()), action, reason)
                .orThrow();
        return show(frame, forum, slug);
    }

    @PostMapping("/sessions/{slug}/notes")
    @Operation(
            summary = "Write down what was said",
            description =
                    "kind: one of those that the page of the session offers. Refuses 403 right-missing, 422 note-length.")
    SessionAnswer note(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestBody NoteBody body) {
        Session found = sessions.find(frame.reader(), forum, slug).orThrow();
        Note.Kind kind = Note.Kind.of(body.kind())
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "kind")));
        notes.note(frame.reader(), found, kind, body.text()).orThrow();
        return show(frame, forum, slug);
    }

    @DeleteMapping("/sessions/{slug}/notes/{id}")
    @Operation(summary = "Take a note away", description = "Refuses 403 right-missing.")
    SessionAnswer remove(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @PathVariable long id) {
        Session found = sessions.find(frame.reader(), forum, slug).orThrow();
        notes.remove(frame.reader(), found, id).orThrow();
        return show(frame, forum, slug);
    }

    /** A step to take. */
    record Step(Integer version, @Nullable String reason) {}

    /** A note to write down. */
    record NoteBody(String kind, LocalizedText text) {}
}
