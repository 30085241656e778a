package corridor.forum.shortlists;

import corridor.shared.LocalizedText.Rendering;
import java.util.List;

/**
 * A shortlist as its page shows it.
 *
 * @param stages of the migration cycle for which there is something
 * @param unsorted practices of which nobody said a stage
 * @param gaps stages for which there is nothing
 */
public record ShortlistView(List<Stage> stages, List<Entry> unsorted, List<String> gaps) {

    public boolean isEmpty() {
        return stages.isEmpty() && unsorted.isEmpty();
    }

    /** A stage and what is listed for it. */
    public record Stage(String name, List<Entry> entries) {}

    /** A practice on the list, and why. */
    public record Entry(long practice, Rendering title, String url, String why) {}
}
