package corridor.recommendations;

import corridor.shared.LocalizedText.Rendering;
import corridor.workflow.Offer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages of the register show. */
public final class RecommendationView {

    private RecommendationView() {}

    /**
     * A recommendation in a list.
     *
     * @param cycle the one that it is in now; blank where this reader may not see that one yet
     */
    public record Line(
            Recommendation recommendation, Rendering text, List<String> addressees, Place cycle, String due) {}

    /** A name, and its page if it has one. */
    public record Place(String name, @Nullable String url) {

        static final Place NONE = new Place("", null);
    }

    /**
     * The whole page of one.
     *
     * @param from the session or paper that it comes from
     * @param into the one that it was merged into
     */
    public record Whole(
            Line line,
            Optional<Place> from,
            Optional<Place> into,
            List<Place> themes,
            List<Stage> stages,
            List<Text> texts,
            Followed followed,
            List<Station> thread,
            List<Offer> offers) {}

    /** One decision in its history. */
    public record Stage(String kind, Place cycle, String body, String day, Rendering why, String due) {}

    /** A text that it had, and how it differs from the one before. */
    public record Text(int number, String from, String reason, List<corridor.ui.Differences.Piece> pieces) {}

    /** What organisations tell of it. */
    public record Followed(Aggregate aggregate, List<Named> named, boolean mine) {}

    /** An organisation that wants to be named. */
    public record Named(String organisation, String url, FollowUp followUp, String byWhen) {}

    /** A station of its thread. */
    public record Station(
            String relation,
            Rendering name,
            @Nullable String url,
            @Nullable Integer year) {}

    /** A value to tick in a form. */
    public record Option(String code, String label, boolean ticked) {}

    /** What can be chosen in the form of a draft, by field. */
    public record Options(Map<String, List<Option>> byField) {

        public List<Option> of(String field) {
            return byField.getOrDefault(field, List.of());
        }
    }

    /** What came of a decision for one of many. */
    public record Result(Line line, boolean done, String sentence) {}
}
