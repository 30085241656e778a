package corridor.floor;

import corridor.forum.pitches.Pitch;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The floor of a session on a phone: what goes on, what others ask, and one's own question. */
@Controller
@RequestMapping("/forums/{forum}/sessions/{slug}")
public class FloorPage {

    private final Sessions sessions;
    private final Floor floor;
    private final Boards boards;
    private final Asker askers;

    FloorPage(Sessions sessions, Floor floor, Boards boards, Asker askers) {
        this.sessions = sessions;
        this.floor = floor;
        this.boards = boards;
        this.askers = askers;
    }

    @GetMapping("/floor")
    ModelAndView show(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestParam(required = false) String asked) {
        return page(frame, session(frame, forum, slug), new Typed("", "", 0), "", asked != null);
    }

    /** What was typed, and stays where something is wrong. */
    public record Typed(String text, String name, long pitch) {}

    private Session session(Frame frame, String forum, String slug) {
        return sessions.find(frame.reader(), forum, slug).orThrow();
    }

    private ModelAndView page(Frame frame, Session session, Typed typed, String problem, boolean asked) {
        List<Pitch> pitches = boards.pitches(frame.reader(), session);
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("session", session);
        model.put("board", boards.of(frame.reader(), frame.language(), session));
        model.put("pitches", pitches);
        model.put("waiting", mine(frame, session));
        model.put("moderator", floor.mayModerate(frame.reader(), session));
        model.put("typed", typed);
        model.put("problem", problem);
        model.put("asked", asked);
        return new ModelAndView("floor/show", model);
    }

    /** How many wait to be read, for those who read them. */
    private int mine(Frame frame, Session session) {
        return floor.mayModerate(frame.reader(), session)
                ? floor.questions(frame.reader(), session, Set.of(FloorLifecycle.WAITING))
                        .size()
                : 0;
    }

    /** The part that changes, for those who may not be sent it. */
    @GetMapping("/floor/board")
    ModelAndView board(Frame frame, @PathVariable String forum, @PathVariable String slug) {
        Session session = session(frame, forum, slug);
        return new ModelAndView(
                "floor/board", Map.of("frame", frame, "board", boards.of(frame.reader(), frame.language(), session)));
    }

    /** What is projected in the room. */
    @GetMapping("/screen")
    ModelAndView screen(Frame frame, @PathVariable String forum, @PathVariable String slug) {
        Session session = session(frame, forum, slug);
        return new ModelAndView(
                "floor/screen",
                Map.of(
                        "frame", frame,
                        "session", session,
                        "board", boards.of(frame.reader(), frame.language(), session)));
    }

    @PostMapping("/floor")
    Object ask(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") long pitch,
            HttpServletRequest request,
            HttpServletResponse response) {
        Session session = session(frame, forum, slug);
        Typed typed = new Typed(TypedText.lines(text), TypedText.line(name), pitch);
        boolean there = boards.pitches(frame.reader(), session).stream().anyMatch(one -> one.id() == pitch);
        Question question = new Question(there ? pitch : null, typed.text(), frame.language(), typed.name());
        return switch (floor.ask(frame.reader(), session, question, askers.of(frame.reader(), request, response))) {
            case Outcome.Done<Long> done -> "redirect:" + session.url() + "/floor?asked";
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.MISSING || refusal.kind() == Kind.FORBIDDEN ->
                throw new RefusedException(refusal);
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, page(frame, session, typed, frame.sentence(refusal), false));
        };
    }

    @PostMapping("/floor/questions/{id:\\d{1,18}}/support")
    String support(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Session session = session(frame, forum, slug);
        floor.support(frame.reader(), session, id, askers.of(frame.reader(), request, response))
                .orThrow();
        return "redirect:" + session.url() + "/floor";
    }
}
