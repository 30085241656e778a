package corridor.forum.shortlists;

import corridor.forum.FormFields;
import corridor.forum.sessions.Session;
import corridor.practices.Practice;
import corridor.practices.PracticeActions;
import corridor.practices.Practices;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Putting a practice on the shortlist of a session, from where one reads it. */
@Controller
@RequestMapping("/forums/shortlists/{slug}")
class PickPage implements PracticeActions {

    private final Shortlists shortlists;
    private final ObjectProvider<Practices> practices;

    PickPage(Shortlists shortlists, ObjectProvider<Practices> practices) {
        this.shortlists = shortlists;
        this.practices = practices;
    }

    @Override
    public List<Panel.Action> actions(Frame frame, Practice practice) {
        return shortlists.keeps(frame.reader())
                ? List.of(new Panel.Action(frame.t("shortlist.pick"), "/forums/shortlists/" + practice.slug(), null))
                : List.of();
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return page(frame, found(frame, slug), "", "", "");
    }

    private Practice found(Frame frame, String slug) {
        if (!frame.reader().may(ShortlistGrants.KEEPING)) {
            throw frame.reader().refused("shortlist");
        }
        Practices door = practices.getIfAvailable();
        if (door == null) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        Practice practice = door.find(frame.reader(), slug).orThrow();
        if (!practice.published()) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        return practice;
    }

    private ModelAndView page(Frame frame, Practice practice, String chosen, String why, String sentence) {
        List<Session> kept = shortlists.kept(frame.reader());
        Set<Long> listing = shortlists.listing(frame.reader(), practice.id(), kept);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("title", practice.content().title());
        model.put("url", "/practices/" + practice.slug());
        model.put("action", "/forums/shortlists/" + practice.slug());
        model.put("kept", kept);
        model.put("listing", listing);
        model.put("chosen", chosen);
        model.put("why", why);
        model.put("sentence", sentence);
        return new ModelAndView("forum/pick", model);
    }

    /** Puts it there, or says anew why, and leads to the list. */
    @PostMapping
    Object put(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String session,
            @RequestParam(defaultValue = "") String why) {
        Practice found = found(frame, slug);
        String reason = FormFields.clean(why);
        Outcome<String> outcome = shortlists.kept(frame.reader()).stream()
                .filter(one -> String.valueOf(one.id()).equals(session))
                .findFirst()
                .map(one -> shortlists
                        .put(frame.reader(), one, found, reason)
                        .map(id -> "redirect:" + one.url() + "/shortlist"))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.INVALID, "field-wrong", "session")));
        return switch (outcome) {
            case Outcome.Done<String>(String where) -> where;
            case Outcome.Refused<String>(Refusal refusal) ->
                frame.again(refusal, page(frame, found, session, reason, frame.sentence(refusal)));
        };
    }
}
