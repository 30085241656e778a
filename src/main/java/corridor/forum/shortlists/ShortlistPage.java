package corridor.forum.shortlists;

import corridor.forum.FormFields;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The shortlist of a session, by stage of the migration cycle, with the stages for which there is nothing yet. */
@Controller
@RequestMapping("/forums/{forum}/sessions/{slug}/shortlist")
class ShortlistPage {

    private final Sessions sessions;
    private final Shortlists shortlists;
    private final ObjectProvider<Practices> practices;
    private final ShortlistViews views;

    ShortlistPage(Sessions sessions, Shortlists shortlists, ObjectProvider<Practices> practices, ShortlistViews views) {
        this.sessions = sessions;
        this.shortlists = shortlists;
        this.practices = practices;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String forum, @PathVariable String slug) {
        return page(frame, kept(frame, forum, slug), "", Map.of());
    }

    private Session kept(Frame frame, String forum, String slug) {
        Session session = sessions.find(frame.reader(), forum, slug).orThrow();
        if (!shortlists.mayKeep(frame.reader(), session)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "shortlist"));
        }
        return session;
    }

    private Practices door() {
        Practices door = practices.getIfAvailable();
        if (door == null) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        return door;
    }

    private ModelAndView page(Frame frame, Session session, String sentence, Map<String, String> typed) {
        List<Shortlisted> listed = shortlists.of(frame.reader(), session);
        List<Practice> seen = door().find(
                        frame.reader(),
                        listed.stream().map(Shortlisted::practice).toList());
        return new ModelAndView(
                "forum/shortlist",
                Map.of(
                        "frame", frame,
                        "session", session,
                        "view", views.of(frame, listed, seen),
                        "sentence", sentence,
                        "typed", typed));
    }

    /** Puts one on the list, by its address. */
    @PostMapping
    Object put(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String practice,
            @RequestParam(defaultValue = "") String why) {
        Session session = kept(frame, forum, slug);
        String address = FormFields.clean(practice);
        String reason = FormFields.clean(why);
        String named = address.replaceFirst("^.*/practices/", "").replaceFirst("[?#].*$", "");
        Outcome<Long> outcome = door().find(frame.reader(), named)
                .then(found -> shortlists.put(frame.reader(), session, found, reason));
        return answer(frame, session, outcome, Map.of("practice", address, "why", reason), "/shortlist");
    }

    private Object answer(
            Frame frame, Session session, Outcome<Long> outcome, Map<String, String> typed, String below) {
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + session.url() + below;
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.FORBIDDEN -> throw new RefusedException(refusal);
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, page(frame, session, frame.sentence(refusal), typed));
        };
    }

    @PostMapping("/{practice:\\d{1,18}}/removal")
    Object remove(Frame frame, @PathVariable String forum, @PathVariable String slug, @PathVariable long practice) {
        Session session = kept(frame, forum, slug);
        return answer(frame, session, shortlists.remove(frame.reader(), session, practice), Map.of(), "/shortlist");
    }

    /** Makes an offered pitch of it. */
    @PostMapping("/{practice:\\d{1,18}}/pitch")
    Object ask(Frame frame, @PathVariable String forum, @PathVariable String slug, @PathVariable long practice) {
        Session session = kept(frame, forum, slug);
        Outcome<Long> outcome = door().find(frame.reader(), List.of(practice)).stream()
                .findFirst()
                .map(found -> shortlists.ask(frame.reader(), session, found))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
        return answer(frame, session, outcome, Map.of(), "");
    }
}
