package corridor.consultations.discussions;

import corridor.questions.AnswerForm;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The summary of a discussion, on the discussion's page: written, circulated, agreed to, endorsed. */
@Controller
@RequestMapping("/discussions/{slug}/summary")
class SummaryPage {

    private final Discussions discussions;
    private final Summaries summaries;
    private final DiscussionPage page;

    SummaryPage(Discussions discussions, Summaries summaries, DiscussionPage page) {
        this.discussions = discussions;
        this.summaries = summaries;
        this.page = page;
    }

    /** Writes it, in one language. */
    @PostMapping
    Object write(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String language) {
        Discussion one = discussions.find(frame.reader(), slug).orThrow();
        Language tongue = Language.of(language).orElse(frame.language());
        String typed = AnswerForm.clean(text);
        Outcome<Long> outcome = summaries
                .of(frame.reader(), one)
                .map(there -> summaries.change(
                        frame.reader(),
                        new Target(there.id(), version),
                        there.text().with(tongue, typed)))
                .orElseGet(() -> summaries.draft(frame.reader(), one, LocalizedText.EMPTY.with(tongue, typed)));
        return page.answered(frame, one, outcome, Map.of("summary", typed));
    }

    @PostMapping("/steps/{action:circulate|rework|endorse}")
    Object act(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String until) {
        Discussion one = discussions.find(frame.reader(), slug).orThrow();
        Outcome<Long> outcome = summaries
                .of(frame.reader(), one)
                .map(there -> act(frame, new Target(there.id(), version), action, until))
                .orElseGet(SummaryPage::missing);
        return page.answered(frame, one, outcome, Map.of("until", until));
    }

    private static Outcome<Long> missing() {
        return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
    }

    private Outcome<Long> act(Frame frame, Target target, String action, String until) {
        return switch (action) {
            case "circulate" -> summaries.circulate(frame.reader(), target, day(until));
            case "rework" -> summaries.rework(frame.reader(), target);
            default -> summaries.endorse(frame.reader(), target);
        };
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("20\\d\\d-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /** Agrees to the wording that was shown, for an organisation. */
    @PostMapping("/agreement")
    Object agree(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") long organisation,
            @RequestParam(defaultValue = "0") int wording) {
        Discussion one = discussions.find(frame.reader(), slug).orThrow();
        Outcome<Long> outcome = summaries
                .of(frame.reader(), one)
                .map(there -> there.wording() == wording
                        ? summaries.agree(frame.reader(), there, organisation)
                        : Outcome.<Long>refused(Refusal.of(Kind.STALE, "summary-reworded")))
                .orElseGet(SummaryPage::missing);
        return page.answered(frame, one, outcome, Map.of());
    }
}
