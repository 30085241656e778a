package corridor.practices;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        PracticeContent next = practice.content();
        for (Edition edition : practices.editions(practice)) {
            editions.add(new EditionView(
                    edition.number(),
                    frame.date(edition.replacedAt()),
                    edition.note(),
                    changes(frame, edition.content(), next)));
            next = edition.content();
        }
        return new ModelAndView(
                "practices/editions",
                Map.of(
                        "frame", frame,
                        "slug", slug,
                        "title", practice.content().title().in(frame.language()).text(),
                        "editions", editions));
    }

    private List<ChangeView> changes(Frame frame, PracticeContent before, PracticeContent after) {
        Map<String, String> old = texts(frame, before);
        Map<String, String> now = texts(frame, after);
        return old.keySet().stream()
                .filter(field -> !old.getOrDefault(field, "").equals(now.getOrDefault(field, "")))
                .map(field -> new ChangeView(
                        frame.t(field),
                        Differences.between(old.getOrDefault(field, ""), now.getOrDefault(field, ""), frame.language())
                                .stream()
                                .map(piece -> new PieceView(piece.kind(), piece.text()))
                                .toList()))
                .toList();
    }

    /** What is shown of a practice, by the message key of its heading. */
    private Map<String, String> texts(Frame frame, PracticeContent content) {
        Language language = frame.language();
        Classification sorted = content.classification();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("practices.column.title", in(content.title(), language));
        texts.put("practices.column.summary", in(content.summary(), language));
        texts.put("practices.challenge", in(content.narrative().challenge(), language));
        texts.put("practices.approach", in(content.narrative().approach(), language));
        texts.put("practices.takeaways", all(content.narrative().takeaways(), language));
        texts.put("practices.results", in(content.narrative().results(), language));
        texts.put(
                "practices.lessons",
                all(
                        content.narrative().lessons().stream()
                                .map(Narrative.Lesson::text)
                                .toList(),
                        language));
        texts.put("practices.links", String.join("\n", content.narrative().links()));
        texts.put(
                "practices.places",
                named(
                        "country",
                        sorted.places().countries().stream()
                                .map(Object::toString)
                                .toList(),
                        language));
        texts.put("practices.facet.level", named("level", sorted.levels(), language));
        texts.put("practices.facet.theme", named("theme", sorted.themes(), language));
        texts.put("practices.facet.objective", named("objective", sorted.objectives(), language));
        texts.put("practices.facet.target", named("target", sorted.targets(), language));
        texts.put("practices.years", sorted.years().toString());
        return texts;
    }

    private static String in(LocalizedText text, Language language) {
        return text.in(language).text();
    }

    private static String all(List<LocalizedText> texts, Language language) {
        return String.join("\n", texts.stream().map(text -> in(text, language)).toList());
    }

    private String named(String facet, List<String> codes, Language language) {
        return String.join(
                ", ",
                codes.stream()
                        .map(code -> labels.label(facet, code, language).text())
                        .toList());
    }

    /** An edition, and what the next one changed. */
    public record EditionView(int number, String until, String note, List<ChangeView> changes) {}

    /** A part that changed. */
    public record ChangeView(String heading, List<PieceView> pieces) {}

    /** A stretch that was kept, is gone, or was added. */
    public record PieceView(String kind, String text) {}
}
