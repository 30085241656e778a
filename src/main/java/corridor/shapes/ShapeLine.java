package corridor.shapes;

import corridor.shared.LocalizedText.Rendering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record as a page shows it.
 *
 * @param rows for a list of records, the lines of each
 */
public record ShapeLine(String label, List<Value> values, List<List<ShapeLine>> rows) {

    /** Whether nobody said anything here. */
    public boolean unknown() {
        return values.isEmpty() && rows.isEmpty();
    }

    /** What it says in one line of plain text. */
    public String plain() {
        return String.join(" · ", values.stream().map(one -> one.text().text()).toList());
    }

    /**
     * One value.
     *
     * @param url where it leads, if anywhere
     */
    public record Value(Rendering text, @Nullable String url) {

        /** Whether it leads away from here. */
        public boolean outside() {
            return url != null && !url.startsWith("/");
        }
    }
}
