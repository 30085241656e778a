package corridor.forum.pitches;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.forum.Cycle;
import corridor.forum.CycleChoices;
import corridor.forum.CycleEditPage.Option;
import corridor.forum.Cycles;
import corridor.forum.FormFields;
import corridor.forum.Origin;
import corridor.forum.PartPeople;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.practices.Practices;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a pitch: one that is offered, or one that is changed. */
@Controller
public class PitchEditPage {

    private static final int MOST_DAYS = 31;

    private final Pitches pitches;
    private final Sessions sessions;
    private final CycleChoices choices;
    private final Naming naming;
    private final ObjectProvider<Practices> practices;
    private final PartPeople people;
    private final Cycles cycles;

    PitchEditPage(
            Pitches pitches,
            Sessions sessions,
            CycleChoices choices,
            Naming naming,
            ObjectProvider<Practices> practices,
            PartPeople people,
            Cycles cycles) {
        this.pitches = pitches;
        this.sessions = sessions;
        this.choices = choices;
        this.naming = naming;
        this.practices = practices;
        this.people = people;
        this.cycles = cycles;
    }

    @GetMapping("/forums/{forum}/sessions/{slug}/pitches/new")
    ModelAndView blank(Frame frame, @PathVariable String forum, @PathVariable String slug) {
        return form(frame, writable(frame, forum, slug), null, PitchForm.BLANK, "", Map.of());
    }

