package corridor.exchange.assistance;

import corridor.access.Reader;
import corridor.shapes.ShapeForm;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import corridor.workflow.Target;
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

/** The roster of experts, one of them, and one's own place in it. */
@Controller
class ExpertPage {

    private final Experts experts;
    private final Missions missions;
    private final AssistanceViews views;
    private final AssistanceForm form;
    private final Taxonomies taxonomies;

    ExpertPage(Experts experts, Missions missions, AssistanceViews views, AssistanceForm form, Taxonomies taxonomies) {
        this.experts = experts;
        this.missions = missions;
        this.views = views;
        this.form = form;
        this.taxonomies = taxonomies;
    }

    @GetMapping("/exchange/experts")
    ModelAndView list(
            Frame frame,
            @RequestParam(defaultValue = "") String capability,
            @RequestParam(defaultValue = "") String language) {
        return new ModelAndView(
                "exchange/experts",
                Map.of(
                        "frame",
                        frame,
                        "rows",
                        views.rows(frame, experts.listed(frame.reader(), capability, language)),
                        "waiting",
                        views.rows(frame, experts.waiting(frame.reader())),
                        "capabilities",
                        taxonomies.scheme("capabilities").terms().stream()
                                .map(term -> new AssistanceView.Choice(
                                        term.code(),
                                        term.title().in(frame.language()).text()))
                                .toList(),
                        "capability",
                        capability,
                        "language",
                        language,
                        "person",
                        frame.reader().person().isPresent()));
    }

    @GetMapping("/exchange/experts/me")
    ModelAndView own(Frame frame) {
        Optional<Expert> own = experts.own(person(frame));
        return edit(
                frame,
                own,
                own.map(one -> form.of(frame, ExpertContent.SHAPE, one.content()))
                        .orElseGet(() -> form.blank(frame, ExpertContent.SHAPE)));
    }

    private static Reader person(Frame frame) {
        if (frame.reader().person().isEmpty()) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "person-needed"));
        }
        return frame.reader();
    }

    private ModelAndView edit(Frame frame, Optional<Expert> own, AssistanceForm.Shown shown) {
        return new ModelAndView(
                "exchange/expert-edit",
                Map.of(
                        "frame",
                        frame,
                        "shown",
                        shown,
                        "version",
                        own.map(Expert::version).orElse(0),
                        "back",
                        own.map(Expert::url).orElse("/exchange/experts"),
                        "missions",
                        missions.own(frame.reader()).stream()
                                .map(one -> views.row(frame, one))
                                .toList()));
    }

    /** Begins or changes it. What one changed elsewhere meanwhile is taken over or shown. */
    @PostMapping("/exchange/experts/me")
    Object write(
            Frame frame,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String before,
            @RequestParam MultiValueMap<String, String> sent) {
        Optional<Expert> own = experts.own(person(frame));
        ShapeForm.Read read = form.read(ExpertContent.SHAPE, sent);
        if (own.isPresent() && own.get().version() != version) {
            return frame.again(
                    Kind.STALE,
                    edit(
                            frame,
                            own,
                            form.merged(frame, ExpertContent.SHAPE, own.get().content(), read, before)));
        }
        if (!(read.record() instanceof ExpertContent content)) {
            return frame.again(
                    Kind.INVALID, edit(frame, own, form.typed(frame, ExpertContent.SHAPE, read, before, "")));
        }
        Outcome<Long> outcome = experts.write(frame.reader(), content, version);
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? frame.again(
                        refusal,
                        edit(frame, own, form.typed(frame, ExpertContent.SHAPE, read, before, frame.sentence(refusal))))
                : "redirect:/exchange/experts/" + outcome.orThrow();
    }

    @GetMapping("/exchange/experts/{id:\\d{1,18}}")
    ModelAndView show(Frame frame, @PathVariable long id) {
        return page(frame, id, Kept.NOTHING);
    }

    private ModelAndView page(Frame frame, long id, Kept kept) {
        Expert expert = experts.find(frame.reader(), id).orThrow();
        return new ModelAndView(
                "exchange/expert", Map.of("frame", frame, "view", views.expert(frame, expert), "kept", kept));
    }

    @PostMapping("/exchange/experts/{id:\\d{1,18}}/steps/{action}")
    Object step(
            Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String agreed) {
        experts.find(frame.reader(), id).orThrow();
        Outcome<Long> done = experts.step(
                frame.reader(), new Target(id, version), action, TypedText.lines(words), agreed.equals("yes"));
        return done instanceof Outcome.Refused<Long>(Refusal refusal)
                ? frame.again(
                        refusal, page(frame, id, new Kept(frame.sentence(refusal), action, Map.of("words", words))))
                : "redirect:/exchange/experts" + (List.of("leave", "decline").contains(action) ? "" : "/" + id);
    }
}
