package corridor.accounts;

import corridor.access.Reader;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How somebody else signs in: helping one who lost a telephone, and ending where they are signed in. */
@Controller
class PersonSignInPage {

    private final FactorResets resets;
    private final People people;

    PersonSignInPage(FactorResets resets, People people) {
        this.resets = resets;
        this.people = people;
    }

    @GetMapping("/people/{id:\\d{1,18}}/sign-in")
    ModelAndView show(Frame frame, @PathVariable long id) {
        return show(frame, id, "", "");
    }

    private ModelAndView show(Frame frame, long id, String reason, String wrong) {
        Reader reader = frame.reader();
        MeansView kept = resets.of(reader, id).orThrow();
        Optional<FactorReset> waiting = resets.waiting(reader).stream()
                .filter(one -> one.person() == id)
                .findFirst();
        return new ModelAndView(
                "accounts/help",
                Map.of(
                        "frame",
                        frame,
                        "kept",
                        kept,
                        "waiting",
                        waiting.map(one -> view(frame, one)),
                        "mayAsk",
                        reader.may(FactorResetLifecycle.ASKING)
                                && !Person.actor(id).equals(reader.actor()),
                        "mayEnd",
                        reader.may(FactorResetLifecycle.ENDING_SESSIONS)
                                && !Person.actor(id).equals(reader.actor()),
                        "reason",
                        reason,
                        "wrong",
                        wrong));
    }

    private FactorResetView view(Frame frame, FactorReset one) {
        String asker = Optional.of(one.askedBy())
                .filter(actor -> actor.startsWith(Person.KIND + ":"))
                .flatMap(actor -> people.find(Reference.parse(actor).id()))
                .map(Person::name)
                .orElse(frame.site().name());
        List<FactorReset> server = resets.onTheServer();
        return new FactorResetView(one, asker, resets.mayDecide(frame.reader(), one), server.contains(one));
    }

    @PostMapping("/people/{id:\\d{1,18}}/sign-in/reset")
    Object ask(Frame frame, @PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        return answer(frame, id, reason, resets.ask(frame.reader(), id, reason));
    }

    @PostMapping("/people/{id:\\d{1,18}}/sign-in/end")
    Object end(Frame frame, @PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        return answer(frame, id, reason, resets.endSessions(frame.reader(), id, reason));
    }

    private Object answer(Frame frame, long id, String reason, Outcome<Long> outcome) {
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:/people/" + id + "/sign-in";
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Refusal.Kind.FORBIDDEN -> outcome.orThrow();
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, show(frame, id, reason, frame.sentence(refusal)));
        };
    }

    @PostMapping("/factor-resets/{id:\\d{1,18}}/{answer:yes|no}")
    String decide(Frame frame, @PathVariable long id, @PathVariable String answer, @RequestParam int version) {
        resets.decide(frame.reader(), new Target(id, version), answer.equals("yes"))
                .orThrow();
        return "redirect:/people";
    }
}
