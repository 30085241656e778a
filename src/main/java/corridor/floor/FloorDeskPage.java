package corridor.floor;

import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk of those who moderate a session. */
@Controller
@RequestMapping("/forums/{forum}/sessions/{slug}/floor/desk")
class FloorDeskPage {

    private final Sessions sessions;
    private final Floor floor;
    private final Stages stages;
    private final Boards boards;

    FloorDeskPage(Sessions sessions, Floor floor, Stages stages, Boards boards) {
        this.sessions = sessions;
        this.floor = floor;
        this.stages = stages;
        this.boards = boards;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String forum, @PathVariable String slug) {
        return page(frame, session(frame, forum, slug), "");
    }

    private Session session(Frame frame, String forum, String slug) {
        Session session = sessions.find(frame.reader(), forum, slug).orThrow();
        if (!floor.mayModerate(frame.reader(), session)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "moderate"));
        }
        return session;
    }

    private ModelAndView page(Frame frame, Session session, String problem) {
        return new ModelAndView(
                "floor/desk",
                Map.of(
                        "frame",
                        frame,
                        "session",
                        session,
                        "board",
                        boards.of(frame.reader(), frame.language(), session),
                        "pitches",
                        boards.pitches(frame.reader(), session),
                        "questions",
                        floor.questions(frame.reader(), session, FloorLifecycle.ALL),
                        "problem",
                        problem));
    }

    @PostMapping("/stage/{action}")
    Object stage(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam(defaultValue = "0") long pitch) {
        Session session = session(frame, forum, slug);
        return answer(frame, session, stages.act(frame.reader(), session, action, pitch));
    }

    @PostMapping("/questions/{id:\\d{1,18}}/{action}")
    Object question(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @PathVariable long id,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") long into) {
        Session session = session(frame, forum, slug);
        Floor.Reply reply = new Floor.Reply(TypedText.lines(text), frame.language());
        return answer(frame, session, floor.act(frame.reader(), session, new Target(id, version), action, reply, into));
    }

    private Object answer(Frame frame, Session session, Outcome<Long> outcome) {
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + session.url() + "/floor/desk";
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.MISSING || refusal.kind() == Kind.FORBIDDEN ->
                throw new RefusedException(refusal);
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, page(frame, session, frame.sentence(refusal)));
        };
    }
}
