package corridor.outbox.drafts;

import corridor.actors.People;
import corridor.actors.Person;
import corridor.outbox.drafts.RecipientStore.Reached;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Drafts of letters: list, writing, preview, sending, and what became of each letter. */
@Controller
@RequestMapping("/letters/drafts")
class DraftPage {

    private static final String ROOT = "redirect:/letters/drafts/";
    private static final int SAMPLES = 3;
    private static final int SHOWN = 500;

    private final Drafts drafts;
    private final DraftLetters letters;
    private final RecipientStore recipients;
    private final People people;

    DraftPage(Drafts drafts, DraftLetters letters, RecipientStore recipients, People people) {
        this.drafts = drafts;
        this.letters = letters;
        this.recipients = recipients;
        this.people = people;
    }

    @GetMapping
    ModelAndView list(Frame frame) {
        return new ModelAndView(
                "drafts/list",
                Map.of("frame", frame, "drafts", drafts.newest(frame.reader()).orThrow()));
    }

    @PostMapping
    String write(Frame frame) {
        return ROOT
                + drafts.write(frame.reader(), EnumSet.of(Language.ENGLISH, frame.language()))
                        .orThrow();
    }

    @GetMapping("/{id}")
    ModelAndView show(Frame frame, @PathVariable long id) {
        Draft draft = drafts.find(frame.reader(), id).orThrow();
        return draft.editable() ? form(frame, draft, DraftForm.of(draft), Set.of()) : results(frame, draft);
    }

    private ModelAndView form(Frame frame, Draft draft, DraftForm typed, Set<String> problems) {
        List<Long> selected = List.copyOf(drafts.selected(draft.selection()));
        Map<Language, Person> samples = people.find(selected).stream()
                .collect(Collectors.toMap(Person::language, Function.identity(), (first, other) -> first));
        return new ModelAndView(
                "drafts/form",
                Map.of(
                        "frame",
                        frame,
                        "draft",
                        draft,
                        "typed",
                        typed,
                        "problems",
                        problems,
                        "recipients",
                        selected.size(),
                        "samples",
                        samples.values().stream()
                                .sorted(Comparator.comparing(Person::language))
                                .limit(SAMPLES)
                                .map(person -> letters.letter(draft, person))
                                .toList()));
    }

    private ModelAndView results(Frame frame, Draft draft) {
        List<Reached> reached = recipients.reached(draft.id(), SHOWN);
        Map<Long, String> names = people
                .find(reached.stream().map(Reached::person).toList())
                .stream()
                .collect(Collectors.toMap(Person::id, person -> person.name() + " · " + person.email()));
        return new ModelAndView(
                "drafts/results",
                Map.of(
                        "frame",
                        frame,
                        "draft",
                        draft,
                        "counts",
                        recipients.results(draft.id()),
                        "reached",
                        reached,
                        "names",
                        names));
    }

    /** Keeps what was typed. What is wrong, or was changed by another meanwhile, is told beside it, and nothing is lost. */
    @PostMapping("/{id}")
    Object keep(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Draft draft = drafts.find(frame.reader(), id).orThrow();
        DraftForm typed = DraftForm.of(version, fields);
        Set<String> problems = typed.problems();
        if (problems.isEmpty()) {
            Outcome<Long> changed = drafts.change(frame.reader(), id, typed);
            if (!(changed instanceof Outcome.Refused<Long>(Refusal refusal)) || !draft.editable()) {
                changed.orThrow();
                return ROOT + id + "#preview";
            }
            if (refusal.kind() != Kind.STALE) {
                throw new RefusedException(refusal);
            }
            problems = Set.of("stale");
            draft = drafts.find(frame.reader(), id).orThrow();
        }
        return frame.again(
                Kind.INVALID,
                form(
                        frame,
                        draft,
                        new DraftForm(draft.version(), typed.subject(), typed.text(), typed.selection()),
                        problems));
    }

    @PostMapping("/{id}/send")
    String send(Frame frame, @PathVariable long id, @RequestParam int version) {
        return ROOT + drafts.send(frame.reader(), id, version).orThrow();
    }

    @PostMapping("/{id}/cancel")
    String cancel(Frame frame, @PathVariable long id, @RequestParam int version) {
        return ROOT + drafts.cancel(frame.reader(), id, version).orThrow();
    }
}
