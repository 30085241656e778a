package corridor.practices;

import corridor.practices.Narrative.Showing;
import corridor.practices.PracticeView.FigureView;
import corridor.practices.PracticeView.LessonView;
import corridor.practices.PracticeView.ParticularsView;
import corridor.practices.PracticeView.ResourceView;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.LocalizedText.Rendering;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts the parts of a story that have parts themselves into the words of a language. */
@Component
public class StoryViews {

    private final Taxonomies taxonomies;
    private final ShowingNames showings;

    StoryViews(Taxonomies taxonomies, ShowingNames showings) {
        this.taxonomies = taxonomies;
        this.showings = showings;
    }

    List<Rendering> takeaways(Practice practice, Language language) {
        return practice.content().narrative().takeaways().stream()
                .map(text -> practice.in(text, language))
                .toList();
    }

    public List<FigureView> figures(Frame frame, Practice practice) {
        return practice.content().narrative().figures().stream()
                .map(figure -> FigureViews.of(frame, practice.marks(), figure))
                .toList();
    }

    public List<LessonView> lessons(Practice practice, Language language) {
        return practice.content().narrative().lessons().stream()
                .map(lesson -> new LessonView(
                        lesson.kind(),
                        practice.in(lesson.text(), language),
                        practice.in(lesson.context(), language),
                        practice.in(lesson.transferability(), language)))
                .toList();
    }

    public List<ResourceView> resources(Practice practice, Language language) {
        return practice.content().narrative().resources().stream()
                .map(one -> new ResourceView(
                        practice.in(one.title(), language),
                        taxonomies.label("resource-kinds", one.kind(), language).text(),
                        one.languages().stream()
                                .flatMap(tag -> Language.of(tag).stream())
                                .toList(),
                        practice.in(one.audience(), language),
                        one.link()))
                .toList();
    }

    public ParticularsView particulars(Practice practice, Language language) {
        Particulars known = practice.content().narrative().particulars();
        return new ParticularsView(
                practice.in(known.evidence(), language),
                practice.in(known.costs(), language),
                practice.in(known.funding(), language),
                known.contact());
    }

    /** Where and when it was shown, as its story says. */
    public List<String> shownAt(Practice practice, Language language) {
        List<Showing> shown = practice.content().narrative().showings();
        List<LocalizedText> names = showings.names(shown);
        return IntStream.range(0, shown.size())
                .mapToObj(at -> names.get(at).in(language).text()
                        + (shown.get(at).year() == null
                                ? ""
                                : " · " + shown.get(at).year()))
                .toList();
    }
}
