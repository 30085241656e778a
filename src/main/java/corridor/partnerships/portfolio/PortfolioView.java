package corridor.partnerships.portfolio;

import corridor.ui.Bars;
import java.util.List;
import java.util.Map;

/**
 * How the partnerships fare that a reader sees and that count.
 *
 * @param shown whether there are enough of them to show anything
 * @param total how many count
 * @param silent how many count for nothing because nobody tells anything of them
 * @param told how many show everybody what they aim at, what they bring in and who sits in their bodies, by section
 * @param charts each with a sentence of how many it knows anything of
 */
public record PortfolioView(
        Map<String, List<Choice>> choices,
        boolean shown,
        long total,
        long silent,
        long ended,
        List<Chart> charts,
        Map<String, Long> told,
        String download) {

    /** A value to narrow by. */
    public record Choice(String code, String name, boolean chosen) {}

    /**
     * Bars under a title that says their point.
     *
     * @param known a sentence: of how many of how many it is known
     */
    public record Chart(String code, String title, String heading, Bars bars, String known) {}
}
