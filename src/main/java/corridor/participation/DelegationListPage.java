package corridor.participation;

import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.forum.Cycle;
import corridor.participation.ParticipationView.Said;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The delegations of a cycle: invited one by one or by a list, opened and closed together. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/delegations")
class DelegationListPage {

    private final CyclePlace places;
    private final Delegations delegations;
    private final DelegationList lists;
    private final ParticipationViews views;
    private final Naming naming;

    DelegationListPage(
            CyclePlace places, Delegations delegations, DelegationList lists, ParticipationViews views, Naming naming) {
        this.places = places;
        this.delegations = delegations;
        this.lists = lists;
        this.views = views;
        this.naming = naming;
    }

    @GetMapping
    ModelAndView show(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam(defaultValue = "-1") int done) {
        CyclePlace.signedIn(frame);
        Cycle found = places.find(frame, forum, cycle);
        return page(frame, found, blank(found), new Said(Map.of(), "", "", done));
    }

    private static DelegationForm blank(Cycle cycle) {
        return DelegationForm.blank(cycle.dates().first().map(Object::toString).orElse(""));
    }

    private ModelAndView page(Frame frame, Cycle cycle, DelegationForm typed, Said said) {
        List<Delegation> all = delegations.in(frame.reader(), cycle.id());
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("cycle", CyclePlace.head(frame, cycle));
        model.put("delegations", views.delegations(frame, all));
        model.put("constituencies", views.constituencies(frame));
        model.put("typed", typed);
        model.put("said", said);
        model.put(
                "waiting",
                all.stream()
                        .filter(one -> one.state().equals(DelegationLifecycle.INVITED))
                        .count());
        model.put(
                "open",
                all.stream()
                        .filter(one -> one.state().equals(DelegationLifecycle.OPEN))
                        .count());
        return new ModelAndView("participation/delegations", model);
    }

    @PostMapping
    Object invite(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam MultiValueMap<String, String> fields) {
        CyclePlace.forSecretariat(frame);
        Cycle found = places.find(frame, forum, cycle);
        DelegationForm typed = DelegationForm.of(fields, naming.read(frame, fields, DelegationForm.ORGANISATION));
        Optional<Organisation> invited = typed.organisation().one(DelegationForm.ORGANISATION);
        Map<String, String> problems = typed.problems();
        if (invited.isEmpty()) {
            problems.put(DelegationForm.ORGANISATION, "organisation");
        }
        if (!problems.isEmpty()) {
            return frame.again(Kind.INVALID, page(frame, found, typed, new Said(problems, "", "", -1)));
        }
        Outcome<Integer> outcome = delegations
                .invite(frame.reader(), found, Map.of(invited.orElseThrow().id(), typed.terms()))
                .map(Map::size);
        return switch (outcome) {
            case Outcome.Done<Integer>(Integer count) -> back(found, count);
            case Outcome.Refused<Integer>(Refusal refusal) ->
                frame.again(
                        Kind.INVALID, page(frame, found, typed, new Said(Map.of(), frame.sentence(refusal), "", -1)));
        };
    }

    private static String back(Cycle cycle, int done) {
        return "redirect:" + cycle.url() + "/delegations?done=" + done;
    }

    /** Invites whom the list names; what was not understood stays in the field. */
    @PostMapping("/list")
    Object list(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam String list,
            @RequestParam String lastDay) {
        CyclePlace.forSecretariat(frame);
        Cycle found = places.find(frame, forum, cycle);
        if (list.length() > DelegationList.LONGEST
                || DelegationForm.day(lastDay).isEmpty()) {
            return frame.again(
                    Kind.INVALID,
                    page(frame, found, DelegationForm.blank(lastDay), new Said(Map.of("list", "list"), "", list, -1)));
        }
        DelegationList.Read read = lists.read(list, DelegationForm.day(lastDay).orElseThrow());
        int invited = delegations
                .invite(frame.reader(), found, read.invited())
                .orThrow()
                .size();
        return read.unknown().isEmpty()
                ? back(found, invited)
                : frame.again(
                        Kind.INVALID,
                        page(
                                frame,
                                found,
                                DelegationForm.blank(lastDay),
                                new Said(Map.of("list", "unknown"), "", String.join("\n", read.unknown()), invited)));
    }

    /** Opens all that are invited, or closes all that are open. */
    @PostMapping("/steps/{action:open|close}")
    String step(Frame frame, @PathVariable String forum, @PathVariable String cycle, @PathVariable String action) {
        CyclePlace.forSecretariat(frame);
        Cycle found = places.find(frame, forum, cycle);
        String from = action.equals("open") ? DelegationLifecycle.INVITED : DelegationLifecycle.OPEN;
        List<Target> targets = delegations.in(frame.reader(), found.id()).stream()
                .filter(one -> one.state().equals(from))
                .map(one -> new Target(one.id(), one.version()))
                .toList();
        long moved = delegations.step(frame.reader(), targets, action).stream()
                .filter(Outcome.Done.class::isInstance)
                .count();
        return back(found, (int) moved);
    }
}
