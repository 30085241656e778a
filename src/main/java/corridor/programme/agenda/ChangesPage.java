package corridor.programme.agenda;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.programme.releases.ProgrammeRelease;
import corridor.programme.releases.Releases;
import corridor.ui.Frame;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What changed with a release, in sentences, for what the reader may see. */
@Controller
class ChangesPage {

    private final Cycles cycles;
    private final Releases releases;
    private final Changes changes;

    ChangesPage(Cycles cycles, Releases releases, Changes changes) {
        this.cycles = cycles;
        this.releases = releases;
        this.changes = changes;
    }

    @GetMapping("/forums/{forum}/{cycle}/programme/changes/{number:\\d{1,6}}")
    ModelAndView show(Frame frame, @PathVariable String forum, @PathVariable String cycle, @PathVariable int number) {
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        ProgrammeRelease release =
                releases.find(frame.reader(), found, Optional.of(number)).orThrow();
        Optional<ProgrammeRelease> before = number > 1
                ? Optional.of(releases.find(frame.reader(), found, Optional.of(number - 1))
                        .orThrow())
                : Optional.empty();
        return new ModelAndView(
                "programme/changes",
                Map.of(
                        "frame",
                        frame,
                        "cycle",
                        frame.in(found.title()),
                        "url",
                        found.url() + "/programme",
                        "release",
                        release,
                        "before",
                        before,
                        "changes",
                        changes.of(frame, found, before, release, Set.of()),
                        "all",
                        releases.all(frame.reader(), found)));
    }
}
