package corridor.exchange.introductions;

import corridor.access.Reader;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Introductions of one's organisations, one of them, and what can be done about it. */
@Controller
class IntroductionPage {

    private final Introductions introductions;
    private final Conversions conversions;
    private final IntroductionViews views;

    IntroductionPage(Introductions introductions, Conversions conversions, IntroductionViews views) {
        this.introductions = introductions;
        this.conversions = conversions;
        this.views = views;
    }

    @GetMapping("/exchange/introductions")
    ModelAndView list(Frame frame) {
        if (!frame.reader().signedIn()) {
            throw frame.reader().refused("ask");
        }
        List<Introduction> all = introductions.concerning(frame.reader());
        return new ModelAndView("exchange/introductions", Map.of("frame", frame, "rows", views.rows(frame, all)));
    }

    @GetMapping("/exchange/introductions/{id:\\d{1,18}}")
    ModelAndView show(Frame frame, @PathVariable long id) {
        return page(frame, id, "", HttpStatus.OK);
    }

    private ModelAndView page(Frame frame, long id, String sentence, HttpStatus status) {
        Introduction one = introductions.find(frame.reader(), id).orThrow();
        ModelAndView page = new ModelAndView(
                "exchange/introduction",
                Map.of(
                        "frame",
                        frame,
                        "view",
                        views.view(frame, one),
                        "contact",
                        views.contact(frame.reader()),
                        "sentence",
                        sentence));
        page.setStatus(status);
        return page;
    }

    private static Contact contact(String name, String email) {
        return new Contact(TypedText.lines(name), TypedText.lines(email));
    }

    @PostMapping("/exchange/introductions/{id:\\d{1,18}}/steps/{action}")
    Object step(
            Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam Map<String, String> sent) {
        Target target = new Target(id, version);
        Reader reader = frame.reader();
        introductions.find(reader, id).orThrow();
        Outcome<?> outcome = switch (action) {
            case "accept" ->
                introductions.accept(
                        reader, target, contact(sent.getOrDefault("name", ""), sent.getOrDefault("email", "")));
            case "convert" ->
                conversions.convert(
                        reader,
                        target,
                        LocalizedText.of(frame.language(), TypedText.lines(sent.getOrDefault("title", ""))));
            default ->
                introductions.end(
                        reader,
                        target,
                        action,
                        sent.getOrDefault("reason", ""),
                        TypedText.lines(sent.getOrDefault("note", "")));
        };
        return outcome instanceof Outcome.Refused<?> refused
                ? page(
                        frame,
                        id,
                        frame.sentence(refused.refusal()),
                        HttpStatus.valueOf(refused.refusal().kind().status()))
                : "redirect:/exchange/introductions/" + id;
    }
}
