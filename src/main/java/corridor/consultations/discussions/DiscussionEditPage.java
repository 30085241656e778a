package corridor.consultations.discussions;

import corridor.consultations.discussions.Discussion.Content;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a discussion, for a new one and for one that is there. */
@Controller
class DiscussionEditPage {

    private final Discussions discussions;
    private final Hosts hosts;

    DiscussionEditPage(Discussions discussions, Hosts hosts) {
        this.discussions = discussions;
        this.hosts = hosts;
    }

    @GetMapping("/discussions/new")
    ModelAndView blank(Frame frame, @RequestParam(defaultValue = "") String host) {
        checked(frame);
        return form(frame, Optional.empty(), DiscussionForm.blank(frame.language(), host), Map.of(), "");
    }

    private static void checked(Frame frame) {
        if (!Discussions.mayWrite(frame.reader())) {
            throw frame.reader().refused();
        }
    }

    private ModelAndView form(
            Frame frame,
            Optional<Discussion> before,
            DiscussionForm typed,
            Map<String, String> problems,
            String sentence) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("sentence", sentence);
        model.put("hosts", hosts.choices(frame, typed.host()));
        model.put("version", before.map(Discussion::version).orElse(0));
        model.put("back", before.map(Discussion::url).orElse("/consultations"));
        model.put("action", before.map(one -> one.url() + "/text").orElse("/discussions/new"));
        return new ModelAndView("consultations/discussion-edit", model);
    }

    @PostMapping("/discussions/new")
    Object draft(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        checked(frame);
        DiscussionForm typed = DiscussionForm.of(fields);
        Map<String, String> problems = typed.problems();
        Outcome<String> outcome = problems.isEmpty()
                ? discussions.draft(frame.reader(), typed.content(Optional.empty()))
                : Outcome.refused(Refusal.of(Kind.INVALID, "fields-wrong"));
        return switch (outcome) {
            case Outcome.Done<String>(String slug) -> "redirect:/discussions/" + slug;
            case Outcome.Refused<String>(Refusal refusal) -> again(frame, Optional.empty(), typed, problems, refusal);
        };
    }

    private ModelAndView again(
            Frame frame,
            Optional<Discussion> before,
            DiscussionForm typed,
            Map<String, String> problems,
            Refusal refusal) {
        if (refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.MISSING) {
            throw new RefusedException(refusal);
        }
        String title = before.map(one -> frame.in(one.content().title()).text()).orElse("");
        String sentence = !problems.isEmpty()
                ? ""
                : refusal.kind() == Kind.STALE ? frame.t("consultations.outrun", title) : frame.sentence(refusal);
        return frame.again(refusal, form(frame, before, typed, problems, sentence));
    }

    @GetMapping("/discussions/{slug}/text")
    ModelAndView text(Frame frame, @PathVariable String slug) {
        checked(frame);
        Discussion one = discussions.find(frame.reader(), slug).orThrow();
        return form(frame, Optional.of(one), DiscussionForm.of(one.content(), frame.language()), Map.of(), "");
    }

    /** Says it otherwise. A stale form keeps what was typed and says so. */
    @PostMapping("/discussions/{slug}/text")
    Object change(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        checked(frame);
        Discussion one = discussions.find(frame.reader(), slug).orThrow();
        DiscussionForm typed = DiscussionForm.of(fields);
        Map<String, String> problems = typed.problems();
        Content content = typed.content(Optional.of(one.content()));
        Outcome<Long> outcome = problems.isEmpty()
                ? discussions.change(frame.reader(), new Target(one.id(), version), content)
                : Outcome.refused(Refusal.of(Kind.INVALID, "fields-wrong"));
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + one.url();
            case Outcome.Refused<Long>(Refusal refusal) -> again(frame, Optional.of(one), typed, problems, refusal);
        };
    }
}
