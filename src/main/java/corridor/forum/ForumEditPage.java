package corridor.forum;

import corridor.actors.Naming;
import corridor.forum.CycleEditPage.Option;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Slug;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a forum. */
@Controller
public class ForumEditPage {

    private final Forums forums;
    private final CycleChoices choices;
    private final Naming naming;

    ForumEditPage(Forums forums, CycleChoices choices, Naming naming) {
        this.forums = forums;
        this.choices = choices;
        this.naming = naming;
    }

    @GetMapping("/forums/new")
    ModelAndView blank(Frame frame) {
        keeper(frame);
        return page(frame, null, ForumForm.BLANK, "");
    }

    private void keeper(Frame frame) {
        if (!forums.mayKeep(frame.reader())) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "record"));
        }
    }

    private ModelAndView page(Frame frame, @Nullable Forum forum, ForumForm typed, String sentence) {
        ForumEditView view = new ForumEditView(
                forum == null ? "/forums" : forum.url() + "/edit",
                forum == null ? "/forums" : forum.url(),
                forum == null,
                forum == null ? 0 : forum.version(),
                typed,
                choices.countries(frame),
                sentence);
        return new ModelAndView("forum/forum-edit", Map.of("frame", frame, "view", view));
    }

    @PostMapping("/forums")
    Object record(Frame frame, @RequestParam MultiValueMap<String, String> sent) {
        keeper(frame);
        ForumForm typed = typed(frame, sent, null);
        Slug slug = Slug.from(typed.name().in(corridor.shared.Language.ENGLISH).text());
        Outcome<Long> outcome =
                typed.checked().then(done -> forums.record(frame.reader(), done.draft(slug.value(), null)));
        return answer(frame, null, typed, outcome, "/forums/" + slug);
    }

    private Object answer(Frame frame, @Nullable Forum forum, ForumForm typed, Outcome<Long> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<Long> recorded -> "redirect:" + done;
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, page(frame, forum, typed, frame.sentence(refusal)));
        };
    }

    private ForumForm typed(Frame frame, MultiValueMap<String, String> sent, @Nullable Forum before) {
        return ForumForm.of(new FormFields(sent), naming.read(frame, sent, ForumForm.ORGANISATION), before);
    }

    @GetMapping("/forums/{forum}/edit")
    ModelAndView edit(Frame frame, @PathVariable String forum) {
        keeper(frame);
        Forum found = forums.find(frame.reader(), forum).orThrow();
        return page(
                frame, found, ForumForm.of(found, naming.of(frame, ForumForm.ORGANISATION, found.organisation())), "");
    }

    @PostMapping("/forums/{forum}/edit")
    Object change(
            Frame frame,
            @PathVariable String forum,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        keeper(frame);
        Forum found = forums.find(frame.reader(), forum).orThrow();
        ForumForm typed = typed(frame, sent, found);
        Outcome<Long> outcome = typed.checked()
                .then(done -> forums.change(
                        frame.reader(), new Target(found.id(), version), done.draft(found.slug(), found)));
        return answer(frame, found, typed, outcome, found.url());
    }

    /** What the form shows. */
    public record ForumEditView(
            String action,
            String back,
            boolean fresh,
            int version,
            ForumForm typed,
            List<Option> countries,
            String sentence) {}
}
