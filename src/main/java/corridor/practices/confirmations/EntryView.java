package corridor.practices.confirmations;

import corridor.practices.PracticeView.FigureView;
import corridor.practices.PracticeView.LessonView;
import corridor.practices.PracticeView.ResourceView;
import corridor.shared.LocalizedText.Rendering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole of an entry, as the organisation reads it before it answers.
 *
 * @param version that the answer is about
 * @param owner what the organisation is called
 * @param parts its texts by message key, without those that are empty
 * @param facts names and terms by message key, without those that are empty
 */
public record EntryView(
        int version,
        Rendering title,
        Rendering summary,
        String owner,
        List<Part> parts,
        List<FigureView> figures,
        List<LessonView> lessons,
        List<ResourceView> resources,
        List<Fact> facts,
        List<String> links) {

    /** A text under its heading. */
    public record Part(String key, Rendering text) {}

    /** Names or terms under their heading. */
    public record Fact(String key, List<String> values) {}

    /** The page behind a link. */
    public record LinkView(
            String secret, EntryView entry, @Nullable String wrong, String typed) {}
}
