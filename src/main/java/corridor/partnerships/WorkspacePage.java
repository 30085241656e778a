package corridor.partnerships;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The workspace of those who are in a partnership, and the steps that they take there. */
@Controller
class WorkspacePage {

    private final Partnerships partnerships;
    private final Undertakings undertakings;
    private final Parties parties;
    private final Assents assents;
    private final WorkspaceViews views;
    private final Naming naming;

    WorkspacePage(
            Partnerships partnerships,
            Undertakings undertakings,
            Parties parties,
            Assents assents,
            WorkspaceViews views,
            Naming naming) {
        this.partnerships = partnerships;
        this.undertakings = undertakings;
        this.parties = parties;
        this.assents = assents;
        this.views = views;
        this.naming = naming;
    }

    @GetMapping("/partnerships/{slug}/workspace")
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return page(frame, found(frame, slug), "");
    }

    private Partnership found(Frame frame, String slug) {
        return partnerships.find(frame.reader(), slug).orThrow();
    }

    private ModelAndView page(Frame frame, Partnership one, String sentence) {
        return page(frame, one, Named.NOBODY, sentence);
    }

    private ModelAndView page(Frame frame, Partnership one, Named named, String sentence) {
        return new ModelAndView(
                "partnerships/workspace", Map.of("frame", frame, "view", views.view(frame, one, named, sentence)));
    }

    private Object answer(Frame frame, Partnership one, Outcome<Long> outcome) {
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            return frame.again(refusal, page(frame, one, frame.sentence(refusal)));
        }
        boolean still = partnerships.find(frame.reader(), one.slug()) instanceof Outcome.Done<Partnership>;
        return "redirect:" + (still ? one.workspace() : "/partnerships/mine");
    }

    @PostMapping("/partnerships/{slug}/steps/{action}")
    Object step(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        Partnership one = found(frame, slug);
        return answer(frame, one, undertakings.step(frame.reader(), new Target(one.id(), version), action, reason));
    }

    @PostMapping("/partnerships/{slug}/parties")
    Object ask(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String why,
            @RequestParam MultiValueMap<String, String> sent) {
        Partnership one = found(frame, slug);
        LocalizedText said =
                why.isBlank() ? LocalizedText.EMPTY : LocalizedText.of(frame.language(), TypedText.lines(why));
        Named named = naming.read(frame, sent, "organisation");
        Outcome<Long> outcome = named.whenClear(() -> named.one("organisation")
                .map(asked -> parties.ask(
                        frame.reader(), Target.of(one.id()), new Parties.Invitation(asked.id(), part, said)))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.INVALID, "party-unknown"))));
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? frame.again(refusal, page(frame, one, named, frame.sentence(refusal)))
                : answer(frame, one, outcome);
    }

    @PostMapping("/partnerships/{slug}/parties/{party}/{action}")
    Object party(
            Frame frame,
            @PathVariable String slug,
            @PathVariable long party,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        Partnership one = foundWith(frame, slug, party);
        return answer(frame, one, parties.step(frame.reader(), new Target(party, version), action, reason));
    }

    private Partnership foundWith(Frame frame, String slug, long party) {
        Partnership one = found(frame, slug);
        if (one.parties().stream().noneMatch(each -> each.id() == party)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        return one;
    }

    @PostMapping("/partnerships/{slug}/parties/{party}/part")
    Object play(
            Frame frame,
            @PathVariable String slug,
            @PathVariable long party,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String part) {
        Partnership one = foundWith(frame, slug, party);
        return answer(frame, one, parties.play(frame.reader(), new Target(party, version), part));
    }

    @PostMapping("/partnerships/{slug}/assents/{subject}")
    Object assent(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String subject,
            @RequestParam long organisation,
            @RequestParam String sha256,
            @RequestParam boolean agrees,
            @RequestParam(defaultValue = "") String note) {
        Partnership one = found(frame, slug);
        Assents.Answer said = new Assents.Answer(subject, agrees, sha256, TypedText.lines(note));
        return answer(frame, one, assents.give(frame.reader(), one.id(), organisation, said));
    }

    /** Those of the reader's organisations, and those that wait to be cleared. */
    @GetMapping("/partnerships/mine")
    ModelAndView mine(Frame frame) {
        return new ModelAndView(
                "partnerships/mine",
                Map.of(
                        "frame",
                        frame,
                        "partnerships",
                        partnerships.mine(frame.reader()),
                        "beginner",
                        partnerships.mayBegin(frame.reader())));
    }
}
