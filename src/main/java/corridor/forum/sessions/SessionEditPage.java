package corridor.forum.sessions;

import corridor.actors.Naming;
import corridor.forum.Cycle;
import corridor.forum.CycleChoices;
import corridor.forum.CycleEditPage.Option;
import corridor.forum.Cycles;
import corridor.forum.FormFields;
import corridor.forum.PartPeople;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a session: a new one of a cycle, or one that is changed. */
@Controller
public class SessionEditPage {

    private final Cycles cycles;
    private final Sessions sessions;
    private final Roundtables roundtables;
    private final SessionKinds kinds;
    private final GuidingQuestions questions;
    private final CycleChoices choices;
    private final PartPeople people;
    private final Naming naming;

    SessionEditPage(
            Cycles cycles,
            Sessions sessions,
            Roundtables roundtables,
            SessionKinds kinds,
            GuidingQuestions questions,
            CycleChoices choices,
            PartPeople people,
            Naming naming) {
        this.cycles = cycles;
        this.sessions = sessions;
        this.roundtables = roundtables;
        this.kinds = kinds;
        this.questions = questions;
        this.choices = choices;
        this.people = people;
        this.naming = naming;
    }

    @GetMapping("/forums/{forum}/{cycle}/sessions/new")
    ModelAndView blank(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        Cycle place = planned(frame, forum, cycle);
        int position = sessions.of(frame.reader(), place.id()).size() + 1;
        return form(frame, place, null, SessionForm.blank(position), Map.of(), "", Map.of());
    }

    private Cycle planned(Frame frame, String forum, String slug) {
        Cycle cycle = cycles.find(frame.reader(), forum, slug).orThrow();
        if (!sessions.mayPlan(frame.reader(), cycle)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "plan"));
        }
        return cycle;
    }

    private ModelAndView form(
            Frame frame,
            @Nullable Cycle cycle,
            @Nullable Session session,
            SessionForm typed,
            Map<String, String> problems,
            String sentence,
            Map<String, String> theirs) {
        Long of = cycle == null ? session == null ? null : session.cycle() : Long.valueOf(cycle.id());
        SessionFormView view = new SessionFormView(
                session == null,
                session == null ? (cycle == null ? "/forums" : cycle.url()) : session.url(),
                session == null ? (cycle == null ? "/forums" : cycle.url() + "/sessions") : session.url() + "/edit",
                session == null ? 0 : session.version(),
                typed,
                problems,
                sentence,
                theirs,
                kinds.all().stream()
                        .map(one -> new Option(one.code(), frame.t("session.kind." + one.code())))
                        .toList(),
                of == null
                        ? List.of()
                        : roundtables.of(of).stream()
                                .map(one -> new Option(
                                        String.valueOf(one.id()),
                                        one.code() + " · " + frame.option(frame.in(one.title()))))
                                .toList(),
                questions.choices(
                        frame, session == null ? null : session.content().questions()),
                choices.terms(frame, Taxonomies.CONSTITUENCIES),
                choices.terms(frame, Taxonomies.THEMES),
                people.offered(frame, of));
        return new ModelAndView("forum/session-edit", Map.of("frame", frame, "view", view));
    }

    @PostMapping("/forums/{forum}/{cycle}/sessions")
    Object plan(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam MultiValueMap<String, String> sent) {
        Cycle place = planned(frame, forum, cycle);
        SessionForm typed = typed(frame, sent, null);
        Map<String, Long> known = people.known(frame.reader(), place.id(), Set.of(), typed.typedPeople());
        Map<String, String> problems = SessionProblems.of(typed, kinds, known);
        Outcome<Long> outcome = problems.isEmpty()
                ? typed.organisations()
                        .whenClear(() -> sessions.plan(
                                frame.reader(), place, SessionDraft.own(typed.content(null, known), typed.order())))
                : Outcome.refused(Refusal.of(Kind.INVALID, "fields-wrong"));
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + place.url() + "/roundtables/edit";
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, form(frame, place, null, typed, problems, said(frame, refusal), Map.of()));
        };
    }

    private SessionForm typed(Frame frame, MultiValueMap<String, String> sent, @Nullable Session before) {
        return SessionForm.of(new FormFields(sent), naming.read(frame, sent, SessionForm.named()), before);
    }

    private static String said(Frame frame, Refusal refusal) {
        return refusal.code().equals("fields-wrong") ? "" : frame.sentence(refusal);
    }

    @GetMapping("/forums/{forum}/sessions/{slug}/edit")
    ModelAndView edit(Frame frame, @PathVariable String forum, @PathVariable String slug) {
        Session session = changeable(frame, forum, slug);
        return form(frame, null, session, standing(frame, session), Map.of(), "", Map.of());
    }

    private SessionForm standing(Frame frame, Session session) {
        return SessionForm.of(
                session,
                naming.of(frame, SessionForm.named(session.content())),
                people.names(session.content().people()));
    }

    private Session changeable(Frame frame, String forum, String slug) {
        Session session = sessions.find(frame.reader(), forum, slug).orThrow();
        if (!sessions.mayWrite(frame.reader(), session)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "change"));
        }
        return session;
    }

    /** Changes it. A stale form keeps what was typed and says what others wrote meanwhile; sent once more, it replaces that. */
    @PostMapping("/forums/{forum}/sessions/{slug}/edit")
    Object change(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Session session = changeable(frame, forum, slug);
        SessionForm typed = typed(frame, sent, session);
        Map<String, Long> known =
                people.known(frame.reader(), session.cycle(), session.content().people(), typed.typedPeople());
        Map<String, String> problems = SessionProblems.of(typed, kinds, known);
        Outcome<Long> outcome = problems.isEmpty()
                ? typed.organisations()
                        .whenClear(() -> sessions.change(
                                frame.reader(),
                                new Target(session.id(), version),
                                typed.content(session, known),
                                typed.order()))
                : Outcome.refused(Refusal.of(Kind.INVALID, "fields-wrong"));
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + session.url();
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(
                        refusal,
                        form(
                                frame,
                                null,
                                session,
                                typed,
                                problems,
                                refusal.kind() == Kind.STALE ? frame.t("forum.outrun") : said(frame, refusal),
                                refusal.kind() == Kind.STALE
                                        ? standing(frame, session).differing(typed)
                                        : Map.of()));
        };
    }

    /** What the form shows. */
    public record SessionFormView(
            boolean fresh,
            String back,
            String action,
            int version,
            SessionForm typed,
            Map<String, String> problems,
            String sentence,
            Map<String, String> theirs,
            List<Option> kinds,
            List<Option> roundtables,
            List<Option> questions,
            List<Option> constituencies,
            List<Option> themes,
            List<String> people) {}
}
