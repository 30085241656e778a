package corridor.forum.handover;

import corridor.actors.Organisations;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.FormFields;
import corridor.printing.Booklet;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is handed over to the next chair: read, signed and received on one page. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/hand-over")
public class PackPage {

    private final Cycles cycles;
    private final Packs packs;
    private final Organisations organisations;

    PackPage(Cycles cycles, Packs packs, Organisations organisations) {
        this.cycles = cycles;
        this.packs = packs;
        this.organisations = organisations;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return page(frame, concerned(frame, forum, cycle), "", "");
    }

    private Cycle concerned(Frame frame, String forum, String slug) {
        Cycle cycle = cycles.find(frame.reader(), forum, slug).orThrow();
        if (!packs.mayPrepare(frame.reader(), cycle)
                && packs.of(frame.reader(), cycle).isEmpty()) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "hand-over"));
        }
        return cycle;
    }

    private ModelAndView page(Frame frame, Cycle cycle, String typed, String sentence) {
        Optional<Pack> pack = packs.of(frame.reader(), cycle);
        PackView view = new PackView(
                cycle,
                cycle.title().in(frame.language()).text(),
                pack.orElse(null),
                pack.map(one -> signer(frame, one)).orElse(""),
                pack.map(one -> packs.contents(cycle, one, frame.language()).blocks())
                        .orElse(List.of()),
                pack.filter(one -> one.signature() != null).map(packs::hashes).orElse(Map.of()),
                pack.map(one -> packs.offers(frame.reader(), one)).orElse(List.of()),
                packs.mayPrepare(frame.reader(), cycle),
                typed,
                sentence);
        return new ModelAndView("forum/hand-over", Map.of("frame", frame, "view", view));
    }

    private String signer(Frame frame, Pack pack) {
        Pack.Signature signature = pack.signature();
        return signature == null
                ? ""
                : organisations
                        .find(signature.organisation())
                        .map(one -> one.name().in(frame.language()).text())
                        .orElse("");
    }

    @PostMapping
    Object prepare(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        Cycle found = concerned(frame, forum, cycle);
        return answer(frame, found, packs.prepare(frame.reader(), found), "");
    }

    private Object answer(Frame frame, Cycle cycle, Outcome<Long> outcome, String typed) {
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + cycle.url() + "/hand-over";
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.MISSING ->
                throw new RefusedException(refusal);
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, page(frame, cycle, typed, frame.sentence(refusal)));
        };
    }

    @PostMapping("/lessons")
    Object learn(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String lessons) {
        Cycle found = concerned(frame, forum, cycle);
        Pack pack = pack(frame, found);
        String typed = FormFields.clean(lessons);
        LocalizedText written = pack.lessons().with(frame.language(), typed);
        return answer(frame, found, packs.learn(frame.reader(), new Target(pack.id(), version), written), typed);
    }

    private Pack pack(Frame frame, Cycle cycle) {
        return packs.of(frame.reader(), cycle)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
    }

    /** Signs, opens again or receives it. */
    @PostMapping("/steps/{action}")
    Object step(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        Cycle found = concerned(frame, forum, cycle);
        Target target = new Target(pack(frame, found).id(), version);
        String why = FormFields.clean(reason);
        Outcome<Long> outcome = switch (action) {
            case "sign" -> packs.sign(frame.reader(), found, target, cover(frame, found), Language.ENGLISH);
            case "reopen" -> packs.reopen(frame.reader(), target, why);
            case "receive" -> packs.receive(frame.reader(), found, target);
            default -> Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
        };
        return answer(frame, found, outcome, why);
    }

    private static String cover(Frame frame, Cycle cycle) {
        return frame.site().name() + ", " + frame.site().url() + cycle.url();
    }

    /** What the page shows. */
    public record PackView(
            Cycle cycle,
            String title,
            @Nullable Pack pack,
            String signer,
            List<Booklet.Block> blocks,
            Map<String, String> hashes,
            List<Offer> offers,
            boolean preparer,
            String typed,
            String sentence) {}
}
