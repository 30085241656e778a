package corridor.consultations.inquiries;

import corridor.questions.AnswerForm;
import corridor.questions.Answers;
import corridor.questions.QuestionSet;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Replying to an inquiry by program, for an organisation that was asked. */
@RestController
@RequestMapping("/api/v1/inquiries/{slug}/replies/{organisation}")
@Tag(name = "Inquiries")
class ReplyApi {

    private static final Set<String> ACTIONS = Set.of("take-back", "withdraw", "decline");

    private final Inquiries inquiries;
    private final Replies replies;

    ReplyApi(Inquiries inquiries, Replies replies) {
        this.inquiries = inquiries;
        this.replies = replies;
    }

    @GetMapping
    @Operation(summary = "What your organisation replied so far", description = "Refuses 404 record-missing.")
    ReplyAnswer show(
            @Parameter(hidden = true) Frame frame, @PathVariable String slug, @PathVariable long organisation) {
        return answer(reply(frame, inquiries.find(frame.reader(), slug).orThrow(), organisation));
    }

    private Reply reply(Frame frame, Inquiry inquiry, long organisation) {
        return replies.of(frame.reader(), inquiry, organisation)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
    }

    @PutMapping
    @Operation(
            summary = "Keep what is written",
            description =
                    "answers: texts by code of the question; it need not be complete. Without a version a reply is begun. "
                            + "Refuses 403 right-missing and not-asked, 409 inquiry-over, 412 version-stale.")
    ReplyAnswer save(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable long organisation,
            @RequestBody ReplyBody body) {
        Inquiry inquiry = inquiries.find(frame.reader(), slug).orThrow();
        QuestionSet set = replies.questions(inquiry)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        body.answers().forEach((code, values) -> fields.put(AnswerForm.PREFIX + code, values));
        Answers answers = AnswerForm.of(set, fields);
        replies.save(frame.reader(), inquiry, organisation, Objects.requireNonNullElse(body.version(), 0), answers)
                .orThrow();
        return answer(reply(frame, inquiry, organisation));
    }

    @PostMapping("/arrival")
    @Operation(
            summary = "Send it",
            description =
                    "consent: none, aggregate or named. Refuses 403 right-missing, 409 inquiry-over, 412 version-stale, "
                            + "422 answers-missing and consent-missing.")
    ReplyAnswer send(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable long organisation,
            @RequestBody Sending sending) {
        Inquiry inquiry = inquiries.find(frame.reader(), slug).orThrow();
        Reply reply = reply(frame, inquiry, organisation);
        replies.send(frame.reader(), inquiry, reply, sending.version(), Consent.of(consent(sending)))
                .orThrow();
        return answer(reply(frame, inquiry, organisation));
    }

    private static String consent(Sending sending) {
        return Objects.requireNonNullElse(sending.consent(), "");
    }

    @PostMapping("/steps/{action}")
    @Operation(
            summary = "Take it back, withdraw it, say that none will come, or narrow what you agreed to",
            description =
                    "action: take-back, withdraw, decline or narrow; narrow needs a consent. Refuses 403 right-missing, "
                            + "409 inquiry-over, 412 version-stale, 422 consent-missing.")
    ReplyAnswer act(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable long organisation,
            @PathVariable String action,
            @RequestBody Sending step) {
        Inquiry inquiry = inquiries.find(frame.reader(), slug).orThrow();
        Reply reply = reply(frame, inquiry, organisation);
        if (action.equals("narrow")) {
            replies.narrow(frame.reader(), reply, step.version(), Consent.of(consent(step)))
                    .orThrow();
        } else if (ACTIONS.contains(action)) {
            replies.act(frame.reader(), inquiry, reply, step.version(), action).orThrow();
        } else {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        return answer(reply(frame, inquiry, organisation));
    }

    private static ReplyAnswer answer(Reply one) {
        return new ReplyAnswer(
                one.organisation(),
                one.state(),
                one.version(),
                one.answers().values(),
                one.consent().code());
    }

    /** A reply. */
    record ReplyAnswer(
            long organisation, String state, int version, Map<String, List<String>> answers, String consent) {}

    /** What is written. */
    record ReplyBody(@Nullable Integer version, Map<String, List<String>> answers) {}

    /** The version that is meant, and what may be done with it. */
    record Sending(Integer version, @Nullable String consent) {}
}
