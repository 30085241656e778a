package corridor.registers;

import corridor.documents.DocumentPanel;
import corridor.shapes.ShapeLine;
import corridor.threads.ThreadEntry;
import corridor.workflow.Offer;
import java.util.List;

/**
 * An entry as its page shows it.
 *
 * @param lines what those of its kind say
 * @param sorting what it is sorted under, as far as known
 * @param confirmed when one of those whom it concerns last said that it is right; blank where nobody did
 */
public record EntryView(
        Entry entry,
        String standing,
        List<ShapeLine> lines,
        List<ShapeLine> sorting,
        List<ThreadEntry> thread,
        DocumentPanel documents,
        List<Offer> offers,
        String confirmed,
        Standing reader) {

    /** What this reader may do with it beside the steps of its life. */
    public record Standing(boolean changes, boolean confirms, boolean opens) {}
}
