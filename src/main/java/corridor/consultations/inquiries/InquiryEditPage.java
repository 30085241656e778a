package corridor.consultations.inquiries;

import corridor.actors.Organisations;
import corridor.consultations.ConsultationView.Option;
import corridor.consultations.inquiries.Inquiry.Content;
import corridor.questions.Purpose;
import corridor.questions.QuestionSets;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of an inquiry, for a new one and for one that is there. */
@Controller
class InquiryEditPage {

    private final Inquiries inquiries;
    private final QuestionSets sets;
    private final Organisations organisations;
    private final InquiryViews views;

    InquiryEditPage(Inquiries inquiries, QuestionSets sets, Organisations organisations, InquiryViews views) {
        this.inquiries = inquiries;
        this.sets = sets;
        this.organisations = organisations;
        this.views = views;
    }

    @GetMapping("/inquiries/new")
    ModelAndView blank(Frame frame, @RequestParam(defaultValue = "") String cycle) {
        checked(frame);
        return form(frame, Optional.empty(), InquiryForm.blank(frame.language(), cycle), Map.of(), "");
    }

    private static void checked(Frame frame) {
        if (!Inquiries.mayWrite(frame.reader())) {
            throw frame.reader().refused();
        }
    }

    private ModelAndView form(
            Frame frame, Optional<Inquiry> before, InquiryForm typed, Map<String, String> problems, String sentence) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("typed", typed);
        model.put("problems", problems);
        model.put(
                "sentence",
                problems.containsKey("addressees") && sentence.isEmpty()
                        ? String.join(" · ", typed.unknown(organisations))
                        : sentence);
        model.put("cycles", views.cycles(frame, typed.cycle()));
        model.put("sets", sets(frame, typed));
        model.put("version", before.map(Inquiry::version).orElse(0));
        model.put("back", before.map(Inquiry::url).orElse("/consultations"));
        model.put("action", before.map(one -> one.url() + "/text").orElse("/inquiries/new"));
        return new ModelAndView("consultations/inquiry-edit", model);
    }

    private List<Option> sets(Frame frame, InquiryForm typed) {
        return sets.offered(Purpose.INQUIRY).stream()
                .map(set -> new Option(
                        String.valueOf(set.id()),
                        frame.in(set.title()).text(),
                        typed.questions().equals(String.valueOf(set.id()))))
                .toList();
    }

    @PostMapping("/inquiries/new")
    Object draft(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        checked(frame);
        InquiryForm typed = InquiryForm.of(fields);
        Map<String, String> problems = typed.problems(organisations);
        if (!problems.isEmpty()) {
            return frame.again(Kind.INVALID, form(frame, Optional.empty(), typed, problems, ""));
        }
        long id = inquiries
                .draft(frame.reader(), typed.content(Optional.empty(), organisations))
                .orThrow();
        return "redirect:"
                + inquiries.find(frame.reader(), id).map(Inquiry::url).orElse("/consultations");
    }

    @GetMapping("/inquiries/{slug}/text")
    ModelAndView text(Frame frame, @PathVariable String slug) {
        checked(frame);
        Inquiry one = inquiries.find(frame.reader(), slug).orThrow();
        InquiryForm there = InquiryForm.of(one.content(), frame.language(), organisations);
        return form(frame, Optional.of(one), there, Map.of(), "");
    }

    /** Says it otherwise. A stale form keeps what was typed and says so. */
    @PostMapping("/inquiries/{slug}/text")
    Object change(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        checked(frame);
        Inquiry one = inquiries.find(frame.reader(), slug).orThrow();
        InquiryForm typed = InquiryForm.of(fields);
        Map<String, String> problems = typed.problems(organisations);
        if (!problems.isEmpty()) {
            return frame.again(Kind.INVALID, form(frame, Optional.of(one), typed, problems, ""));
        }
        Content content = typed.content(Optional.of(one.content()), organisations);
        if (!(inquiries.change(frame.reader(), new Target(one.id(), version), content)
                instanceof Outcome.Refused<Long>(Refusal refusal))) {
            return "redirect:" + one.url();
        }
        if (refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.MISSING) {
            throw new RefusedException(refusal);
        }
        String told = refusal.kind() == Kind.STALE
                ? frame.t(
                        "consultations.outrun", frame.in(one.content().title()).text())
                : frame.sentence(refusal);
        return frame.again(refusal, form(frame, Optional.of(one), typed, Map.of(), told));
    }
}
