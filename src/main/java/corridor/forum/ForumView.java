package corridor.forum;

import corridor.forum.ActorLinks.Link;
import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Panel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A forum as its page shows it. */
public record ForumView(
        Forum forum,
        Rendering name,
        @Nullable Link organisation,
        List<Rendering> principles,
        List<Link> members,
        List<SeatView> troika,
        List<CycleLine> cycles,
        List<Panel> panels,
        boolean keeper,
        boolean drafter) {

    /**
     * One of the three chairs.
     *
     * @param which {@code previous}, {@code current} or {@code next}
     * @param standing {@code held}, {@code unknown}, or why nobody holds it
     * @param cycle of which it is, where it is held
     */
    public record SeatView(
            String which,
            String standing,
            List<Link> holders,
            @Nullable Link cycle,
            boolean inferred) {

        public boolean held() {
            return standing.equals("held");
        }
    }

    /** A cycle in a list. */
    public record CycleLine(
            String url,
            Rendering title,
            @Nullable Integer number,
            String state,
            boolean curated,
            String when,
            String where) {}

    /** A forum in the list of all. */
    public record ForumLine(
            Forum forum,
            Rendering name,
            List<SeatView> troika,
            @Nullable CycleLine next,
            long cycles) {}
}
