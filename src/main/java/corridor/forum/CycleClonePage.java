package corridor.forum;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.forum.CycleEditPage.EditView;
import corridor.forum.CycleEditPage.Option;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form that begins the next cycle from an older one. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/clone")
class CycleClonePage {

    /** A year later on the same day of the week. */
    private static final int WEEKS = 52;

    private final Cycles cycles;
    private final Cloning cloning;
    private final CycleChoices choices;
    private final Naming naming;

    CycleClonePage(Cycles cycles, Cloning cloning, CycleChoices choices, Naming naming) {
        this.cycles = cycles;
        this.cloning = cloning;
        this.choices = choices;
        this.naming = naming;
    }

    @GetMapping
    ModelAndView form(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        Cycle from = cloned(frame, forum, cycle);
        return page(frame, from, suggested(frame, from), Map.of(), "");
    }

    private Cycle cloned(Frame frame, String forum, String slug) {
        Cycle cycle = cycles.find(frame.reader(), forum, slug).orThrow();
        if (!cycles.mayDraft(frame.reader(), cycle.forum())) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "draft"));
        }
        return cycle;
    }

    private CycleForm suggested(Frame frame, Cycle from) {
        CycleForm old = CycleForm.of(from, Named.NOBODY, frame.language());
        int highest = cycles.of(frame.reader(), from.forum()).stream()
                .flatMap(one -> java.util.stream.Stream.ofNullable(one.number()))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        List<String> none = java.util.Collections.nCopies(CycleForm.THEMES, "");
        return new CycleForm(
                old.title(),
                LocalizedText.EMPTY,
                old.vision(),
                String.valueOf(highest + 1),
                later(from.dates().from()),
                later(from.dates().until()),
                "UTC",
                "",
                "",
                Named.NOBODY,
                old.constituencies(),
                none,
                none);
    }

    private static String later(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "" : day.plusWeeks(WEEKS).toString();
    }

    private ModelAndView page(Frame frame, Cycle from, CycleForm typed, Map<String, String> problems, String sentence) {
        EditView view = new EditView(
                "cycle.clone",
                "cycle.draft",
                from.url(),
                from.title().in(frame.language()).text(),
                from.url() + "/clone",
                0,
                typed,
                problems,
                sentence,
                Map.of(),
                cloning.parts(from).stream()
                        .map(one -> new Option(one.key(), frame.t("cycle.part." + one.key(), one.count())))
                        .toList(),
                choices.zones(frame),
                choices.countries(frame),
                choices.terms(frame, Taxonomies.CONSTITUENCIES),
                choices.terms(frame, Taxonomies.THEMES));
        return new ModelAndView("forum/edit", Map.of("frame", frame, "view", view));
    }

    @PostMapping
    Object begin(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam MultiValueMap<String, String> sent) {
        Cycle from = cloned(frame, forum, cycle);
        FormFields fields = new FormFields(sent);
        CycleForm typed = CycleForm.of(fields, naming.read(frame, sent, CycleForm.HOST), null);
        Map<String, String> problems = CycleProblems.of(typed);
        Outcome<Long> outcome = problems.isEmpty()
                ? typed.host()
                        .whenClear(() -> cloning.begin(
                                frame.reader(),
                                from,
                                CycleDraft.own(typed.counted(), typed.content(frame.language(), null)),
                                Set.copyOf(fields.all("part"))))
                : Outcome.refused(Refusal.of(Kind.INVALID, "fields-wrong"));
        return switch (outcome) {
            case Outcome.Done<Long>(Long id) ->
                "redirect:"
                        + cycles.unseen(List.of(id)).values().iterator().next().url() + "/desk";
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(
                        refusal, page(frame, from, typed, problems, problems.isEmpty() ? frame.sentence(refusal) : ""));
        };
    }
}
