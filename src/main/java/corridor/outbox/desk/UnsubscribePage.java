package corridor.outbox.desk;

import corridor.outbox.Unsubscriptions;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a letter's own link leads: one button that ends letters of its kind, for whoever holds the letter. Mail programs
 * press it by themselves (RFC 8058), without a cookie or a form's token; the link alone says that they may.
 */
@Controller
@RequestMapping(Unsubscriptions.URL + "{link:[A-Za-z0-9_-]{20,400}}")
class UnsubscribePage {

    private final Unsubscriptions unsubscriptions;

    UnsubscribePage(Unsubscriptions unsubscriptions) {
        this.unsubscriptions = unsubscriptions;
    }

    @GetMapping
    ModelAndView ask(Frame frame, @PathVariable String link) {
        return page(frame, link, unsubscriptions.topic(link), false);
    }

    @PostMapping
    ModelAndView end(Frame frame, @PathVariable String link) {
        return page(frame, link, unsubscriptions.end(link), true);
    }

    private static ModelAndView page(Frame frame, String link, Optional<String> topic, boolean ended) {
        String group = topic.orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "unsubscribe-link")));
        return new ModelAndView(
                "desk/unsubscribe", Map.of("frame", frame, "link", link, "group", group, "ended", ended));
    }
}
