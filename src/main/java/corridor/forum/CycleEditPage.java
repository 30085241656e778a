package corridor.forum;

import corridor.actors.Naming;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a cycle: a new one, or one that is changed. */
@Controller
public class CycleEditPage {

    private final Forums forums;
    private final Cycles cycles;
    private final CycleChoices choices;
    private final Naming naming;

    CycleEditPage(Forums forums, Cycles cycles, CycleChoices choices, Naming naming) {
        this.forums = forums;
        this.cycles = cycles;
        this.choices = choices;
        this.naming = naming;
    }

    @GetMapping("/forums/{forum}/cycles/new")
    ModelAndView blank(Frame frame, @PathVariable String forum) {
        Forum place = drafting(frame, forum);
        int number = cycles.of(frame.reader(), place.id()).stream()
                .flatMap(one -> java.util.stream.Stream.ofNullable(one.number()))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return form(frame, place, null, CycleForm.blank(number + 1), Map.of(), "", Map.of());
    }

    private Forum drafting(Frame frame, String forum) {
        Forum place = forums.find(frame.reader(), forum).orThrow();
        if (!cycles.mayDraft(frame.reader(), place.id())) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "draft"));
        }
        return place;
    }

    private ModelAndView form(
            Frame frame,
            Forum place,
            @Nullable Cycle cycle,
            CycleForm typed,
            Map<String, String> problems,
            String sentence,
            Map<String, String> theirs) {
        EditView view = new EditView(
                cycle == null ? "cycle.new" : "cycle.edit",
                cycle == null ? "cycle.draft" : "cycle.save",
                cycle == null ? place.url() : cycle.url(),
                (cycle == null ? place.name() : cycle.title())
                        .in(frame.language())
                        .text(),
                cycle == null ? place.url() + "/cycles" : cycle.url() + "/edit",
                cycle == null ? 0 : cycle.version(),
                typed,
                problems,
                sentence,
                theirs,
                List.of(),
                choices.zones(frame),
                choices.countries(frame),
                choices.terms(frame, corridor.taxonomy.Taxonomies.CONSTITUENCIES),
                choices.terms(frame, corridor.taxonomy.Taxonomies.THEMES));
        return new ModelAndView("forum/edit", Map.of("frame", frame, "view", view));
    }

    @PostMapping("/forums/{forum}/cycles")
    Object draft(Frame frame, @PathVariable String forum, @RequestParam MultiValueMap<String, String> sent) {
        Forum place = drafting(frame, forum);
        CycleForm typed = CycleForm.of(new FormFields(sent), naming.read(frame, sent, CycleForm.HOST), null);
        Map<String, String> problems = CycleProblems.of(typed);
        Outcome<Long> outcome = problems.isEmpty()
                ? typed.host()
                        .whenClear(() -> cycles.draft(
                                frame.reader(),
                                place.id(),
                                CycleDraft.own(typed.counted(), typed.content(frame.language(), null))))
                : Outcome.refused(Refusal.of(Kind.INVALID, "fields-wrong"));
        return switch (outcome) {
            case Outcome.Done<Long>(Long id) ->
                "redirect:"
                        + cycles.unseen(List.of(id)).values().iterator().next().url() + "/desk";
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, form(frame, place, null, typed, problems, said(frame, refusal), Map.of()));
        };
    }

    private static String said(Frame frame, Refusal refusal) {
        return refusal.code().equals("fields-wrong") ? "" : frame.sentence(refusal);
    }

    @GetMapping("/forums/{forum}/{cycle}/edit")
    ModelAndView edit(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        Cycle found = changeable(frame, forum, cycle);
        return form(
                frame,
                forums.find(frame.reader(), forum).orThrow(),
                found,
                standing(frame, found),
                Map.of(),
                "",
                Map.of());
    }

    private CycleForm standing(Frame frame, Cycle cycle) {
        return CycleForm.of(
                cycle, naming.of(frame, CycleForm.HOST, cycle.content().host()), frame.language());
    }

    private Cycle changeable(Frame frame, String forum, String slug) {
        Cycle cycle = cycles.find(frame.reader(), forum, slug).orThrow();
        if (!cycles.mayWrite(frame.reader(), cycle)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "change"));
        }
        return cycle;
    }

    /** Changes it. A stale form keeps what was typed and says what others wrote meanwhile. */
    @PostMapping("/forums/{forum}/{cycle}/edit")
    Object change(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Cycle found = changeable(frame, forum, cycle);
        Forum place = forums.find(frame.reader(), forum).orThrow();
        CycleForm typed = CycleForm.of(new FormFields(sent), naming.read(frame, sent, CycleForm.HOST), found);
        Map<String, String> problems = CycleProblems.of(typed);
        Outcome<Long> outcome = problems.isEmpty()
                ? typed.host()
                        .whenClear(() -> cycles.change(
                                frame.reader(),
                                new Target(found.id(), version),
                                typed.counted(),
                                typed.content(frame.language(), found)))
                : Outcome.refused(Refusal.of(Kind.INVALID, "fields-wrong"));
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + found.url();
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.STALE ->
                frame.again(
                        refusal,
                        form(
                                frame,
                                place,
                                found,
                                typed,
                                Map.of(),
                                frame.t("forum.outrun"),
                                standing(frame, found).differing(typed, frame.language())));
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, form(frame, place, found, typed, problems, said(frame, refusal), Map.of()));
        };
    }

    /** What the form shows. */
    public record EditView(
            String titleKey,
            String buttonKey,
            String back,
            String backName,
            String action,
            int version,
            CycleForm typed,
            Map<String, String> problems,
            String sentence,
            Map<String, String> theirs,
            List<Option> parts,
            List<Option> zones,
            List<Option> countries,
            List<Option> constituencies,
            List<Option> terms) {}

    /** Something to choose. */
    public record Option(String code, String label) {}
}
