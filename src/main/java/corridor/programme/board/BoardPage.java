package corridor.programme.board;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.programme.Works;
import corridor.programme.plan.Place;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The board: rooms and hours, and the sessions on them. One form moves a session; script moves it by mouse and by keys. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/programme/board")
class BoardPage {

    private final Cycles cycles;
    private final Boards boards;
    private final BoardViews views;

    BoardPage(Cycles cycles, Boards boards, BoardViews views) {
        this.cycles = cycles;
        this.boards = boards;
        this.views = views;
    }

    private Cycle cycle(Frame frame, String forum, String cycle) {
        return cycles.find(frame.reader(), forum, cycle)
                .then(found -> Works.plannable(frame.reader(), found))
                .orThrow();
    }

    @GetMapping
    ModelAndView show(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam(defaultValue = "0") long session) {
        return page(frame, cycle(frame, forum, cycle), "", "", session);
    }

    private ModelAndView page(Frame frame, Cycle cycle, String said, String refused, long chosen) {
        BoardView view = views.view(frame, boards.board(frame.reader(), cycle).orThrow(), said, refused, chosen);
        return new ModelAndView(
                frame.partial() ? "programme/board-body" : "programme/board", Map.of("frame", frame, "view", view));
    }

    /**
     * Moves a session. The answer is the board as it is then, and says in words where the session is and what that breaks.
     *
     * @param off whether it is taken off the board
     */
    @PostMapping
    Object move(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam long session,
            @RequestParam(defaultValue = "0") long room,
            @RequestParam(defaultValue = "0") long hour,
            @RequestParam(defaultValue = "") String fixed,
            @RequestParam(defaultValue = "") String off,
            @RequestParam(defaultValue = "0") int version) {
        Cycle found = cycle(frame, forum, cycle);
        Outcome<Long> outcome = off.isEmpty()
                ? boards.place(frame.reader(), found, session, new Place(room, hour, !fixed.isEmpty()), version)
                : boards.unplace(frame.reader(), found, session, version);
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            ModelAndView again = page(frame, found, "", frame.sentence(refusal), session);
            // a part of a page is shown with its sentence; script would drop what has the status of a refusal
            again.setStatus(
                    frame.partial()
                            ? HttpStatus.OK
                            : HttpStatus.valueOf(refusal.kind().status()));
            return again;
        }
        return frame.partial()
                ? page(frame, found, said(frame, found, session), "", session)
                : "redirect:" + found.url() + "/programme/board?session=" + session + "#board";
    }

    private String said(Frame frame, Cycle cycle, long session) {
        return views.view(frame, boards.board(frame.reader(), cycle).orThrow(), "", "", 0).all().stream()
                .filter(card -> card.id() == session)
                .map(card -> card.place().isEmpty()
                        ? frame.t("programme.board.taken-off", card.title())
                        : frame.t("programme.board.moved", card.title(), card.place(), card.clashes()))
                .findFirst()
                .orElse("");
    }
}
