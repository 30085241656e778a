package corridor.calls.submissions;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.calls.CallView;
import corridor.calls.Typed;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final Organisations organisations;

    AuthorPage(Authors authors, Organisations organisations) {
        this.authors = authors;
        this.organisations = organisations;
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
        return page(frame, authors.find(token).orThrow(), token, "", "");
    }

    private ModelAndView page(
            Frame frame, Authors.Invitation invitation, String token, String answer, String sentence) {
        Set<Long> own = authors.organisationsOf(invitation.author());
        return new ModelAndView(
                "calls/invitation",
                Map.of(
                        "frame",
                        frame,
                        "invitation",
                        invitation,
                        "token",
                        token,
                        "answer",
                        answer,
                        "organisations",
                        organisations.all().stream()
                                .sorted(Comparator.comparing(
                                        (Organisation one) ->
                                                frame.in(one.name()).text(),
                                        frame.alphabetical()))
                                .map(one -> new CallView.Option(
                                        String.valueOf(one.id()),
                                        frame.in(one.name()).text()))
                                .toList(),
                        "own",
                        own.size() == 1 ? String.valueOf(own.iterator().next()) : "",
                        "sentence",
                        sentence));
    }

    @PostMapping("/calls/invitations/{link:[A-Za-z0-9_-]{43}}")
    ModelAndView answer(
            Frame frame,
            @PathVariable("link") String token,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String organisation) {
        Authors.Invitation invitation = authors.find(token).orThrow();
        if (!answer.equals("agree")) {
            authors.refuse(frame.reader(), token).orThrow();
            return page(frame, invitation, "", "refused", "");
        }
        return switch (authors.agree(frame.reader(), token, standing(organisation))) {
            case Outcome.Done<Long> done -> page(frame, invitation, "", "given", "");
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, page(frame, invitation, token, "", frame.sentence(refusal)));
        };
    }

    private static Authors.@Nullable Standing standing(String typed) {
        return typed.equals("none")
                ? Authors.Standing.ALONE
                : typed.matches("\\d{1,18}") ? Authors.Standing.of(Long.parseLong(typed)) : null;
    }
}
