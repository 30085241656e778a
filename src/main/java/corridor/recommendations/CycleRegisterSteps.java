package corridor.recommendations;

import corridor.forum.Cycle;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the register of a cycle may need first: a next cycle to carry to, and launches asked by hand. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}")
class CycleRegisterSteps {

    private final Launches launches;
    private final NextCycle nextCycle;
    private final Stays stays;

    CycleRegisterSteps(Launches launches, NextCycle nextCycle, Stays stays) {
        this.launches = launches;
        this.nextCycle = nextCycle;
        this.stays = stays;
    }

    @PostMapping("/recommendations/next-cycle")
    String open(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        Cycle found = find(frame, forum, cycle);
        nextCycle.open(frame.reader(), found).orThrow();
        return "redirect:" + found.url() + "/recommendations";
    }

    private Cycle find(Frame frame, String forum, String cycle) {
        return stays.find(frame.reader(), forum, cycle)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
    }

    @PostMapping("/launches/asking")
    String ask(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        if (!frame.reader().may(LaunchLifecycle.ASKING)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "ask"));
        }
        launches.ask(frame.reader(), find(frame, forum, cycle).id());
        return "redirect:/launches";
    }
}
