package corridor.forum;

import corridor.shared.LocalizedText;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.List;
import java.util.Optional;

/** What an area lists on the page of a cycle; the lists of all areas are read in one statement. */
public interface CycleListing {

    /**
     * A constant of the area, never what somebody typed: {@code place} (its order), {@code kind}, {@code url}, {@code title},
     * {@code sort} and {@code state} of those at the cycle {@code :cycle} that hold to the rule of sight.
     */
    String query();

    /** The panel, where there is something to list or to do. */
    Optional<Panel> panel(Frame frame, Cycle cycle, List<Entry> entries);

    /**
     * One of the list.
     *
     * @param sort what the area tells its entries apart by; blank where by nothing
     * @param state or, where it has none, the day
     */
    record Entry(String kind, String url, LocalizedText title, String sort, String state) {

        /** As a line of a panel. */
        public Panel.Line line(Frame frame, String meta) {
            var text = frame.in(title);
            return new Panel.Line(text.text(), text.language(), url, meta);
        }
    }
}
