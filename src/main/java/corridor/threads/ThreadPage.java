package corridor.threads;

import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.threads.ThreadView.Typed;
import corridor.ui.Frame;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The whole thread of a record, where it is tied to others and taken apart from them. */
@Controller
class ThreadPage {

    private static final String RECORD = "/threads/{kind:[a-z-]{1,40}}/{id:\\d{1,18}}";

    private final Threads threads;
    private final Ties ties;

    ThreadPage(Threads threads, Ties ties) {
        this.threads = threads;
        this.ties = ties;
    }

    /** Leads from the address of a record's page to its thread. */
    @GetMapping("/threads")
    String find(Frame frame, @RequestParam(defaultValue = "") String of) {
        Reference record = ties.at(frame.reader(), of)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        return "redirect:/threads/" + record.kind() + "/" + record.id();
    }

    @GetMapping(RECORD)
    ModelAndView show(Frame frame, @PathVariable String kind, @PathVariable long id) {
        return page(frame, new Reference(kind, id), Typed.NOTHING, "");
    }

    private ModelAndView page(Frame frame, Reference record, Typed typed, String sentence) {
        RecordNames.Named named = ties.named(frame.reader(), record)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        return new ModelAndView(
                "threads/show",
                Map.of(
                        "frame",
                        frame,
                        "view",
                        new ThreadView(
                                record,
                                named,
                                threads.of(frame.reader(), record),
                                ties.may(frame.reader()),
                                ties.may(frame.reader(), record),
                                typed,
                                sentence)));
    }

    @PostMapping(RECORD)
    Object tie(
            Frame frame,
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String relation,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason) {
        Reference record = new Reference(kind, id);
        Optional<Reference> other = ties.at(frame.reader(), to);
        Outcome<Link> outcome = other.isEmpty()
                ? Outcome.refused(Refusal.of(Kind.MISSING, "tie-unseen"))
                : ties.tie(frame.reader(), record, relation, other.get(), reason);
        return answer(frame, record, outcome, new Typed(relation, to, reason));
    }

    private Object answer(Frame frame, Reference record, Outcome<Link> outcome, Typed typed) {
        if (outcome instanceof Outcome.Refused<Link>(Refusal refusal)) {
            return frame.again(refusal, page(frame, record, typed, frame.sentence(refusal)));
        }
        return "redirect:/threads/" + record.kind() + "/" + record.id();
    }

    @PostMapping(RECORD + "/untie")
    Object untie(
            Frame frame,
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String reason) {
        Reference record = new Reference(kind, id);
        Outcome<Link> outcome = threads.of(frame.reader(), record).stream()
                .map(ThreadEntry::link)
                .filter(one -> key(one).equals(link))
                .findFirst()
                .map(one -> ties.untie(frame.reader(), one, reason))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "tie-unseen")));
        return answer(frame, record, outcome, Typed.NOTHING);
    }

    private static String key(Link link) {
        return link.from() + " " + link.relation() + " " + link.to();
    }
}
