package corridor.programme.agenda;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.programme.agenda.Agenda.Item;
import corridor.programme.releases.ProgrammeRelease;
import corridor.programme.releases.Releases;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own agenda: what one has a part in and what one marked, what of that is at the same time, and its calendar. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/programme/mine")
class OwnAgendaPage {

    private final Cycles cycles;
    private final Releases releases;
    private final Agendas agendas;
    private final AgendaViews views;
    private final Changes changes;
    private final Calendars calendars;

    OwnAgendaPage(
            Cycles cycles,
            Releases releases,
            Agendas agendas,
            AgendaViews views,
            Changes changes,
            Calendars calendars) {
        this.cycles = cycles;
        this.releases = releases;
        this.agendas = agendas;
        this.views = views;
        this.changes = changes;
        this.calendars = calendars;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return show(frame, cycles.find(frame.reader(), forum, cycle).orThrow(), "");
    }

    private ModelAndView show(Frame frame, Cycle cycle, String address) {
        if (frame.reader().person().isEmpty()) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "sign-in-needed"));
        }
        ProgrammeRelease release =
                releases.find(frame.reader(), cycle, Optional.empty()).orThrow();
        Agenda mine = agendas.of(frame.reader(), cycle, release).mine();
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("view", views.whole(frame, mine));
        model.put("clashes", clashes(frame, mine));
        model.put("changes", changed(frame, cycle, release, mine));
        model.put("subscribed", calendars.has(frame.reader(), cycle));
        model.put("address", address);
        return new ModelAndView("programme/mine", model);
    }

    private static List<String> clashes(Frame frame, Agenda mine) {
        List<String> clashes = new ArrayList<>();
        List<Item> items = mine.items();
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                if (items.get(i).overlaps(items.get(j))) {
                    clashes.add(
                            frame.t("programme.mine.clash", title(frame, items.get(i)), title(frame, items.get(j))));
                }
            }
        }
        return clashes;
    }

    private static String title(Frame frame, Item item) {
        return frame.in(item.title()).text();
    }

    private List<Change> changed(Frame frame, Cycle cycle, ProgrammeRelease release, Agenda mine) {
        Set<Long> ids = new HashSet<>(mine.own());
        ids.addAll(mine.starred());
        if (release.number() < 2 || ids.isEmpty()) {
            return List.of();
        }
        ProgrammeRelease before = releases.find(frame.reader(), cycle, Optional.of(release.number() - 1))
                .orThrow();
        return changes.of(frame, cycle, Optional.of(before), release, ids);
    }

    /** Makes or ends the address of one's calendar. The address is shown once. */
    @PostMapping("/calendar")
    Object calendar(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam(defaultValue = "") String end) {
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        if (!end.isEmpty()) {
            calendars.end(frame.reader(), found).orThrow();
            return "redirect:" + found.url() + "/programme/mine";
        }
        String secret = calendars.subscribe(frame.reader(), found).orThrow().value();
        return show(frame, found, frame.site().url() + "/calendars/" + secret + ".ics");
    }
}
