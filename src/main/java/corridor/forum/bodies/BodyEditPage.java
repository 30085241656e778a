package corridor.forum.bodies;

import corridor.forum.FormFields;
import corridor.forum.Forum;
import corridor.forum.Forums;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a body. */
@Controller
@RequestMapping("/forums/{forum}/bodies")
public class BodyEditPage {

    private final Forums forums;
    private final Bodies bodies;

    BodyEditPage(Forums forums, Bodies bodies) {
        this.forums = forums;
        this.bodies = bodies;
    }

    @GetMapping("/new")
    ModelAndView blank(Frame frame, @PathVariable String forum) {
        Forum found = forums.find(frame.reader(), forum).orThrow();
        writer(frame);
        BodyDraft empty = new BodyDraft("working-group", LocalizedText.EMPTY, LocalizedText.EMPTY);
        return page(frame, new BodyForm(found.url() + "/bodies", found.url(), true, 0, empty, ""));
    }

    private void writer(Frame frame) {
        if (!bodies.mayWrite(frame.reader())) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "record"));
        }
    }

    private static ModelAndView page(Frame frame, BodyForm form) {
        return new ModelAndView("forum/body-edit", Map.of("frame", frame, "form", form));
    }

    private static Object again(Frame frame, BodyForm form, Refusal refusal) {
        return frame.again(refusal, page(frame, form.saying(frame.sentence(refusal))));
    }

    private static BodyDraft typed(FormFields fields, LocalizedText name, LocalizedText mandate) {
        return new BodyDraft(fields.line("kind"), fields.localized("name", name), fields.localized("mandate", mandate));
    }

    @PostMapping
    Object record(Frame frame, @PathVariable String forum, @RequestParam MultiValueMap<String, String> sent) {
        Forum found = forums.find(frame.reader(), forum).orThrow();
        BodyDraft draft = typed(new FormFields(sent), LocalizedText.EMPTY, LocalizedText.EMPTY);
        return switch (bodies.record(frame.reader(), found, draft)) {
            case corridor.shared.Outcome.Done<String>(String slug) -> "redirect:" + found.url() + "/bodies/" + slug;
            case corridor.shared.Outcome.Refused<String>(Refusal refusal) ->
                again(frame, new BodyForm(found.url() + "/bodies", found.url(), true, 0, draft, ""), refusal);
        };
    }

    @GetMapping("/{slug}/edit")
    ModelAndView edit(Frame frame, @PathVariable String forum, @PathVariable String slug) {
        Body body = bodies.find(frame.reader(), forum, slug).orThrow();
        writer(frame);
        return page(frame, form(body, new BodyDraft(body.kind(), body.name(), body.mandate()), body.version()));
    }

    private static BodyForm form(Body body, BodyDraft draft, int version) {
        return new BodyForm(body.url() + "/edit", body.url(), false, version, draft, "");
    }

    @PostMapping("/{slug}/edit")
    Object change(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Body body = bodies.find(frame.reader(), forum, slug).orThrow();
        BodyDraft draft = typed(new FormFields(sent), body.name(), body.mandate());
        return switch (bodies.change(frame.reader(), body, new Target(body.id(), version), draft)) {
            case corridor.shared.Outcome.Done<Long> done -> "redirect:" + body.url();
            case corridor.shared.Outcome.Refused<Long>(Refusal refusal) ->
                again(frame, form(body, draft, body.version()), refusal);
        };
    }

    /** What the form shows: where something was changed meanwhile, with the version that stands now. */
    public record BodyForm(String action, String back, boolean fresh, int version, BodyDraft typed, String sentence) {

        BodyForm saying(String said) {
            return new BodyForm(action, back, fresh, version, typed, said);
        }
    }
}
