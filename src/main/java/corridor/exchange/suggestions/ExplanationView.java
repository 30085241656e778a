package corridor.exchange.suggestions;

import java.util.List;

/**
 * Why an offer and a need fit, or why not, in words.
 *
 * @param obstacles what keeps them apart
 */
public record ExplanationView(int points, List<String> obstacles, List<Line> factors) {

    public boolean fits() {
        return obstacles.isEmpty();
    }

    /** What one factor gave, and for what. */
    public record Line(String name, int points, int most, String sentence) {}
}
