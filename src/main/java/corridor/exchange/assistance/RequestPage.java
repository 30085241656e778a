package corridor.exchange.assistance;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shapes.ShapeFields;
import corridor.shapes.ShapeForm;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    private final Requests requests;
    private final AssistanceViews views;
    private final ShapeForm form;
    private final ShapeFields fields;
    private final Organisations organisations;

    RequestPage(
            Requests requests, AssistanceViews views, ShapeForm form, ShapeFields fields, Organisations organisations) {
        this.requests = requests;
        this.views = views;
        this.form = form;
        this.fields = fields;
        this.organisations = organisations;
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
        return edit(frame, null, new ShapeForm.Read(null, Map.of(), Map.of()), first(frame), "");
    }

    private String first(Frame frame) {
        List<Organisation> owners = asking(frame);
        return owners.size() == 1 ? owners.getFirst().slug().value() : "";
    }

    private List<Organisation> asking(Frame frame) {
        if (!requests.mayAsk(frame.reader())) {
            throw frame.reader().refused("ask");
        }
        return requests.owners(frame.reader());
    }

    private ModelAndView edit(
            Frame frame, @Nullable AssistanceRequest request, ShapeForm.Read read, String owner, String sentence) {
        return new ModelAndView(
                "exchange/request-edit",
                Map.of(
                        "frame",
                        frame,
                        "fields",
                        fields.of(frame, RequestContent.SHAPE, read.typed(), read.problems()),
                        "owners",
                        request == null ? views.choices(frame, asking(frame)) : List.of(),
                        "owner",
                        owner,
                        "action",
                        request == null ? "/exchange/assistance" : request.url() + "/edit",
                        "version",
                        request == null ? 0 : request.version(),
                        "sentence",
                        sentence));
    }

    @PostMapping("/exchange/assistance")
    Object draft(Frame frame, @RequestParam MultiValueMap<String, String> sent) {
        asking(frame);
        String owner = Optional.ofNullable(sent.getFirst("organisation")).orElse("");
        ShapeForm.Read read = form.read(RequestContent.SHAPE, sent);
        if (!(read.record() instanceof RequestContent content)) {
            return answered(edit(frame, null, read, owner, ""), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        long organisation = organisations.bySlug(owner).map(Organisation::id).orElse(0L);
        Outcome<Long> outcome = requests.draft(frame.reader(), organisation, content);
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? answered(edit(frame, null, read, owner, said(frame, refusal)), status(refusal))
                : "redirect:" + address(frame, outcome.orThrow());
    }

    private String address(Frame frame, long id) {
        AssistanceRequest drafted = requests.byIds(frame.reader(), List.of(id)).get(id);
        return drafted == null ? "/exchange/assistance" : drafted.url();
    }

    static String said(Frame frame, Refusal refusal) {
        return frame.sentence(refusal);
    }

    static HttpStatus status(Refusal refusal) {
        return HttpStatus.valueOf(refusal.kind().status());
    }

    private static ModelAndView answered(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    @GetMapping("/exchange/assistance/{slug}/edit")
    ModelAndView edit(Frame frame, @PathVariable String slug) {
        AssistanceRequest request = changeable(frame, slug);
        return edit(frame, request, ShapeForm.of(RequestContent.SHAPE, request.content()), "", "");
    }

    private AssistanceRequest changeable(Frame frame, String slug) {
        AssistanceRequest request = requests.find(frame.reader(), slug).orThrow();
        if (!requests.mayChange(frame.reader(), request)) {
            throw frame.reader().refused("change");
        }
        return request;
    }

    @PostMapping("/exchange/assistance/{slug}/edit")
    Object change(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        AssistanceRequest request = changeable(frame, slug);
        ShapeForm.Read read = form.read(RequestContent.SHAPE, sent);
        if (!(read.record() instanceof RequestContent content)) {
            return answered(edit(frame, request, read, "", ""), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Outcome<Long> outcome = requests.change(frame.reader(), new Target(request.id(), version), content);
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? answered(edit(frame, request, read, "", said(frame, refusal)), status(refusal))
                : "redirect:" + request.url();
    }

    @GetMapping("/exchange/assistance/{slug}")
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return page(frame, requests.find(frame.reader(), slug).orThrow(), "");
    }

    private ModelAndView page(Frame frame, AssistanceRequest request, String sentence) {
        return new ModelAndView(
                "exchange/request",
                Map.of("frame", frame, "view", views.request(frame, request), "sentence", sentence));
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
                ? answered(page(frame, request, said(frame, refusal)), status(refusal))
                : "redirect:" + request.url();
    }
}
