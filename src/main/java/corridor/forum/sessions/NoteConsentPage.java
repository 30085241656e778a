package corridor.forum.sessions;

import corridor.forum.CycleChoices;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.Map;
import org.springframework.stereotype.Controller;
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
    private final CycleChoices choices;

    NoteConsentPage(NoteConsents consents, CycleChoices choices) {
        this.consents = consents;
        this.choices = choices;
    }

    @GetMapping("/asking")
    ModelAndView asking(Frame frame, @PathVariable long id) {
        Note note = consents.find(frame.reader(), id).orThrow();
        if (!consents.mayAsk(frame.reader(), note)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "ask"));
        }
        Session session = consents.session(note);
        return new ModelAndView(
                "forum/note-asking",
                Map.of(
                        "frame", frame,
                        "note", note,
                        "text", frame.in(note.text()),
                        "back", session.url(),
                        "session", frame.in(session.title()),
                        "organisations", choices.organisations(frame)));
    }

    @PostMapping("/asking")
    String ask(Frame frame, @PathVariable long id, @RequestParam(defaultValue = "0") long organisation) {
        Note note = consents.find(frame.reader(), id).orThrow();
        if (choices.organisations(frame).stream().noneMatch(one -> one.code().equals(String.valueOf(organisation)))) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "note-organisation-missing"));
        }
        consents.ask(frame.reader(), note, organisation).orThrow();
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
