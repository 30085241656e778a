package corridor.forum.updates;

import corridor.forum.Cycle;
import corridor.forum.CycleEditPage.Option;
import corridor.forum.Cycles;
import corridor.forum.FormFields;
import corridor.forum.Forum;
import corridor.forum.Forums;
import corridor.shared.LocalizedText;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What other forums told a cycle, and the form to tell it. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/updates")
public class UpdatePage {

    private final Cycles cycles;
    private final Forums forums;
    private final RegionalUpdates updates;

    UpdatePage(Cycles cycles, Forums forums, RegionalUpdates updates) {
        this.cycles = cycles;
        this.forums = forums;
        this.updates = updates;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return page(frame, cycles.find(frame.reader(), forum, cycle).orThrow(), "", "");
    }

    private ModelAndView page(Frame frame, Cycle cycle, String typed, String sentence) {
        List<RegionalUpdate> all = updates.of(frame.reader(), cycle);
        Map<Long, Forum> whose = forums
                .byIds(frame.reader(), all.stream().map(RegionalUpdate::forum).toList())
                .stream()
                .collect(Collectors.toMap(Forum::id, Function.identity()));
        List<Forum> tellers = updates.tellers(frame.reader(), cycle);
        Set<Long> mine = tellers.stream().map(Forum::id).collect(Collectors.toUnmodifiableSet());
        Set<Long> told = all.stream().map(RegionalUpdate::forum).collect(Collectors.toUnmodifiableSet());
        UpdatesView view = new UpdatesView(
                cycle.url(),
                frame.in(cycle.title()),
                all.stream()
                        .flatMap(one -> Stream.ofNullable(whose.get(one.forum()))
                                .map(by -> told(frame, one, by, mine.contains(one.forum()))))
                        .toList(),
                tellers.stream()
                        .filter(one -> !told.contains(one.id()))
                        .map(one -> new Option(String.valueOf(one.id()), frame.option(frame.in(one.name()))))
                        .toList(),
                typed,
                sentence);
        return new ModelAndView("forum/updates", Map.of("frame", frame, "view", view));
    }

    private static Told told(Frame frame, RegionalUpdate one, Forum by, boolean mine) {
        return new Told(
                one,
                frame.in(by.name()),
                by.url(),
                frame.in(one.text()),
                one.text().exactly(frame.language()).orElse(""),
                frame.date(one.madeAt()),
                mine);
    }

    /** Tells it, in the reader's language; what stands in other languages stays. */
    @PostMapping
    Object tell(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam MultiValueMap<String, String> sent) {
        Cycle place = cycles.find(frame.reader(), forum, cycle).orThrow();
        FormFields fields = new FormFields(sent);
        long teller = FormFields.id(fields.line("teller")).orElse(0L);
        String text = fields.text("text");
        LocalizedText before = updates.of(frame.reader(), place).stream()
                .filter(one -> one.forum() == teller)
                .findFirst()
                .map(RegionalUpdate::text)
                .orElse(LocalizedText.EMPTY);
        Outcome<Long> outcome = updates.tell(
                frame.reader(),
                place,
                teller,
                FormFields.number(fields.line("version")).orElse(0),
                before.with(frame.language(), text));
        return answer(frame, place, outcome, text);
    }

    private Object answer(Frame frame, Cycle cycle, Outcome<Long> outcome, String typed) {
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + cycle.url() + "/updates";
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.MISSING ->
                throw new RefusedException(refusal);
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, page(frame, cycle, typed, frame.sentence(refusal)));
        };
    }

    @PostMapping("/{update:\\d{1,18}}/removal")
    Object remove(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @PathVariable long update,
            @RequestParam int version) {
        Cycle place = cycles.find(frame.reader(), forum, cycle).orThrow();
        return answer(frame, place, updates.remove(frame.reader(), place, update, version), "");
    }

    /** What the page shows. */
    public record UpdatesView(
            String back, Rendering cycle, List<Told> told, List<Option> tellers, String typed, String sentence) {}

    /**
     * What a forum told.
     *
     * @param written as it stands in the reader's language alone
     */
    public record Told(
            RegionalUpdate update,
            Rendering by,
            String url,
            Rendering text,
            String written,
            String day,
            boolean mine) {}
}
