package corridor.programme.agenda;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.programme.Times;
import corridor.programme.agenda.Agenda.Item;
import corridor.programme.releases.ProgrammeRelease;
import corridor.programme.releases.Releases;
import corridor.ui.Frame;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is on now and next, large enough for a wall; it comes anew by itself. */
@Controller
class ScreenPage {

    private static final int MOST_NEXT = 6;

    private final Cycles cycles;
    private final Releases releases;
    private final Agendas agendas;
    private final Clock clock;

    ScreenPage(Cycles cycles, Releases releases, Agendas agendas, Clock clock) {
        this.cycles = cycles;
        this.releases = releases;
        this.agendas = agendas;
        this.clock = clock;
    }

    @GetMapping("/forums/{forum}/{cycle}/programme/screen")
    ModelAndView show(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam(defaultValue = "0") long room) {
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        ProgrammeRelease release =
                releases.find(frame.reader(), found, Optional.empty()).orThrow();
        Instant now = clock.instant();
        Times times = new Times(frame.language(), found.zone());
        List<Item> items = agendas.of(frame.reader(), found, release).items().stream()
                .filter(item -> room == 0 || item.entry().room() == room)
                .filter(item -> item.entry().ends().isAfter(now))
                .toList();
        return new ModelAndView(
                "programme/screen",
                Map.of(
                        "frame", frame,
                        "cycle", frame.in(found.title()),
                        "clock", frame.clock(now, found.zone()),
                        "now", lines(frame, times, items, now, true),
                        "next", lines(frame, times, items, now, false)));
    }

    private static List<ScreenLine> lines(Frame frame, Times times, List<Item> items, Instant now, boolean on) {
        return items.stream()
                .filter(item -> item.entry().starts().isAfter(now) != on)
                .limit(MOST_NEXT * (on ? 2L : 1L))
                .map(item -> new ScreenLine(
                        frame.plain(frame.in(item.title())),
                        item.entry().roomName(),
                        on
                                ? times.span(item.entry().starts(), item.entry().ends())
                                : times.when(item.entry().starts(), item.entry().ends())))
                .toList();
    }
}
