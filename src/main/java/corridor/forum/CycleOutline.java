package corridor.forum;

import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of a cycle with their sessions, as its page shows them; filled by the package of sessions. */
@FunctionalInterface
public interface CycleOutline {

    /** In their order; sessions of no table stand in a last one without a title. */
    List<Table> tables(Frame frame, Cycle cycle);

    /** A table. */
    record Table(String code, @Nullable Rendering title, Rendering brief, List<Entry> sessions) {}

    /**
     * A session.
     *
     * @param url none for one that is held by invitation and not shown to this reader
     */
    record Entry(String code, Rendering title, @Nullable String url, String meta) {}
}
