package corridor.exchange.assistance;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.actors.Owners;
import corridor.shapes.ShapeForm;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
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

/** Requests for help: those there are, one of them, writing one, and the steps in its life. */
@Controller
class RequestPage {

    private static final String OWNER = "organisation";

    private final Requests requests;
    private final AssistanceViews views;
    private final AssistanceForm form;
    private final Naming naming;

    RequestPage(Requests requests, AssistanceViews views, AssistanceForm form, Naming naming) {
        this.requests = requests;
        this.views = views;
        this.form = form;
        this.naming = naming;
    }

    @GetMapping("/exchange/assistance")
    ModelAndView list(Frame frame) {
        return new ModelAndView(
                "exchange/requests",
                Map.of(
                        "frame",
                        frame,
                        "rows",
                        views.requests(frame, requests.all(frame.reader())),
                        "writer",
                        requests.mayAsk(frame.reader())));
    }

    @GetMapping("/exchange/assistance/new")
    ModelAndView blank(Frame frame) {
        return edit(frame, null, form.blank(frame, RequestContent.SHAPE), first(frame));
    }

    private String first(Frame frame) {
        return asking(frame).only().map(one -> one.slug().value()).orElse("");
    }

    private Owners asking(Frame frame) {
        if (!requests.mayAsk(frame.reader())) {
            throw frame.reader().refused("ask");
        }
        return requests.owners(frame.reader());
    }

    private ModelAndView edit(
            Frame frame, @Nullable AssistanceRequest request, AssistanceForm.Shown shown, String owner) {
        return new ModelAndView(
                "exchange/request-edit",
                Map.of(
                        "frame",
                        frame,
                        "shown",
                        shown,
                        "owners",
                        request == null ? asking(frame) : Owners.NOBODY,
                        "owner",
                        naming.of(frame, OWNER, owner),
                        "action",
                        request == null ? "/exchange/assistance" : request.url() + "/edit",
                        "version",
                        request == null ? 0 : request.version()));
    }

    @PostMapping("/exchange/assistance")
    Object draft(Frame frame, @RequestParam MultiValueMap<String, String> sent) {
        asking(frame);
        String owner = naming.slugs(sent, OWNER).stream().findFirst().orElse("");
        ShapeForm.Read read = form.read(RequestContent.SHAPE, sent);
        if (!(read.record() instanceof RequestContent content)) {
            return frame.again(Kind.INVALID, edit(frame, null, typed(frame, read, "", ""), owner));
        }
        Named named = naming.of(frame, OWNER, owner);
        long organisation = named.one(OWNER).map(Organisation::id).orElse(0L);
        Outcome<Long> outcome = named.whenClear(() -> requests.draft(frame.reader(), organisation, content));
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? frame.again(refusal, edit(frame, null, typed(frame, read, "", frame.sentence(refusal)), owner))
                : "redirect:" + address(frame, outcome.orThrow());
    }

    private String address(Frame frame, long id) {
        AssistanceRequest drafted = requests.byIds(frame.reader(), List.of(id)).get(id);
        return drafted == null ? "/exchange/assistance" : drafted.url();
    }

    private AssistanceForm.Shown typed(Frame frame, ShapeForm.Read read, String before, String sentence) {
        return form.typed(frame, RequestContent.SHAPE, read, before, sentence);
    }

    @GetMapping("/exchange/assistance/{slug}/edit")
    ModelAndView edit(Frame frame, @PathVariable String slug) {
        AssistanceRequest request = changeable(frame, slug);
        return edit(frame, request, form.of(frame, RequestContent.SHAPE, request.content()), "");
    }

    private AssistanceRequest changeable(Frame frame, String slug) {
        AssistanceRequest request = requests.find(frame.reader(), slug).orThrow();
        if (!requests.mayChange(frame.reader(), request)) {
            throw frame.reader().refused("change");
        }
        return request;
    }

    /** Changes it. What others changed meanwhile is taken over or shown; nothing that was typed is lost. */
    @PostMapping("/exchange/assistance/{slug}/edit")
    Object change(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String before,
            @RequestParam MultiValueMap<String, String> sent) {
        AssistanceRequest request = changeable(frame, slug);
        ShapeForm.Read read = form.read(RequestContent.SHAPE, sent);
        if (version != request.version()) {
            return frame.again(
                    Kind.STALE,
                    edit(
                            frame,
                            request,
                            form.merged(frame, RequestContent.SHAPE, request.content(), read, before),
                            ""));
        }
        if (!(read.record() instanceof RequestContent content)) {
            return frame.again(Kind.INVALID, edit(frame, request, typed(frame, read, before, ""), ""));
        }
        Outcome<Long> outcome = requests.change(frame.reader(), new Target(request.id(), version), content);
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? frame.again(refusal, edit(frame, request, typed(frame, read, before, frame.sentence(refusal)), ""))
                : "redirect:" + request.url();
    }

    @GetMapping("/exchange/assistance/{slug}")
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return views.page(frame, requests.find(frame.reader(), slug).orThrow(), Kept.NOTHING);
    }

    @PostMapping("/exchange/assistance/{slug}/steps/{action}")
    Object step(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String words) {
        AssistanceRequest request = requests.find(frame.reader(), slug).orThrow();
        Outcome<Long> done = requests.step(
                frame.reader(), new Target(request.id(), version), action, outcome, TypedText.lines(words));
        return done instanceof Outcome.Refused<Long>(Refusal refusal)
                ? frame.again(
                        refusal,
                        views.page(
                                frame,
                                requests.find(frame.reader(), slug).orThrow(),
                                new Kept(frame.sentence(refusal), action, Map.of("words", words, "outcome", outcome))))
                : "redirect:" + request.url();
    }
}
