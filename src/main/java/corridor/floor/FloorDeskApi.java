package corridor.floor;

import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moderating the floor for programs: the same doors, the same refusals. */
@RestController
@RequestMapping("/api/v1/sessions/{session:\\d{1,18}}/floor")
@Tag(name = "Sessions")
class FloorDeskApi {

    private final Sessions sessions;
    private final Floor floor;
    private final Stages stages;

    FloorDeskApi(Sessions sessions, Floor floor, Stages stages) {
        this.sessions = sessions;
        this.floor = floor;
        this.stages = stages;
    }

    @GetMapping
    @Operation(
            operationId = "floor",
            summary = "The floor of a session, for those who moderate it",
            description =
                    "All its questions, those that wait and those that are hidden too; who asked is told to nobody. Refuses "
                            + "403 right-missing.")
    FloorAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable long session) {
        return answer(frame, session(frame, session));
    }

    private Session session(Frame frame, long id) {
        Session session = sessions.byIds(frame.reader(), List.of(id)).values().stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
        if (!floor.mayModerate(frame.reader(), session)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "moderate"));
        }
        return session;
    }

    private FloorAnswer answer(Frame frame, Session session) {
        Stage stage = floor.stage(session);
        return new FloorAnswer(
                stage.open(),
                stage.pitch(),
                stage.startedAt(),
                stage.pausedAt(),
                floor.questions(frame.reader(), session, FloorLifecycle.ALL).stream()
                        .map(one -> new Moderated(
                                one.id(),
                                one.version(),
                                one.pitch(),
                                one.state(),
                                one.text(),
                                one.language().tag(),
                                one.name(),
                                one.support(),
                                one.answer(),
                                one.askedAt()))
                        .toList());
    }

    @PostMapping("/steps/{action}")
    @Operation(
            operationId = "stepFloor",
            summary = "Open or close the floor, or run the clock of a pitch",
            description =
                    "action: open, close, start, pause, go-on or end; pitch: its number, to start. Twice the same changes "
                            + "nothing. Refuses 403 right-missing, 404 record-missing and page-missing.")
    FloorAnswer stage(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long session,
            @PathVariable String action,
            @RequestBody(required = false) @Nullable StageStep step) {
        Session found = session(frame, session);
        Long pitch = step == null ? null : step.pitch();
        stages.act(frame.reader(), found, action, Objects.requireNonNullElse(pitch, 0L))
                .orThrow();
        return answer(frame, found);
    }

    @PostMapping("/questions/{question:\\d{1,18}}/steps/{action}")
    @Operation(
            operationId = "moderate",
            summary = "Show, hide, answer or join a question",
            description =
                    "version: the one that you read; text: what was answered, in the language of the request, blank where it "
                            + "was answered by word of mouth; into: the question that is left, to merge. Refuses 403 "
                            + "right-missing, 404 record-missing, 409 state-forbids, 412 version-stale, 422 answer-length and "
                            + "question-to-join-missing.")
    FloorAnswer moderate(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long session,
            @PathVariable long question,
            @PathVariable String action,
            @RequestBody Moderation step) {
        Session found = session(frame, session);
        if (step.version() == null) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "version"));
        }
        boolean there = floor.questions(frame.reader(), found, FloorLifecycle.ALL).stream()
                .anyMatch(one -> one.id() == question);
        if (!there) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "record-missing"));
        }
        floor.act(
                        frame.reader(),
                        found,
                        new Target(question, step.version()),
                        action,
                        new Floor.Reply(TypedText.lines(Objects.requireNonNullElse(step.text(), "")), frame.language()),
                        Objects.requireNonNullElse(step.into(), 0L))
                .orThrow();
        return answer(frame, found);
    }

    /** The floor as those who moderate it see it. */
    record FloorAnswer(
            boolean open,
            @Nullable Long pitch,
            @Nullable Instant startedAt,
            @Nullable Instant pausedAt,
            List<Moderated> questions) {}

    /** A question with its version. */
    record Moderated(
            long id,
            int version,
            @Nullable Long pitch,
            String state,
            String text,
            String language,
            String name,
            int support,
            String answer,
            Instant askedAt) {}

    /** What begins. */
    record StageStep(@Nullable Long pitch) {}

    /** A step with a question. */
    record Moderation(
            @Nullable Integer version,
            @Nullable String text,
            @Nullable Long into) {}
}
