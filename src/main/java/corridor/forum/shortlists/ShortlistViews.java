package corridor.forum.shortlists;

import corridor.forum.shortlists.ShortlistView.Entry;
import corridor.forum.shortlists.ShortlistView.Stage;
import corridor.practices.Practice;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a shortlist into the order of the stages of the migration cycle. */
@Component
class ShortlistViews {

    private static final String STAGES = "stages";

    private final Taxonomies taxonomies;

    ShortlistViews(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    ShortlistView of(Frame frame, List<Shortlisted> listed, List<Practice> practices) {
        Map<Long, Practice> seen = practices.stream().collect(Collectors.toMap(Practice::id, Function.identity()));
        List<Stage> stages = taxonomies.scheme(STAGES).terms().stream()
                .map(term ->
                        new Stage(term.title().in(frame.language()).text(), entries(frame, listed, seen, term.code())))
                .toList();
        return new ShortlistView(
                stages.stream().filter(one -> !one.entries().isEmpty()).toList(),
                entries(frame, listed, seen, ""),
                stages.stream()
                        .filter(one -> one.entries().isEmpty())
                        .map(Stage::name)
                        .toList());
    }

    /** Those of one stage; those of which nobody said a stage, where it is blank. */
    private static List<Entry> entries(Frame frame, List<Shortlisted> listed, Map<Long, Practice> seen, String stage) {
        List<Entry> entries = new ArrayList<>();
        for (Shortlisted one : listed) {
            Practice practice = seen.get(one.practice());
            if (practice != null && at(practice.content().classification().stages(), stage)) {
                entries.add(new Entry(
                        practice.id(),
                        practice.content().title().in(frame.language()),
                        "/practices/" + practice.slug(),
                        one.why()));
            }
        }
        return entries;
    }

    private static boolean at(List<String> stages, String stage) {
        return stage.isEmpty() ? stages.isEmpty() : stages.contains(stage);
    }
}
