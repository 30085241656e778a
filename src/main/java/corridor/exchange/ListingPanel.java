package corridor.exchange;

import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.Optional;

/** What stands beside an offer or a need on its page; filled by what builds on it. */
@FunctionalInterface
public interface ListingPanel {

    Optional<Panel> panel(Frame frame, Listing listing);
}
