package corridor.practices.requests;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.practices.requests.OwnerRequests.Answer;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answering a request. */
@Controller
@RequestMapping("/requests/{id:\\d{1,18}}")
public class OwnerRequestAnswerPage {

    private static final int LONGEST_ANSWER = 4_000;

    private final OwnerRequests requests;
    private final Practices practices;
    private final Naming naming;

    OwnerRequestAnswerPage(OwnerRequests requests, Practices practices, Naming naming) {
        this.requests = requests;
        this.practices = practices;
        this.naming = naming;
    }

    @GetMapping
    ModelAndView form(Frame frame, @PathVariable long id) {
        OwnerRequest request = requests.find(frame.reader(), id).orThrow();
        return page(frame, request, "", naming.of(frame, "owner", request.organisation()), "");
    }

    private ModelAndView page(Frame frame, OwnerRequest request, String answer, Named owner, String wrong) {
        Practice practice = practices.find(frame.reader(), List.of(request.practice())).stream()
                .findFirst()
                .orElse(null);
        return new ModelAndView(
                "requests/answer",
                Map.of(
                        "frame",
                        frame,
                        "view",
                        new AnswerView(
                                request,
                                practice == null
                                        ? ""
                                        : practice.content()
                                                .title()
                                                .in(frame.language())
                                                .text(),
                                practice == null ? null : "/practices/" + practice.slug(),
                                practice != null && practices.writes(frame.reader(), practice)
                                        ? "/submissions/" + practice.id() + "/start"
                                        : null,
                                answer,
                                owner,
                                wrong)));
    }

    /** Sends the answer. What was typed stays if something is missing. */
    @PostMapping
    Object answer(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam MultiValueMap<String, String> sent) {
        OwnerRequest request = requests.find(frame.reader(), id).orThrow();
        String text = TypedText.lines(answer);
        boolean accepted = verdict.equals("accept");
        Named owner = naming.read(frame, sent, "owner");
        Optional<Organisation> chosen = owner.one("owner");
        Optional<String> missing = missing(request, accepted, text, chosen);
        Outcome<Long> outcome = missing.isPresent()
                ? Outcome.refused(Refusal.of(Kind.INVALID, missing.get()))
                : requests.answer(
                        frame.reader(),
                        request,
                        version,
                        new Answer(accepted, text, chosen.map(Organisation::id).orElse(null)));
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:/requests";
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.INVALID ->
                frame.again(refusal, page(frame, request, text, owner, frame.sentence(refusal)));
            case Outcome.Refused<Long>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }

    static Optional<String> missing(OwnerRequest request, boolean accepted, String text, Optional<Organisation> owner) {
        if (text.isEmpty() || text.length() > LONGEST_ANSWER) {
            return Optional.of("answer-missing");
        }
        return accepted && request.wish() == OwnerRequest.Wish.CLAIM && owner.isEmpty()
                ? Optional.of("organisation-missing")
                : Optional.empty();
    }

    /**
     * The form of an answer.
     *
     * @param edit where the record is written; none where it cannot be now, or not by this reader
     */
    public record AnswerView(
            OwnerRequest request,
            String title,
            @Nullable String url,
            @Nullable String edit,
            String answer,
            Named owner,
            String wrong) {}
}