    private Session writable(Frame frame, String forum, String slug) {
        Session session = sessions.find(frame.reader(), forum, slug).orThrow();
        if (!pitches.mayWrite(frame.reader(), session)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "offer"));
        }
        return session;
    }

    private ModelAndView form(
            Frame frame,
            Session session,
            @Nullable Pitch pitch,
            PitchForm typed,
            String sentence,
            Map<String, String> theirs) {
        PitchFormView view = new PitchFormView(
                pitch == null,
                pitch == null ? session.url() : pitch.url(),
                session.title().in(frame.language()).text(),
                pitch == null ? session.url() + "/pitches" : pitch.url() + "/edit",
                pitch == null ? 0 : pitch.version(),
                typed,
                practices.getIfAvailable() != null,
                choices.countries(frame),
                choices.terms(frame, Taxonomies.THEMES),
                days(frame, session),
                sessions.mayWrite(frame.reader(), session) ? people.offered(frame, session.cycle()) : List.of(),
                sentence,
                theirs);
        return new ModelAndView("forum/pitch-edit", Map.of("frame", frame, "view", view));
    }

    /** The days of the cycle, to wish for; none where they are not known. */
    private List<Option> days(Frame frame, Session session) {
        return Stream.ofNullable(session.cycle())
                .flatMap(id -> cycles.unseen(List.of(id)).values().stream())
                .map(Cycle::dates)
                .flatMap(dates -> dates.first().stream()
                        .flatMap(from ->
                                from.datesUntil(dates.last().orElse(from).plusDays(1))))
                .limit(MOST_DAYS)
                .map(day -> new Option(day.toString(), frame.date(day)))
                .toList();
    }

    @PostMapping("/forums/{forum}/sessions/{slug}/pitches")
    Object offer(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent) {
        Session session = writable(frame, forum, slug);
        PitchForm typed = PitchForm.of(new FormFields(sent), naming.read(frame, sent, PitchForm.ORGANISATION), null);
        Map<String, Long> known = people.known(frame.reader(), session.cycle(), Set.of(), typed.typedAccounts());
        Outcome<Long> outcome = checked(frame, typed, known)
                .then(practice -> pitches.offer(
                        frame.reader(),
                        session,
                        new PitchDraft(
                                typed.content(frame.language(), null, known),
                                typed.owners(),
                                practice.orElse(null),
                                null,
                                Origin.OWN,
                                List.of())));
        return answer(frame, session, null, typed, outcome, session.url());
    }

    /** The practice that is named, if one is. */
    private Outcome<Optional<Long>> checked(Frame frame, PitchForm typed, Map<String, Long> known) {
        if (!typed.fits()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "pitch-too-long", PitchForm.LONGEST_TAKEAWAY));
        }
        if (!known.keySet().containsAll(typed.typedAccounts())) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "speaker-unknown"));
        }
        if (typed.organisations().refusal().isPresent()) {
            return Outcome.refused(typed.organisations().refusal().get());
        }
        Practices door = practices.getIfAvailable();
        if (typed.practice().isEmpty() || door == null) {
            return Outcome.done(Optional.empty());
        }
        String slug = typed.practice().replaceFirst("^.*/practices/", "").replaceFirst("[?#].*$", "");
        return door.find(frame.reader(), slug).map(one -> Optional.of(one.id()));
    }

    private Object answer(
            Frame frame, Session session, @Nullable Pitch pitch, PitchForm typed, Outcome<Long> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<Long> written -> "redirect:" + done;
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.FORBIDDEN -> throw new RefusedException(refusal);
            case Outcome.Refused<Long>(Refusal refusal) -> {
                String sentence = refusal.kind() == Kind.STALE ? frame.t("forum.outrun") : frame.sentence(refusal);
                Map<String, String> theirs = pitch != null && refusal.kind() == Kind.STALE
                        ? standing(frame, pitch).differing(typed)
                        : Map.of();
                yield frame.again(refusal, form(frame, session, pitch, typed, sentence, theirs));
            }
        };
    }

    @GetMapping("/forums/pitches/{id:\\d{1,18}}/edit")
    ModelAndView edit(Frame frame, @PathVariable long id) {
        Pitch pitch = pitches.find(frame.reader(), id).orThrow();
        return form(frame, writable(frame, pitch), pitch, standing(frame, pitch), "", Map.of());
    }

    private PitchForm standing(Frame frame, Pitch pitch) {
        Named owners = naming.of(frame, Map.of(PitchForm.ORGANISATION, pitch.organisations()));
        return PitchForm.of(pitch, owners, frame.language(), shown(frame, pitch));
    }

    private Session writable(Frame frame, Pitch pitch) {
        return Optional.ofNullable(
                        sessions.byIds(frame.reader(), List.of(pitch.session())).get(pitch.session()))
                .filter(session -> pitches.mayWrite(frame.reader(), session))
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "change")));
    }

    private String shown(Frame frame, Pitch pitch) {
        Long practice = pitch.practice();
        Practices door = practices.getIfAvailable();
        return practice == null || door == null
                ? ""
                : door.find(frame.reader(), List.of(practice)).stream()
                        .map(one -> one.slug().value())
                        .findFirst()
                        .orElse("");
    }

    /** Changes it. A stale form keeps what was typed and says what others wrote meanwhile. */
    @PostMapping("/forums/pitches/{id:\\d{1,18}}/edit")
    Object change(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Pitch pitch = pitches.find(frame.reader(), id).orThrow();
        Session session = writable(frame, pitch);
        PitchForm typed = PitchForm.of(new FormFields(sent), naming.read(frame, sent, PitchForm.ORGANISATION), pitch);
        Map<String, Long> known =
                people.known(frame.reader(), session.cycle(), pitch.content().people(), typed.typedAccounts());
        Outcome<Long> outcome = checked(frame, typed, known)
                .then(practice -> pitches.change(
                        frame.reader(),
                        new Target(id, version),
                        typed.content(frame.language(), pitch, known),
                        typed.owners(),
                        practice.orElse(null)));
        return answer(frame, session, pitch, typed, outcome, pitch.url());
    }

    /** What the form shows. */
    public record PitchFormView(
            boolean fresh,
            String back,
            String session,
            String action,
            int version,
            PitchForm typed,
            boolean practices,
            List<Option> countries,
            List<Option> themes,
            List<Option> days,
            List<String> people,
            String sentence,
            Map<String, String> theirs) {}
}
