package corridor.consultations.inquiries;

import corridor.actors.Organisation;
import corridor.questions.Answers;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionViews;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form in which an organisation replies, and says what may be done with its reply. */
@Controller
@RequestMapping("/inquiries/{slug}/reply")
class ReplyPage {

    private static final Set<String> ACTIONS = Set.of("take-back", "withdraw", "decline");

    private final Inquiries inquiries;
    private final Replies replies;
    private final QuestionViews questions;

    ReplyPage(Inquiries inquiries, Replies replies, QuestionViews questions) {
        this.inquiries = inquiries;
        this.replies = replies;
        this.questions = questions;
    }

    @GetMapping
    ModelAndView form(Frame frame, @PathVariable String slug, @RequestParam(defaultValue = "0") long organisation) {
        Inquiry inquiry = inquiries.find(frame.reader(), slug).orThrow();
        Organisation asked = asked(frame, inquiry, organisation);
        Optional<Reply> reply = replies.of(frame.reader(), inquiry, asked.id());
        Answers answers = reply.map(Reply::answers).orElse(Answers.NONE);
        return form(frame, inquiry, asked, answers, Map.of(), "");
    }

    private Organisation asked(Frame frame, Inquiry inquiry, long organisation) {
        return replies.asked(frame.reader(), inquiry).stream()
                .filter(one -> organisation == 0 || one.id() == organisation)
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        frame.reader().signedIn()
                                ? Refusal.of(Kind.FORBIDDEN, "not-asked")
                                : Refusal.of(Kind.FORBIDDEN, "sign-in-needed")));
    }

    private ModelAndView form(
            Frame frame,
            Inquiry inquiry,
            Organisation asked,
            Answers answers,
            Map<String, String> problems,
            String sentence) {
        QuestionSet set = replies.questions(inquiry)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("inquiry", inquiry);
        model.put("title", frame.in(inquiry.content().title()));
        model.put("asked", asked);
        model.put(
                "others",
                replies.asked(frame.reader(), inquiry).size() > 1 ? replies.asked(frame.reader(), inquiry) : List.of());
        model.put("reply", replies.of(frame.reader(), inquiry, asked.id()));
        model.put("form", questions.form(frame, set, answers, problems));
        model.put("said", questions.said(frame, set, answers));
        model.put("sending", frame.reader().may(ReplyLifecycle.SENDING, Set.of(asked.id())));
        model.put("sentence", sentence);
        return new ModelAndView("consultations/reply", model);
    }

    /** Saves, and sends if that is asked for. Whatever is missing, what was typed is kept. */
    @PostMapping
    Object save(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") long organisation,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "save") String then,
            @RequestParam(defaultValue = "") String consent,
            @RequestParam MultiValueMap<String, String> fields) {
        Inquiry inquiry = inquiries.find(frame.reader(), slug).orThrow();
        Organisation asked = asked(frame, inquiry, organisation);
        QuestionSet set = replies.questions(inquiry).orElseThrow();
        Answers answers = questions.answers(set, fields);
        Outcome<Long> outcome = replies.save(frame.reader(), inquiry, asked.id(), version, answers);
        boolean sending = then.equals("send");
        if (outcome instanceof Outcome.Done<Long> && sending) {
            Reply reply = replies.of(frame.reader(), inquiry, asked.id()).orElseThrow();
            outcome = replies.send(frame.reader(), inquiry, reply, reply.version(), Consent.of(consent));
        }
        return answered(frame, inquiry, asked, answers, sending ? problems(set, answers) : Map.of(), outcome);
    }

    private static Map<String, String> problems(QuestionSet set, Answers answers) {
        Map<String, String> problems = new LinkedHashMap<>(answers.problems(set));
        answers.gaps(set).forEach(code -> problems.putIfAbsent(code, "missing"));
        return problems;
    }

    private Object answered(
            Frame frame,
            Inquiry inquiry,
            Organisation asked,
            Answers answers,
            Map<String, String> problems,
            Outcome<Long> outcome) {
        if (!(outcome instanceof Outcome.Refused<Long>(Refusal refusal))) {
            return "redirect:" + inquiry.url() + "/reply?organisation=" + asked.id();
        }
        if (refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.MISSING) {
            throw new RefusedException(refusal);
        }
        return frame.again(refusal, form(frame, inquiry, asked, answers, problems, frame.sentence(refusal)));
    }

    /** Takes it back to change it, withdraws it, says that none will come, or agrees to less. */
    @PostMapping("/{action:take-back|withdraw|decline|narrow}")
    Object act(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam(defaultValue = "0") long organisation,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String consent) {
        Inquiry inquiry = inquiries.find(frame.reader(), slug).orThrow();
        Organisation asked = asked(frame, inquiry, organisation);
        Optional<Reply> found = replies.of(frame.reader(), inquiry, asked.id());
        if (found.isEmpty() && action.equals("decline")) {
            replies.save(frame.reader(), inquiry, asked.id(), 0, Answers.NONE).orThrow();
            found = replies.of(frame.reader(), inquiry, asked.id());
        }
        Reply reply = found.orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
        int seen = version == 0 ? reply.version() : version;
        Outcome<Long> outcome = ACTIONS.contains(action)
                ? replies.act(frame.reader(), inquiry, reply, seen, action)
                : replies.narrow(frame.reader(), reply, seen, Consent.of(consent));
        return answered(frame, inquiry, asked, reply.answers(), Map.of(), outcome);
    }
}
