package corridor.forum.papers;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.bodies.Bodies;
import corridor.forum.bodies.Body;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers of cycles and bodies for programs, and new ones wherever papers are written. */
@RestController
@RequestMapping("/api/v1/forums/{forum}")
@Tag(name = "Forums")
class PaperPlaceApi {

    private static final String DRAFTING =
            "kind: background, concept, annotated-agenda or report. Refuses 403 right-missing, 422 paper-incomplete and "
                    + "paper-too-long.";

    private final Papers papers;
    private final PaperHomes homes;
    private final Cycles cycles;
    private final Bodies bodies;

    PaperPlaceApi(Papers papers, PaperHomes homes, Cycles cycles, Bodies bodies) {
        this.papers = papers;
        this.homes = homes;
        this.cycles = cycles;
        this.bodies = bodies;
    }

    @GetMapping("/cycles/{cycle}/papers")
    @Operation(summary = "The papers of a cycle, of its sessions and roundtables")
    List<PaperAnswer> ofCycle(
            @Parameter(hidden = true) Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        return answers(frame, papers.of(frame.reader(), found.id()));
    }

    private List<PaperAnswer> answers(Frame frame, List<Paper> found) {
        return found.stream()
                .map(one -> PaperAnswer.of(frame.reader(), papers, one, null))
                .toList();
    }

    @GetMapping("/bodies/{slug}/papers")
    @Operation(summary = "The papers of a body")
    List<PaperAnswer> ofBody(
            @Parameter(hidden = true) Frame frame, @PathVariable String forum, @PathVariable String slug) {
        Body found = bodies.find(frame.reader(), forum, slug).orThrow();
        return answers(frame, papers.of(frame.reader(), found));
    }

    @PostMapping("/cycles/{cycle}/papers")
    @Operation(summary = "Begin a paper of a cycle", description = DRAFTING)
    ResponseEntity<PaperAnswer> forCycle(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestBody PaperBody body) {
        return draft(frame, homes.cycle(frame.reader(), forum, cycle), body);
    }

    private ResponseEntity<PaperAnswer> draft(Frame frame, PaperHome home, PaperBody body) {
        long id = papers.draft(frame.reader(), home, body.content()).orThrow();
        Paper paper = papers.find(frame.reader(), id).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/forums/papers/" + id))
                .body(PaperAnswer.of(frame.reader(), papers, paper, null));
    }

    @PostMapping("/bodies/{slug}/papers")
    @Operation(summary = "Begin a paper of a body", description = DRAFTING)
    ResponseEntity<PaperAnswer> forBody(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestBody PaperBody body) {
        return draft(frame, homes.body(frame.reader(), forum, slug), body);
    }

    @PostMapping("/sessions/{slug}/papers")
    @Operation(
            summary = "Begin a paper of a session",
            description = "table: whether it is for all sessions of the roundtable. " + DRAFTING)
    ResponseEntity<PaperAnswer> forSession(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean table,
            @RequestBody PaperBody body) {
        return draft(frame, homes.session(frame.reader(), forum, slug, table), body);
    }

    /** A paper to begin. */
    record PaperBody(
            @Nullable String kind,
            @Nullable String symbol,
            @Nullable LocalizedText title,
            @Nullable LocalizedText text) {

        Paper.Content content() {
            if (title == null) {
                throw new RefusedException(Refusal.of(Kind.INVALID, "paper-incomplete"));
            }
            return new Paper.Content(
                    Objects.requireNonNullElse(kind, "background"),
                    Objects.requireNonNullElse(symbol, ""),
                    title,
                    Objects.requireNonNullElse(text, LocalizedText.EMPTY));
        }
    }
}
