package corridor.ui;

import corridor.shared.Language;
import corridor.shared.LocalizedText.Rendering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that an area contributes: a title, lines, and what can be done there.
 *
 * @param title as shown, in the reader's language
 * @param note what stands below the lines, or instead of them
 * @param order smaller stands first
 */
public record Panel(
        String title, List<Line> lines, @Nullable String note, List<Action> actions, int order) {

    public static Panel of(String title, List<Line> lines, int order) {
        return new Panel(title, lines, null, List.of(), order);
    }

    /**
     * One line.
     *
     * @param language of the text, where it is another than the reader's
     * @param url where it leads, if anywhere
     * @param meta what stands smaller behind it
     */
    public record Line(
            String text,
            @Nullable Language language,
            @Nullable String url,
            String meta) {

        public static Line of(String text, String url) {
            return new Line(text, null, url, "");
        }

        /** A text that may be there in another language only. */
        public static Line of(Rendering text, @Nullable String url, String meta) {
            return new Line(text.text(), text.fallback() ? text.language() : null, url, meta);
        }
    }

    /**
     * A button.
     *
     * @param why the sentence that says why it cannot be used now; none where it can
     */
    public record Action(String label, String url, @Nullable String why) {}
}
