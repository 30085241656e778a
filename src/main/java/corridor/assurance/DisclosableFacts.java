package corridor.assurance;

import corridor.shapes.ShapeLine;
import corridor.shared.LocalizedText;
import corridor.ui.Frame;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records of one kind of which single facts can be shown; contributed by the module that holds them. */
public interface DisclosableFacts {

    /** Without it nothing of the record is shown. */
    String FRONT = "front";

    /** As in references: {@code partnership}. */
    String kind();

    /** Whoever may see it: the door asks whether the reader belongs to one of its parties. */
    Optional<About> about(long id);

    /** Organisations whose consent is needed today; none where nothing of it can be shown. */
    default Set<Long> parties(long id) {
        return about(id).map(About::parties).orElse(Set.of());
    }

    /** What a fact says as it stands. */
    Optional<Snapshot> snapshot(long id, String fact);

    /** The words of a snapshot in the language of a page, line by line, in groups that belong together. */
    List<List<ShapeLine>> view(Frame frame, String fact, String content);

    /**
     * A record of which something could be shown.
     *
     * @param url where its parties work on it
     * @param parties organisations whose consent is needed today
     * @param open whether everybody may read of it, rather than members alone
     * @param facts codes below {@code assurance.fact.}, of which there is something to show now
     */
    record About(LocalizedText title, String url, Set<Long> parties, boolean open, List<String> facts) {}

    /**
     * A fact as it stands.
     *
     * @param content as its module wrote it
     * @param named organisations of which it speaks and that are no party
     */
    record Snapshot(String content, Set<Long> named) {}
}
