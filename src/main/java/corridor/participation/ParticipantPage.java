package corridor.participation;

import corridor.forum.Cycle;
import corridor.ui.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who comes to a cycle: figures for everybody, names for those who come as well. */
@Controller
class ParticipantPage {

    private final CyclePlace places;
    private final Participants participants;
    private final Delegations delegations;
    private final Registrations registrations;
    private final ParticipationViews views;

    ParticipantPage(
            CyclePlace places,
            Participants participants,
            Delegations delegations,
            Registrations registrations,
            ParticipationViews views) {
        this.places = places;
        this.participants = participants;
        this.delegations = delegations;
        this.registrations = registrations;
        this.views = views;
    }

    @GetMapping("/forums/{forum}/{cycle}/participants")
    ModelAndView show(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam(defaultValue = "1") int page) {
        Cycle found = places.find(frame, forum, cycle);
        List<Delegation> own = delegations.own(frame.reader()).stream()
                .filter(one -> one.cycle() == found.id())
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("cycle", CyclePlace.head(frame, found));
        model.put(
                "coming",
                views.coming(
                        frame, participants.compositions(Set.of(found.id())).get(found.id())));
        model.put("own", views.delegations(frame, own));
        if (Participants.maySee(frame.reader(), found.id())) {
            model.put("listed", views.participants(frame, participants.listed(frame.reader(), found.id(), page)));
        }
        return new ModelAndView("participation/participants", model);
    }

    /** One's own registrations, and the delegations for which one names people. */
    @GetMapping("/registrations")
    ModelAndView own(Frame frame) {
        CyclePlace.signedIn(frame);
        List<Registration> mine = registrations.own(frame.reader());
        List<Delegation> own = delegations.own(frame.reader());
        Map<Long, ParticipationView.Head> cycles = places.titles(
                frame,
                Stream.concat(
                                mine.stream().map(Registration::cycle),
                                own.stream().map(Delegation::cycle))
                        .toList());
        return new ModelAndView(
                "participation/own",
                Map.of(
                        "frame",
                        frame,
                        "registrations",
                        views.registrations(frame, mine),
                        "delegations",
                        views.delegations(frame, own),
                        "cycles",
                        cycles));
    }
}
