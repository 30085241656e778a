package corridor.exchange.assistance;

import corridor.workflow.Offer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody sent that was refused, so that the page shows it once more.
 *
 * @param sentence why it was refused; blank where nothing was sent
 * @param action what they were about to do
 * @param typed what they typed, by field
 */
public record Kept(String sentence, String action, Map<String, String> typed) {

    static final Kept NOTHING = new Kept("", "", Map.of());

    /** What was typed in a field of the form of an action. */
    public String said(String action, String field) {
        return action.equals(this.action) ? typed.getOrDefault(field, "") : "";
    }

    /** What was typed for an action that nobody offers any more, so that it can be taken along. */
    public String left(List<Offer> offers, boolean proposing) {
        boolean shown = offers.stream()
                        .anyMatch(one ->
                                one.action().equals(action) && one.obstacle().isEmpty())
                || (proposing && action.equals("propose"));
        return shown
                ? ""
                : Stream.of("words", "terms")
                        .map(field -> typed.getOrDefault(field, ""))
                        .filter(one -> !one.isBlank())
                        .findFirst()
                        .orElse("");
    }
}
