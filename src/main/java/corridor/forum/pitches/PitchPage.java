package corridor.forum.pitches;

import corridor.actors.Organisation;
import corridor.forum.ActorLinks;
import corridor.forum.ActorLinks.Link;
import corridor.forum.CycleEditPage.Option;
import corridor.forum.FormFields;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.threads.ThreadEntry;
import corridor.threads.Threads;
import corridor.ui.Frame;
import corridor.ui.Panel;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A pitch: what it is about, the one or two things to remember of it, and the steps of those whose it is. */
@Controller
@RequestMapping("/forums/pitches/{id:\\d{1,18}}")
public class PitchPage {

    static final Set<String> STEPS = Set.of("confirm", "decline", "give", "withdraw");

    private static final String LED_TO = "led-to";

    private final Pitches pitches;
    private final Sessions sessions;
    private final ActorLinks actors;
    private final Threads threads;
    private final List<PitchSection> sections;

    PitchPage(Pitches pitches, Sessions sessions, ActorLinks actors, Threads threads, List<PitchSection> sections) {
        this.pitches = pitches;
        this.sessions = sessions;
        this.actors = actors;
        this.threads = threads;
        this.sections = sections;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable long id) {
        return page(frame, pitches.find(frame.reader(), id).orThrow(), "", "");
    }

    private ModelAndView page(Frame frame, Pitch pitch, String typed, String sentence) {
        Map<Long, Organisation> known = actors.known(pitch.organisations().stream());
        Pitch.Content content = pitch.content();
        Optional<Session> session = Optional.ofNullable(
                sessions.byIds(frame.reader(), List.of(pitch.session())).get(pitch.session()));
        PitchView view = new PitchView(
                pitch,
                content.title().in(frame.language()),
                content.summary().in(frame.language()),
                content.takeaways().stream()
                        .map(one -> one.in(frame.language()))
                        .toList(),
                session.map(one -> new Link(one.title().in(frame.language()), one.url()))
                        .orElse(null),
                actors.of(frame, known, pitch.organisations(), content.countries()),
                thread(frame, pitch, session),
                pitches.offers(frame.reader(), pitch).stream()
                        .filter(offer -> STEPS.contains(offer.action()))
                        .toList(),
                session.filter(one -> pitches.mayWrite(frame.reader(), one)).isPresent()
                        && PitchLifecycle.CHANGEABLE.contains(pitch.state()),
                session.map(one -> elsewhere(frame, one)).orElse(List.of()),
                session.stream()
                        .flatMap(one -> sections.stream().flatMap(part -> part.panel(frame, one, pitch).stream()))
                        .toList(),
                typed,
                sentence);
        return new ModelAndView("forum/pitch", Map.of("frame", frame, "view", view));
    }

    /** What it answers and shows, and what came of the session that it was given in. */
    private List<Station> thread(Frame frame, Pitch pitch, Optional<Session> session) {
        Stream<ThreadEntry> outcome = session.stream()
                .flatMap(one -> threads.of(frame.reader(), one.reference()).stream())
                .filter(one -> one.relation().equals(LED_TO));
        return Stream.concat(threads.of(frame.reader(), pitch.reference()).stream(), outcome)
                .map(one -> new Station(one.relation(), one.name().in(frame.language()), one.url()))
                .toList();
    }

    /** The sessions of the same cycle into which whoever reads may put it. */
    private List<Option> elsewhere(Frame frame, Session session) {
        Long cycle = session.cycle();
        return cycle == null
                ? List.of()
                : sessions.of(frame.reader(), cycle).stream()
                        .filter(one -> Set.of("planned", "public").contains(one.state())
                                && pitches.mayWrite(frame.reader(), one))
                        .map(one -> new Option(String.valueOf(one.id()), frame.option(frame.in(one.title()))))
                        .toList();
    }

    /** Puts it into a session, at a place. */
    @PostMapping("/place")
    Object place(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "0") long session,
            @RequestParam(defaultValue = "1") int position) {
        Pitch pitch = pitches.find(frame.reader(), id).orThrow();
        Session to = sessions.byIds(frame.reader(), List.of(session)).get(session);
        Outcome<Long> outcome = to == null
                ? Outcome.refused(Refusal.of(Kind.INVALID, "pitch-session-missing"))
                : pitches.move(frame.reader(), new Target(id, version), to, Math.clamp(position, 1, 999));
        return answer(frame, pitch, outcome, "");
    }

    /** Takes a step. What was typed stays where something is missing. */
    @PostMapping("/steps/{action}")
    Object step(
            Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        if (!STEPS.contains(action)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        Pitch pitch = pitches.find(frame.reader(), id).orThrow();
        String why = FormFields.clean(reason);
        return answer(frame, pitch, pitches.step(frame.reader(), new Target(id, version), action, why), why);
    }

    private Object answer(Frame frame, Pitch pitch, Outcome<Long> outcome, String why) {
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + pitch.url();
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.MISSING ->
                throw new RefusedException(refusal);
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, page(frame, pitch, why, frame.sentence(refusal)));
        };
    }

    /** A pitch as its page shows it. */
    public record PitchView(
            Pitch pitch,
            Rendering title,
            Rendering summary,
            List<Rendering> takeaways,
            @Nullable Link session,
            List<Link> holders,
            List<Station> thread,
            List<Offer> offers,
            boolean writer,
            List<Option> sessions,
            List<Panel> panels,
            String typed,
            String sentence) {}

    /** A station of its thread. */
    public record Station(
            String relation, Rendering name, @Nullable String url) {}
}
