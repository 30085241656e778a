package corridor.calls.submissions;

import corridor.calls.Typed;
import corridor.ui.Frame;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Naming other authors, and their answer by the link of a letter. */
@Controller
class AuthorPage {

    private final Authors authors;

    AuthorPage(Authors authors) {
        this.authors = authors;
    }

    @PostMapping("/calls/submissions/{id:\\d{1,18}}/authors")
    String invite(Frame frame, @PathVariable long id, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.of(fields);
        authors.invite(frame.reader(), id, typed.one("role"), typed.line("name"), typed.line("email"))
                .orThrow();
        return "redirect:/calls/submissions/" + id + "#authors";
    }

    @PostMapping("/calls/submissions/{id:\\d{1,18}}/authors/{author:\\d{1,18}}/removal")
    String remove(Frame frame, @PathVariable long id, @PathVariable long author) {
        authors.remove(frame.reader(), id, author).orThrow();
        return "redirect:/calls/submissions/" + id + "#authors";
    }

    @GetMapping("/calls/invitations/{link:[A-Za-z0-9_-]{43}}")
    ModelAndView asked(Frame frame, @PathVariable("link") String token) {
        return new ModelAndView(
                "calls/invitation",
                Map.of("frame", frame, "invitation", authors.find(token).orThrow(), "token", token, "answer", ""));
    }

    @PostMapping("/calls/invitations/{link:[A-Za-z0-9_-]{43}}")
    ModelAndView answer(Frame frame, @PathVariable("link") String token, @RequestParam String answer) {
        Authors.Invitation invitation = authors.find(token).orThrow();
        authors.answer(frame.reader(), token, answer.equals("agree")).orThrow();
        return new ModelAndView(
                "calls/invitation",
                Map.of(
                        "frame",
                        frame,
                        "invitation",
                        invitation,
                        "token",
                        "",
                        "answer",
                        answer.equals("agree") ? "given" : "refused"));
    }
}
