package corridor.ui;

import java.util.List;
import java.util.Optional;

/** One part of the secretariat's overview; contributed by the areas. */
public interface DashboardPart {

    /** The part for this reader; none for those whom it does not concern. */
    Optional<Part> part(Frame frame);

    /**
     * Numbers under a title.
     *
     * @param title as shown, in the reader's language
     * @param counts each with the list that it counts; a blank address where there is no such list
     * @param order smaller stands first
     */
    record Part(String title, List<Count> counts, int order) {}
}
