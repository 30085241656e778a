package corridor.consultations.inquiries;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of an inquiry: what is asked, what came out, and, for the secretariat, who answered. */
@Controller
@RequestMapping("/inquiries/{slug}")
class InquiryPage {

    private static final String FINDING = "finding-";

    private final Inquiries inquiries;
    private final InquiryReminders reminders;
    private final InquiryViews views;

    InquiryPage(Inquiries inquiries, InquiryReminders reminders, InquiryViews views) {
        this.inquiries = inquiries;
        this.reminders = reminders;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String slug) {
        Inquiry one = inquiries.find(frame.reader(), slug).orThrow();
        return new ModelAndView("consultations/inquiry", Map.of("frame", frame, "whole", views.whole(frame, one)));
    }

    @PostMapping("/steps/{action}")
    String act(Frame frame, @PathVariable String slug, @PathVariable String action, @RequestParam int version) {
        Inquiry one = inquiries.find(frame.reader(), slug).orThrow();
        inquiries.act(frame.reader(), new Target(one.id(), version), action).orThrow();
        return "redirect:" + one.url() + (action.equals("draft-findings") ? "/findings" : "");
    }

    /** Before they are published those see them who publish them. */
    @GetMapping("/findings")
    ModelAndView findings(Frame frame, @PathVariable String slug) {
        Inquiry one = inquiries.find(frame.reader(), slug).orThrow();
        boolean early =
                one.state().equals(InquiryLifecycle.FINDINGS) && Inquiries.mayDraftFindings(frame.reader(), one);
        if (!early && !one.state().equals(InquiryLifecycle.PUBLISHED)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "record-missing"));
        }
        return new ModelAndView("consultations/findings", Map.of("frame", frame, "results", views.results(frame, one)));
    }

    /** Writes what is said of the answers, in the reader's language. */
    @PostMapping("/findings")
    String write(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Inquiry one = inquiries.find(frame.reader(), slug).orThrow();
        Map<String, LocalizedText> findings = new LinkedHashMap<>(one.findings());
        fields.forEach((name, values) -> {
            if (name.startsWith(FINDING) && name.length() <= FINDING.length() + 80) {
                put(findings, name.substring(FINDING.length()), frame.language(), values.getFirst());
            }
        });
        Outcome<Long> written = inquiries.write(frame.reader(), new Target(one.id(), version), findings);
        written.orThrow();
        return "redirect:" + one.url() + "/findings";
    }

    private static void put(Map<String, LocalizedText> findings, String code, Language language, String typed) {
        String text = TypedText.lines(typed);
        String bounded = text.substring(0, Math.min(text.length(), Inquiry.LONGEST_FINDING));
        LocalizedText said = findings.getOrDefault(code, LocalizedText.EMPTY).with(language, bounded);
        if (said.isEmpty()) {
            findings.remove(code);
        } else {
            findings.put(code, said);
        }
    }

    @GetMapping("/desk")
    ModelAndView desk(Frame frame, @PathVariable String slug) {
        Inquiry one = inquiries.find(frame.reader(), slug).orThrow();
        checked(frame);
        return new ModelAndView(
                "consultations/inquiry-desk",
                Map.of(
                        "frame",
                        frame,
                        "inquiry",
                        one,
                        "title",
                        frame.in(one.content().title()),
                        "rows",
                        views.rows(frame, one)));
    }

    private static void checked(Frame frame) {
        if (!Inquiries.mayWrite(frame.reader())) {
            throw frame.reader().refused();
        }
    }

    /** Reminds at once those that have neither answered nor said that they will not; each once a day at most. */
    @PostMapping("/desk")
    String remind(Frame frame, @PathVariable String slug) {
        Inquiry one = inquiries.find(frame.reader(), slug).orThrow();
        checked(frame);
        reminders.remindNow(one);
        return "redirect:" + one.url() + "/desk";
    }
}
