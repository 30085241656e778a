package corridor.floor;

import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questions from the floor for programs, with the refusals that the page has. */
@RestController
@RequestMapping("/api/v1/sessions/{session:\\d{1,18}}/questions")
@Tag(name = "Sessions")
class FloorApi {

    private final Sessions sessions;
    private final Floor floor;
    private final Asker askers;

    FloorApi(Sessions sessions, Floor floor, Asker askers) {
        this.sessions = sessions;
        this.floor = floor;
        this.askers = askers;
    }

    /**
     * A question from the floor.
     *
     * @param name only where whoever asked wished to be named
     * @param answer blank where it was answered by word of mouth
     */
    record FloorQuestion(
            long id,
            @Nullable Long pitch,
            String state,
            String text,
            String language,
            String name,
            int support,
            String answer) {}

    @GetMapping
    @Operation(
            summary = "Questions of a session",
            description =
                    "Those that are shown or answered; what most want to hear first. Who asked is told to nobody.")
    List<FloorQuestion> list(@Parameter(hidden = true) Frame frame, @PathVariable long session) {
        return floor.questions(frame.reader(), session(frame, session), Floor.OPEN).stream()
                .map(FloorApi::answer)
                .toList();
    }

    private Session session(Frame frame, long id) {
        return sessions.byIds(frame.reader(), List.of(id)).values().stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
    }

    private static FloorQuestion answer(Asked one) {
        return new FloorQuestion(
                one.id(),
                one.pitch(),
                one.state(),
                one.text(),
                one.language().tag(),
                one.name(),
                one.support(),
                one.answer());
    }

    /** What is asked; in the language of the request. */
    record Asking(
            String text, @Nullable String name, @Nullable Long pitch) {}

    /** The number of what was asked. */
    record AskedAnswer(long id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask",
            description = "It waits until somebody of the session has read it. Five questions in ten minutes at most.")
    AskedAnswer ask(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long session,
            @RequestBody Asking asking,
            HttpServletRequest request,
            HttpServletResponse response) {
        Question question = new Question(
                asking.pitch(), TypedText.lines(asking.text()), frame.language(), TypedText.line(asking.name()));
        return new AskedAnswer(floor.ask(
                        frame.reader(), session(frame, session), question, askers.of(frame.reader(), request, response))
                .orThrow());
    }

    @PostMapping("/{question:\\d{1,18}}/support")
    @Operation(summary = "Ask the same", description = "Counted once for each who asks.")
    AskedAnswer support(
            @Parameter(hidden = true) Frame frame,
            @PathVariable long session,
            @PathVariable long question,
            HttpServletRequest request,
            HttpServletResponse response) {
        return new AskedAnswer(floor.support(
                        frame.reader(), session(frame, session), question, askers.of(frame.reader(), request, response))
                .orThrow());
    }
}
