package corridor.programme.agenda;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.sessions.Session;
import corridor.programme.board.Boards;
import corridor.programme.drafts.Draft;
import corridor.programme.drafts.Draft.Progress;
import corridor.programme.drafts.Drafts;
import corridor.programme.plan.Drafted;
import corridor.programme.plan.Place;
import corridor.programme.releases.ProgrammeRelease;
import corridor.programme.releases.Releases;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Programmes for programs: the same doors, the same refusals. */
@RestController
@RequestMapping("/api/v1/forums/{forum}/cycles/{cycle}/programme")
@Tag(name = "Programme")
class ProgrammeApi {

    private final Cycles cycles;
    private final Releases releases;
    private final Agendas agendas;
    private final Boards boards;
    private final Drafts drafts;

    ProgrammeApi(Cycles cycles, Releases releases, Agendas agendas, Boards boards, Drafts drafts) {
        this.cycles = cycles;
        this.releases = releases;
        this.agendas = agendas;
        this.boards = boards;
        this.drafts = drafts;
    }

    private Cycle cycle(Frame frame, String forum, String cycle) {
        return cycles.find(frame.reader(), forum, cycle).orThrow();
    }

    @GetMapping
    @Operation(
            operationId = "programme",
            summary = "A released programme, as far as the reader may see its sessions",
            description = "release: which one; without it the one that stands.")
    Programme show(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam @Nullable Integer release) {
        Cycle found = cycle(frame, forum, cycle);
        ProgrammeRelease one = releases.find(frame.reader(), found, Optional.ofNullable(release))
                .orThrow();
        List<Held> held = agendas.of(frame.reader(), found, one).items().stream()
                .map(item -> new Held(
                        item.title().byTag(),
                        item.session().map(Session::slug).orElse(null),
                        item.entry().roomName(),
                        item.entry().starts(),
                        item.entry().ends()))
                .toList();
        return new Programme(one.number(), one.releasedAt(), found.zone().getId(), one.note(), held);
    }

    @PutMapping("/placings/{session:\\d{1,18}}")
    @Operation(
            operationId = "place",
            summary = "Put a session into a room at an hour",
            description = "Refuses 403 right-missing, 404 record-missing and 412 programme-changed.")
    Placing place(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @PathVariable long session,
            @RequestBody Placing placing) {
        Cycle found = cycle(frame, forum, cycle);
        Place place = new Place(placing.room(), placing.hour(), placing.fixed());
        boards.place(frame.reader(), found, session, place, placing.version()).orThrow();
        int version = boards.board(frame.reader(), found).orThrow().version();
        return new Placing(placing.room(), placing.hour(), placing.fixed(), version);
    }

    @PostMapping("/drafts")
    @Operation(operationId = "draftProgramme", summary = "Ask for a plan", description = "Refuses 409 draft-runs.")
    Proposal ask(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestBody Asking asking) {
        Cycle found = cycle(frame, forum, cycle);
        return draft(
                frame,
                forum,
                cycle,
                drafts.ask(frame.reader(), found, asking.seconds()).orThrow());
    }

    @GetMapping("/drafts/{id:\\d{1,18}}")
    @Operation(operationId = "programmeDraft", summary = "How far a search for a plan is, and what it proposes")
    Proposal draft(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @PathVariable long id) {
        Draft draft =
                drafts.find(frame.reader(), cycle(frame, forum, cycle), id).orThrow();
        Map<String, Long> counts = draft.best().map(Drafted::counts).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().code(), Map.Entry::getValue));
        return new Proposal(draft.id(), draft.state(), draft.version(), draft.progress(), counts);
    }

    @PostMapping("/releases")
    @Operation(
            operationId = "releaseProgramme",
            summary = "Release the programme",
            description =
                    "Refuses 409 conflicts-hard, nothing-changed and nothing-placed, 412 programme-changed, 403 right-missing.")
    Programme release(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestBody Releasing releasing) {
        Cycle found = cycle(frame, forum, cycle);
        if (releasing.version() == null) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "version"));
        }
        String note = releasing.note() == null ? "" : releasing.note();
        Map<String, String> reasons = releasing.reasons() == null ? Map.of() : releasing.reasons();
        int number = releases.release(frame.reader(), found, releasing.version(), note, reasons)
                .orThrow();
        return show(frame, forum, cycle, number);
    }

    /** A released programme. */
    record Programme(int number, Instant releasedAt, String zone, String note, List<Held> sessions) {}

    /** One session of it; without an address where it is by invitation. */
    record Held(Map<String, String> title, @Nullable String slug, String room, Instant starts, Instant ends) {}

    /** A place on the board; the version is that of the whole work, 0 for whichever is there. */
    record Placing(long room, long hour, boolean fixed, int version) {}

    /** For how many seconds to look. */
    record Asking(int seconds) {}

    /** A drafted plan. */
    record Proposal(long id, String state, int version, Progress progress, Map<String, Long> counts) {}

    /** What to release, and reasons for living with conflicts. */
    record Releasing(
            @Nullable Integer version,
            @Nullable String note,
            @Nullable Map<String, String> reasons) {}
}
