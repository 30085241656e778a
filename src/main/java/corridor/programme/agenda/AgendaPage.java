package corridor.programme.agenda;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.printing.Printing;
import corridor.programme.ProgrammeRights;
import corridor.programme.releases.ProgrammeRelease;
import corridor.programme.releases.Releases;
import corridor.ui.Frame;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The programme as it was released, day by day. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/programme")
class AgendaPage {

    private final Cycles cycles;
    private final Releases releases;
    private final Agendas agendas;
    private final AgendaViews views;
    private final Printing printing;

    AgendaPage(Cycles cycles, Releases releases, Agendas agendas, AgendaViews views, Printing printing) {
        this.cycles = cycles;
        this.releases = releases;
        this.agendas = agendas;
        this.views = views;
        this.printing = printing;
    }

    @GetMapping
    ModelAndView show(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam MultiValueMap<String, String> fields) {
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        Optional<ProgrammeRelease> standing = releases.standing(frame.reader(), found);
        return standing.map(release -> page(frame, found, release, fields)).orElseGet(() -> none(frame, found));
    }

    private static ModelAndView none(Frame frame, Cycle cycle) {
        return new ModelAndView(
                "programme/none",
                Map.of(
                        "frame", frame,
                        "cycle", frame.in(cycle.title()),
                        "url", cycle.url(),
                        "planner", frame.reader().may(ProgrammeRights.PLANNING, cycle.chairs())));
    }

    private ModelAndView page(
            Frame frame, Cycle cycle, ProgrammeRelease release, MultiValueMap<String, String> fields) {
        Agenda agenda = agendas.of(frame.reader(), cycle, release);
        return new ModelAndView(
                "programme/agenda", Map.of("frame", frame, "view", views.page(frame, agenda, AgendaFilter.of(fields))));
    }

    /** An earlier release, as it was. */
    @GetMapping("/releases/{number:\\d{1,6}}")
    ModelAndView earlier(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> fields) {
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        ProgrammeRelease release =
                releases.find(frame.reader(), found, Optional.of(number)).orThrow();
        return page(frame, found, release, fields);
    }

    /** Everything on one page, for paper. */
    @GetMapping("/print")
    ModelAndView print(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        ProgrammeRelease release =
                releases.find(frame.reader(), found, Optional.empty()).orThrow();
        Agenda agenda = agendas.of(frame.reader(), found, release);
        return new ModelAndView(
                "programme/print",
                Map.of("frame", frame, "view", views.whole(frame, agenda), "pdf", printing.canPdf(frame.language())));
    }

    /** Marks a session for oneself, or takes the mark away. */
    @PostMapping("/stars/{session:\\d{1,18}}")
    Object mark(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @PathVariable long session,
            @RequestParam(defaultValue = "") String marked,
            @RequestParam(defaultValue = "") String day) {
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        agendas.mark(frame.reader(), session, !marked.isEmpty()).orThrow();
        if (frame.partial()) {
            ModelAndView button = new ModelAndView(
                    "programme/star",
                    Map.of(
                            "frame", frame,
                            "url", found.url() + "/programme",
                            "session", session,
                            "starred", !marked.isEmpty(),
                            "day", day));
            button.setStatus(HttpStatus.OK);
            return button;
        }
        String back = day.matches("\\d{4}-\\d{2}-\\d{2}") ? "?day=" + day : day.equals("mine") ? "/mine" : "";
        return "redirect:" + found.url() + "/programme" + back + "#s" + session;
    }
}
