package corridor.practices;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Differences;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a practice said before, beside what changed. */
@Controller
public class EditionPage {

    private final Practices practices;
    private final PracticeLabels labels;

    EditionPage(Practices practices, PracticeLabels labels) {
        this.practices = practices;
        this.labels = labels;
    }

    @GetMapping("/practices/{slug}/editions")
    ModelAndView list(Frame frame, @PathVariable String slug) {
        Practice practice = practices.find(frame.reader(), slug).orThrow();
        List<EditionView> editions = new ArrayList<>();
        Map<String, Rendering> next = texts(frame, practice.content(), practice.marks());
        for (Edition edition : practices.editions(practice)) {
            Map<String, Rendering> before = texts(frame, edition.content(), edition.marks());
            editions.add(new EditionView(
                    edition.number(), frame.date(edition.replacedAt()), edition.note(), changes(frame, before, next)));
            next = before;
        }
        return new ModelAndView(
                "practices/editions",
                Map.of(
                        "frame", frame,
                        "slug", slug,
                        "title", practice.content().title().in(frame.language()).text(),
                        "editions", editions));
    }

    private static List<ChangeView> changes(Frame frame, Map<String, Rendering> old, Map<String, Rendering> now) {
        return old.keySet().stream()
                .map(field -> change(
                        frame,
                        field,
                        java.util.Objects.requireNonNull(old.get(field)),
                        java.util.Objects.requireNonNull(now.get(field))))
                .filter(change -> !change.pieces().isEmpty())
                .toList();
    }

    private static ChangeView change(Frame frame, String field, Rendering before, Rendering after) {
        return new ChangeView(
                frame.t(field),
                before.machine() && !before.isEmpty(),
                after.machine() && !after.isEmpty(),
                before.text().equals(after.text()) && before.machine() == after.machine()
                        ? List.of()
                        : Differences.between(before.text(), after.text(), frame.language()).stream()
                                .map(piece -> new PieceView(piece.kind(), piece.text()))
                                .toList());
    }

    /** What is shown of a practice, by the message key of its heading. */
    private Map<String, Rendering> texts(Frame frame, PracticeContent content, TranslationMarks marks) {
        Language language = frame.language();
        Narrative told = content.narrative();
        Map<String, Rendering> texts = new LinkedHashMap<>();
        texts.put("practices.column.title", marks.in(content.title(), language));
        texts.put("practices.column.summary", marks.in(content.summary(), language));
        texts.put("practices.challenge", marks.in(told.challenge(), language));
        texts.put("practices.approach", marks.in(told.approach(), language));
        texts.put("practices.takeaways", all(marks, told.takeaways().stream(), language));
        texts.put("practices.results", marks.in(told.results(), language));
        texts.put("practices.evidence", marks.in(told.particulars().evidence(), language));
        texts.put("practices.costs", marks.in(told.particulars().costs(), language));
        texts.put("practices.funding", marks.in(told.particulars().funding(), language));
        texts.put("practices.contact", joined("", Stream.of(told.particulars().contact()), language));
        texts.put(
                "practices.lessons",
                all(
                        marks,
                        told.lessons().stream()
                                .flatMap(one -> Stream.of(one.text(), one.context(), one.transferability())),
                        language));
        texts.put(
                "practices.resources",
                all(marks, told.resources().stream().flatMap(one -> Stream.of(one.title(), one.audience())), language));
        texts.put("practices.links", joined("\n", told.links().stream(), language));
        putFacts(texts, content.classification(), language);
        return texts;
    }

    private void putFacts(Map<String, Rendering> texts, Classification sorted, Language language) {
        texts.put(
                "practices.places",
                named(
                        "country",
                        sorted.places().countries().stream()
                                .map(Object::toString)
                                .toList(),
                        language));
        texts.put("practices.facet.corridor", named("corridor", sorted.places().corridors(), language));
        texts.put("practices.facet.level", named("level", sorted.levels(), language));
        texts.put("practices.facet.theme", named("theme", sorted.themes(), language));
        texts.put("practices.facet.objective", named("objective", sorted.objectives(), language));
        texts.put("practices.facet.target", named("target", sorted.targets(), language));
        texts.put("practices.stage", named("stage", sorted.stages(), language));
        texts.put("practices.maturity", named("maturity", sorted.maturities(), language));
        texts.put("practices.years", joined("", Stream.of(sorted.years().toString()), language));
    }

    private static Rendering all(TranslationMarks marks, Stream<LocalizedText> texts, Language language) {
        List<Rendering> shown = texts.filter(text -> !text.isEmpty())
                .map(text -> marks.in(text, language))
                .toList();
        Rendering together = joined("\n", shown.stream().map(Rendering::text), language);
        return new Rendering(together.text(), language, false, shown.stream().anyMatch(Rendering::machine));
    }

    private static Rendering joined(String between, Stream<String> texts, Language language) {
        return new Rendering(texts.collect(Collectors.joining(between)), language, false);
    }

    private Rendering named(String facet, List<String> codes, Language language) {
        return joined(
                ", ",
                codes.stream().map(code -> labels.label(facet, code, language).text()),
                language);
    }

    /** An edition, and what the next one changed. */
    public record EditionView(int number, String until, String note, List<ChangeView> changes) {}

    /** A part that changed; whether a machine had translated it, unread, before and after. */
    public record ChangeView(String heading, boolean before, boolean after, List<PieceView> pieces) {}

    /** A stretch that was kept, is gone, or was added. */
    public record PieceView(String kind, String text) {}
}
