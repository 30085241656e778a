package corridor.calls;

import corridor.shared.LocalizedText.Rendering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What pages of calls show. */
public final class CallView {

    private CallView() {}

    /**
     * When a call opens and closes, in words that leave no doubt.
     *
     * @param instant for the script that adds the reader's own time
     */
    public record Box(String sentence, String utc, String grace, String instant, boolean over) {}

    /** A call in a list. */
    public record Row(
            Call call,
            Rendering title,
            @Nullable Box box,
            @Nullable String figures) {}

    /** What a call belongs to. */
    public record Home(Rendering name, String url) {}

    /** A closing that was moved, in words. */
    public record Moved(String sentence, String reason) {}

    /** A choice. */
    public record Option(String code, String label) {}

    /** What is offered in the form of a call. */
    public record Options(List<Option> kinds, List<Option> countries, List<Option> sets, List<String> zones) {}
}
