package corridor.recommendations;

import corridor.recommendations.RecommendationView.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the pages of launches show. */
public final class LaunchView {

    private LaunchView() {}

    /**
     * A launch in a list.
     *
     * @param by the organisation or country; none where nobody says who it was
     * @param day or the month, where no day is known
     */
    public record Row(Launch launch, Place cycle, Optional<Place> by, String day) {}

    /** A launch as it was typed. */
    public record Typed(String title, String launched, String source) {

        Map<String, String> problems() {
            Map<String, String> problems = new LinkedHashMap<>();
            if (title.isEmpty() || title.length() > Launch.LONGEST_TITLE) {
                problems.put("title", title.isEmpty() ? "title" : "too-long");
            }
            if (!launched.isEmpty() && Reading.day(launched).isEmpty()) {
                problems.put("launched", "day");
            }
            if (source.length() > RecommendationForm.LONGEST_SOURCE) {
                problems.put("source", "too-long");
            }
            return problems;
        }
    }
}
