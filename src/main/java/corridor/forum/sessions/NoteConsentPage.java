package corridor.forum.sessions;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether a name may stand beside a note: asked by the team, answered by the focal point of whom it names. */
@Controller
@RequestMapping("/forums/notes/{id:\\d{1,18}}")
class NoteConsentPage {

    private final NoteConsents consents;
    private final Naming naming;

    NoteConsentPage(NoteConsents consents, Naming naming) {
        this.consents = consents;
        this.naming = naming;
    }

    @GetMapping("/asking")
    ModelAndView asking(Frame frame, @PathVariable long id) {
        Note note = consents.find(frame.reader(), id).orThrow();
        if (!consents.mayAsk(frame.reader(), note)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "ask"));
        }
        return asking(frame, note, Named.NOBODY, "");
    }

    private ModelAndView asking(Frame frame, Note note, Named named, String sentence) {
        Session session = consents.session(note);
        return new ModelAndView(
                "forum/note-asking",
                Map.of(
                        "frame", frame,
                        "note", note,
                        "text", frame.in(note.text()),
                        "back", session.url(),
                        "session", frame.in(session.title()),
                        "named", named,
                        "sentence", sentence));
    }

    @PostMapping("/asking")
    Object ask(Frame frame, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        Note note = consents.find(frame.reader(), id).orThrow();
        Named named = naming.read(frame, sent, "organisation");
        Outcome<Organisation> whose = named.whenClear(() -> named.one("organisation")
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.INVALID, "note-organisation-missing"))));
        if (whose instanceof Outcome.Refused<Organisation>(Refusal refusal)) {
            return frame.again(refusal, asking(frame, note, named, frame.sentence(refusal)));
        }
        consents.ask(frame.reader(), note, whose.orThrow().id()).orThrow();
        return "redirect:" + consents.session(note).url() + "#notes";
    }

    @GetMapping("/consent")
    ModelAndView consent(Frame frame, @PathVariable long id) {
        Note note = consents.find(frame.reader(), id).orThrow();
        if (!consents.mayAnswer(frame.reader(), note)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "consent"));
        }
        return new ModelAndView(
                "forum/note-consent",
                Map.of(
                        "frame",
                        frame,
                        "note",
                        note,
                        "text",
                        frame.in(note.text()),
                        "session",
                        frame.in(consents.session(note).title())));
    }

    /** Says yes, no, or takes a yes back. */
    @PostMapping("/consent")
    String answer(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String answer) {
        Note note = consents.find(frame.reader(), id).orThrow();
        Outcome<Long> outcome = consents.answer(frame.reader(), note, version, answer.equals("agree"));
        outcome.orThrow();
        return answer.equals("agree") ? "redirect:/forums/notes/" + id + "/consent" : "redirect:/desk";
    }
}
