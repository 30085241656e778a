package corridor.accounts;

import corridor.actors.Person;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Taking one's own data along, and closing the account. Both ask once more who it is. */
@Controller
@RequestMapping("/account/data")
class OwnDataPage {

    private final OwnData data;
    private final Self self;
    private final Proof proof;
    private final SessionCookie cookie;
    private final JsonMapper json;

    OwnDataPage(OwnData data, Self self, Proof proof, SessionCookie cookie, JsonMapper json) {
        this.data = data;
        this.self = self;
        this.proof = proof;
        this.cookie = cookie;
        this.json = json;
    }

    @GetMapping
    Object show(Frame frame, HttpServletRequest request) {
        Optional<Person> person = self.of(request);
        return person.isEmpty() ? "redirect:/sign-in" : page(frame, person.get(), "");
    }

    private ModelAndView page(Frame frame, Person person, String wrong) {
        return new ModelAndView("accounts/data", Map.of("frame", frame, "proof", proof.kind(person), "wrong", wrong));
    }

    @PostMapping("/copy")
    Object copy(Frame frame, @RequestParam(defaultValue = "") String proof, HttpServletRequest request) {
        Person person = self.needed(request);
        return switch (this.proof.again(person, self.session(request), proof)) {
            case Outcome.Done<Person> done ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("account.json")
                                        .build()
                                        .toString())
                        .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(data.copy(done.value())));
            case Outcome.Refused<Person>(Refusal refusal) -> refused(frame, person, refusal);
        };
    }

    @PostMapping("/close")
    Object close(
            Frame frame,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person = self.needed(request);
        Outcome<Person> proven = this.proof.again(person, self.session(request), proof);
        Outcome<Person> closed =
                proven instanceof Outcome.Done<Person> ? data.close(person, Person.actor(person.id())) : proven;
        return switch (closed) {
            case Outcome.Done<Person> done -> {
                cookie.remove(response);
                yield "redirect:/sign-in/closed";
            }
            case Outcome.Refused<Person>(Refusal refusal) -> refused(frame, person, refusal);
        };
    }

    private ModelAndView refused(Frame frame, Person person, Refusal refusal) {
        return frame.again(refusal, page(frame, person, frame.sentence(refusal)));
    }
}
