package corridor.forum.sessions;

import corridor.forum.FormFields;
import corridor.forum.Forum;
import corridor.forum.Forums;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.ui.Panel;
import corridor.workflow.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A session: who may take part, who leads it, what is presented, and what was said. */
@Controller
@RequestMapping("/forums/{forum}/sessions/{slug}")
class SessionPage {

    private static final Set<String> STEPS = Set.of("publish", "hold", "report", "cancel");

    private final Forums forums;
    private final Sessions sessions;
    private final Notes notes;
    private final MeetingLinks links;
    private final SessionViews views;
    private final List<SessionPanel> panels;

    SessionPage(
            Forums forums,
            Sessions sessions,
            Notes notes,
            MeetingLinks links,
            SessionViews views,
            List<SessionPanel> panels) {
        this.forums = forums;
        this.sessions = sessions;
        this.notes = notes;
        this.links = links;
        this.views = views;
        this.panels = panels;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String forum, @PathVariable String slug) {
        return page(frame, forum, slug, "", "", "");
    }

    private ModelAndView page(Frame frame, String forum, String slug, String sentence, String reason, String note) {
        Forum place = forums.find(frame.reader(), forum).orThrow();
        Session session = sessions.find(frame.reader(), forum, slug).orThrow();
        List<Panel> shown = panels.stream()
                .flatMap(part -> part.panel(frame, session).stream())
                .sorted(Comparator.comparingInt(Panel::order))
                .toList();
        SessionView view = views.session(frame, place, session, shown);
        return new ModelAndView(
                "forum/session",
                Map.of(
                        "frame", frame,
                        "view", view,
                        "offers",
                                view.offers().stream()
                                        .filter(offer -> STEPS.contains(offer.action()))
                                        .toList(),
                        "link", links.of(frame.reader(), session).orElse(""),
                        "sentence", sentence,
                        "reason", reason,
                        "note", note));
    }

    /** Takes a step. What was typed stays where something is missing. */
    @PostMapping("/steps/{action}")
    Object step(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        if (!STEPS.contains(action)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        Session session = sessions.find(frame.reader(), forum, slug).orThrow();
        String why = FormFields.clean(reason);
        return answer(
                frame, session, sessions.move(frame.reader(), new Target(session.id(), version), action, why), why, "");
    }

    private Object answer(Frame frame, Session session, Outcome<Long> outcome, String reason, String note) {
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + session.url();
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.MISSING ->
                throw new RefusedException(refusal);
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(
                        refusal,
                        page(frame, session.forumSlug(), session.slug(), frame.sentence(refusal), reason, note));
        };
    }

    /** Writes down what was said, in the reader's language. */
    @PostMapping("/notes")
    Object note(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text) {
        Session session = sessions.find(frame.reader(), forum, slug).orThrow();
        String said = FormFields.clean(text);
        LocalizedText written = said.isEmpty() ? LocalizedText.EMPTY : LocalizedText.of(frame.language(), said);
        return answer(
                frame,
                session,
                notes.note(frame.reader(), session, Note.Kind.of(kind).orElse(Note.Kind.POINT), written),
                "",
                said);
    }

    /** Says where people join from afar. */
    @PostMapping("/link")
    Object link(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String url) {
        Session session = sessions.find(frame.reader(), forum, slug).orThrow();
        return answer(frame, session, links.set(frame.reader(), session, FormFields.clean(url)), "", "");
    }

    @PostMapping("/notes/{id:\\d{1,18}}/removal")
    Object remove(Frame frame, @PathVariable String forum, @PathVariable String slug, @PathVariable long id) {
        Session session = sessions.find(frame.reader(), forum, slug).orThrow();
        return answer(frame, session, notes.remove(frame.reader(), session, id), "", "");
    }
}
